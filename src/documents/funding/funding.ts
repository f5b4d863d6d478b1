/** The request for versterkingsgelden of a district: what is asked, on what ground, and what earlier grants came to. */
import { dreigingOp, NIVEAUS, niveauSinds } from '../../facts/dreiging.ts';
import { bedragenVan, budgettenIn, som } from '../../facts/geld.ts';
import { openbaarRegister } from '../../facts/openbaar-register.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { Instellingen } from '../../records/instellingen.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { longDate, yearPeriod } from '../../text/dates.ts';
import { listing } from '../../text/lists.ts';
import { section } from '../prose.ts';
import type { Eerder } from '../report/protect-figures.ts';
import { type Origin, plainTable } from '../table.ts';
import { naming } from '../wording.ts';
import { amount, fundingLines, noAmount, postsIn } from './lines.ts';
import { reachIn } from './reach.ts';

/** What a request is about. */
export interface FundingSubject {
  readonly jaar: number;
  readonly today: string;
  readonly origin: Origin;
  readonly settings: Instellingen;
}

/** How many years stand in the table, the year of the request first. */
const EARLIER = 3;

/** The level in force on the last day of the year of the request, or today while that year has not ended. */
function threat(register: Register, jaar: number, today: string) {
  const { tot } = yearPeriod(jaar);
  const dag = tot < today ? tot : today;
  const beeld = dreigingOp(register, dag);
  if (!beeld || !isOpenbaar(register, beeld)) return null;
  const { niveau, bron, fenomenen } = beeld.velden;
  const namen = fenomenen.flatMap((id) => {
    const fenomeen = register.find('fenomeen', id);
    return fenomeen && isOpenbaar(register, fenomeen) ? [fenomeen.velden.naam] : [];
  });
  return {
    op: dag === today ? null : longDate(dag),
    niveau: `${niveau} (${NIVEAUS[niveau - 1]})`,
    sinds: longDate(niveauSinds(register, beeld)),
    bron,
    fenomenen: listing(namen),
    samenvatting: section(register, beeld, 'Samenvatting'),
  };
}

function yearRow(register: Register, jaar: number): readonly string[] | undefined {
  const open = budgettenIn(register, 'versterkingsgelden', jaar).filter((b) => isOpenbaar(register, b));
  if (open.length === 0) return undefined;
  const b = bedragenVan(open);
  const spent =
    b.besteed !== undefined && !b.isBesteedCompleet
      ? `${amount(b.besteed)} (nog niet compleet)`
      : amount(b.besteed);
  return [
    String(jaar),
    amount(b.aangevraagd),
    amount(b.toegekend),
    spent,
    amount(b.vastgesteld),
    amount(b.terugbetaald),
  ];
}

function categoryTable(register: Register, jaar: number) {
  const years = [jaar, jaar - 1];
  const posts = years.map((year) => postsIn(register, year));
  const names = [...new Set(posts.flat().map((p) => p.categorie ?? 'zonder categorie'))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  const total = (index: number, name: string) => {
    const own = (posts[index] ?? []).filter((p) => (p.categorie ?? 'zonder categorie') === name);
    if (own.length > 0) return amount(som(own.map((p) => p.begroot)));
    return noAmount(posts[index] ?? [], index === 0);
  };
  return plainTable(
    `Per categorie`,
    ['Categorie', `Gevraagd ${jaar}`, `Begroot ${jaar - 1}`],
    names.map((name) => [name, total(0, name), total(1, name)]),
    'Er zijn geen posten geregistreerd.',
  );
}

function yearTable(register: Register, jaar: number) {
  const rows = Array.from({ length: EARLIER }, (_, i) => yearRow(register, jaar - i));
  return plainTable(
    'Aangevraagd, toegekend en verantwoord',
    ['Jaar', 'Aangevraagd', 'Toegekend', 'Besteed', 'Vastgesteld', 'Terugbetaald'],
    rows.filter((row) => row !== undefined),
    'Er zijn geen versterkingsgelden geregistreerd.',
  );
}

const names = (register: Register, ids: readonly string[]) =>
  listing(ids.map((id) => register.find('gemeente', id)?.velden.naam ?? id));

function applicants(register: Register, budgetten: readonly CterRecord<'budget'>[]) {
  const programmas = register.all('programma').filter((p) => isOpenbaar(register, p));
  const heads = [...new Set(budgetten.flatMap((b) => b.velden.hoofdaanvrager ?? []))];
  const gemeenten = [...new Set(programmas.flatMap((p) => p.velden.gemeenten))];
  return {
    hoofdaanvrager: names(
      register,
      heads.length > 0 ? heads : [...new Set(programmas.map((p) => p.velden.trekker))],
    ),
    gemeenten: names(register, gemeenten.length > 0 ? gemeenten : register.all('gemeente').map((g) => g.id)),
  };
}

/** The request of a year as a view, beside the figures that were published before. A year without a request gives a view that says so. */
export function funding(whole: Register, subject: FundingSubject, eerder: Eerder) {
  const { jaar, today, origin, settings } = subject;
  const register = openbaarRegister(whole);
  const all = budgettenIn(register, 'versterkingsgelden', jaar);
  const open = all.filter((b) => isOpenbaar(register, b));
  const who = applicants(register, open);
  const bedragen = bedragenVan(open);
  return {
    titel: `Aanvraag versterkingsgelden ${jaar}`,
    taal: 'nl' as const,
    maker: `Gemeente ${who.hoofdaanvrager}`,
    datum: today,
    onderwerp: `Aanvraag van versterkingsgelden voor ${who.gemeenten}`,
    ...(settings.fictief && {
      banner: 'Dit is een verzonnen voorbeeld. Gemeenten, organisaties en gebeurtenissen bestaan niet echt.',
    }),
    data: {
      jaar,
      vorig: jaar - 1,
      ...who,
      aanvraag: open.length > 0,
      verborgen: all.length - open.length,
      gevraagd: amount(bedragen.aangevraagd ?? bedragen.begroot),
      dreiging: threat(register, jaar, today),
      woord: naming(register.all('programma')),
      categorieen: categoryTable(register, jaar),
      lijnen: fundingLines({ register, jaar, reachOf: reachIn(register, jaar - 1, subject, eerder) }),
      jaren: yearTable(register, jaar),
      toelichtingen: open.flatMap((b) => section(register, b, 'Toelichting') ?? []),
      herkomst: origin,
      opgemaakt: longDate(today),
    },
  };
}
