/** The newsletter for partners: trends, what was done since the last one, and tips. Only what is public. */
import { dreigingIn, NIVEAUS } from '../../facts/dreiging.ts';
import { tijdvakVan, uitvoeringenTussen } from '../../facts/nieuwsbrieven.ts';
import { openbaarRegister } from '../../facts/openbaar-register.ts';
import { dagVan } from '../../facts/uitvoeringen.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { Instellingen } from '../../records/instellingen.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { daysAfter, longDate, yearOf } from '../../text/dates.ts';
import { counted, listing } from '../../text/lists.ts';
import { section } from '../prose.ts';

/** What a newsletter is made of. */
export interface NewsletterSubject {
  readonly brief: CterRecord<'nieuwsbrief'>;
  readonly today: string;
  readonly settings: Instellingen;
  /** Where to write to or click to get no more; absent: answer the mail. */
  readonly afmelden: string | undefined;
  /** Whether it still may change: then every page says so. */
  readonly concept: boolean;
}

/** How far ahead the agenda looks, in days. */
const AHEAD = 120;

type Uitvoering = CterRecord<'uitvoering'>;

function townsOf(register: Register, items: readonly Uitvoering[]): string {
  const ids = [...new Set(items.flatMap((u) => u.velden.gemeenten))].sort();
  return listing(
    ids.flatMap((id) => {
      const gemeente = register.find('gemeente', id);
      return gemeente && isOpenbaar(register, gemeente) ? [gemeente.velden.naam] : [];
    }),
  );
}

/** Public deliveries of public interventions, by intervention and form. */
function grouped(register: Register, items: readonly Uitvoering[]) {
  const open = items.filter((u) => isOpenbaar(register, u));
  const groups = new Map<string, Uitvoering[]>();
  for (const u of open) {
    const key = `${u.velden.interventie}\n${u.velden.vorm.trim().toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), u]);
  }
  return [...groups.values()].flatMap((group) => {
    const interventie = register.find('interventie', group[0]!.velden.interventie);
    return interventie && isOpenbaar(register, interventie)
      ? [{ titel: interventie.velden.titel, vorm: group[0]!.velden.vorm, items: group }]
      : [];
  });
}

/** `Buitenspel: voorstelling, 3 keer (Elzerdam en Zeedrecht)` */
function doneLines(register: Register, items: readonly Uitvoering[]): readonly string[] {
  return grouped(register, items)
    .map(({ titel, vorm, items: group }) => {
      const where = townsOf(register, group);
      return `${titel}: ${vorm}, ${counted(group.length, 'keer', 'keer')}${where === '' ? '' : ` (${where})`}`;
    })
    .sort((a, b) => a.localeCompare(b, 'nl'));
}

function agendaLines(register: Register, items: readonly Uitvoering[]): readonly string[] {
  return grouped(register, items)
    .flatMap(({ titel, vorm, items: group }) =>
      group.map((u) => ({ dag: dagVan(u)!, titel, vorm, where: townsOf(register, [u]) })),
    )
    .sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : a.titel.localeCompare(b.titel, 'nl')))
    .map(
      ({ dag, titel, vorm, where }) =>
        `${longDate(dag)}: ${titel}, ${vorm}${where === '' ? '' : ` (${where})`}`,
    );
}

/** Threat assessments that came out in these days. */
function threats(register: Register, van: string, tot: string) {
  const years = [...new Set([yearOf(van), yearOf(tot)])];
  const found = years
    .flatMap((year) => dreigingIn(register, year))
    .filter((d) => d.velden.datum >= van && d.velden.datum <= tot && isOpenbaar(register, d));
  return [...new Set(found)].map((beeld) => ({
    datum: longDate(beeld.velden.datum),
    bron: beeld.velden.bron,
    niveau: `${beeld.velden.niveau} (${NIVEAUS[beeld.velden.niveau - 1]})`,
    gebied: beeld.velden.gebied,
    samenvatting: section(register, beeld, 'Samenvatting'),
  }));
}

/** The newsletter as a view. */
export function newsletter(
  whole: Register,
  { brief, today, settings, afmelden, concept }: NewsletterSubject,
) {
  const register = openbaarRegister(whole);
  const { van, tot } = tijdvakVan(register, brief, today);
  const { jaar, nummer, interventies, verzonden } = brief.velden;
  const named = interventies.flatMap((id) => register.find('interventie', id) ?? []);
  return {
    titel: `Nieuwsbrief ${settings.naam}, ${jaar} nummer ${nummer}`,
    taal: 'nl' as const,
    maker: settings.naam,
    datum: verzonden ?? today,
    onderwerp: 'Trends, onze aanpak en tips',
    ...(concept && { stempel: 'CONCEPT' }),
    ...(settings.fictief && {
      banner: 'Dit is een verzonnen voorbeeld. Gemeenten, organisaties en gebeurtenissen bestaan niet echt.',
    }),
    data: {
      naam: settings.naam,
      van: longDate(van),
      tot: longDate(tot),
      trends: section(register, brief, 'Trends en ontwikkelingen'),
      dreiging: threats(register, van, tot),
      aanpak: section(register, brief, 'Onze aanpak'),
      interventies: listing(named.filter((i) => isOpenbaar(register, i)).map((i) => i.velden.titel)),
      gedaan: doneLines(register, uitvoeringenTussen(register, { van, tot }, 'uitgevoerd')),
      agenda: agendaLines(
        register,
        uitvoeringenTussen(register, { van: daysAfter(tot, 1), tot: daysAfter(tot, AHEAD) }, 'gepland'),
      ),
      tips: section(register, brief, 'Lees- en luistertips'),
      afmelden: afmelden ?? null,
    },
  };
}
