/** The items of a request by line of action: what is asked, what was granted and spent before, what came of it. */
import { actielijnVan, budgettenIn, interventieVan, type Post, som } from '../../facts/geld.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import { recordType } from '../../records/index.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { euros } from '../../text/euros.ts';
import { listing } from '../../text/lists.ts';
import { section } from '../prose.ts';
import { plainTable } from '../table.ts';
import { naming } from '../wording.ts';
import type { ReachOf } from './reach.ts';
import { results } from './results.ts';

/** A year with the year before, and whom interventions reached in that. */
export interface FundingScope {
  readonly register: Register;
  readonly jaar: number;
  readonly reachOf: ReachOf;
}

/** An amount, or that nobody wrote it down. */
export const amount = (value: number | undefined): string =>
  value === undefined ? 'niet geregistreerd' : euros(value);

/** What stands where an item has no amount in a year: nothing of that year is on record, or this is not among it. */
export function noAmount(posts: readonly Post[], isAsked: boolean): string {
  if (posts.length === 0) return 'niet geregistreerd';
  return isAsked ? 'niet gevraagd' : 'niet begroot';
}

/** The public items of the grants in a year. */
export const postsIn = (register: Register, jaar: number): readonly Post[] =>
  budgettenIn(register, 'versterkingsgelden', jaar)
    .filter((b) => isOpenbaar(register, b))
    .flatMap((b) => b.velden.posten);

/** What an item is for, without what is not public. */
function purpose(register: Register, { over, categorie }: Post): string {
  const record = over === undefined ? undefined : register.byRef(over);
  if (!record) return categorie ?? 'zonder omschrijving';
  if (!isOpenbaar(register, record)) return 'een onderdeel dat niet openbaar is';
  const titel = recordType(record.soort)?.titelveld ?? '';
  return String((record.velden as Readonly<Record<string, unknown>>)[titel] ?? record.id);
}

const key = (post: Post): string => post.over ?? `categorie:${post.categorie ?? ''}`;

function rows({ register, jaar, reachOf }: FundingScope, now: readonly Post[], before: readonly Post[]) {
  const keys = [...new Set([...now, ...before].map(key))];
  const alle = [postsIn(register, jaar), postsIn(register, jaar - 1)] as const;
  return keys.map((k) => {
    const [asked, earlier] = [now.filter((p) => key(p) === k), before.filter((p) => key(p) === k)];
    const any = (asked[0] ?? earlier[0])!;
    const interventie = interventieVan(register, any);
    const isShown = interventie !== undefined && isOpenbaar(register, interventie);
    return [
      purpose(register, any),
      [...new Set([...asked, ...earlier].flatMap((p) => p.categorie ?? []))].join(', '),
      asked.length === 0 ? noAmount(alle[0], true) : amount(som(asked.map((p) => p.begroot))),
      earlier.length === 0 ? noAmount(alle[1], false) : amount(som(earlier.map((p) => p.begroot))),
      earlier.length === 0 ? noAmount(alle[1], false) : amount(som(earlier.map((p) => p.besteed))),
      isShown ? results(register, interventie, jaar - 1, reachOf) : 'geen openbare interventie',
    ] as const;
  });
}

/** The protective factors that the public interventions behind these items serve. */
function factors(register: Register, posts: readonly Post[]): string {
  const served = posts.flatMap((post) => {
    const interventie = interventieVan(register, post);
    return interventie && isOpenbaar(register, interventie)
      ? interventie.velden['beschermende-factoren']
      : [];
  });
  const factoren = [...new Set(served)].flatMap((id) => register.find('beschermende-factor', id) ?? []);
  return listing(factoren.filter((f) => isOpenbaar(register, f)).map((f) => f.velden.naam));
}

/** Per line of action with items in this year or the year before: its ground and a table. The last one is what belongs to no line. */
export function fundingLines(scope: FundingScope) {
  const { register, jaar } = scope;
  const [now, before] = [postsIn(register, jaar), postsIn(register, jaar - 1)];
  const lineOf = (post: Post): CterRecord<'actielijn'> | undefined => {
    const line = register.find('actielijn', actielijnVan(register, post) ?? '');
    return line && isOpenbaar(register, line) ? line : undefined;
  };
  const lines = [...register.all('actielijn')].sort((a, b) => a.velden.nummer - b.velden.nummer);
  return [...lines, undefined].flatMap((line) => {
    const own = (posts: readonly Post[]) => posts.filter((post) => lineOf(post) === line);
    if (own(now).length + own(before).length === 0) return [];
    return [
      {
        titel: line?.velden.titel ?? `Niet bij één ${naming(register.all('programma')).actielijn}`,
        grond: line ? section(register, line, 'Toelichting') : null,
        factoren: factors(register, own(now)),
        gevraagd: amount(som(own(now).map((p) => p.begroot))),
        tabel: plainTable(
          '',
          [
            'Waarvoor',
            'Categorie',
            `Gevraagd ${jaar}`,
            `Begroot ${jaar - 1}`,
            `Besteed ${jaar - 1}`,
            `Resultaat ${jaar - 1}`,
          ],
          rows(scope, own(now), own(before)),
          '',
        ),
      },
    ];
  });
}
