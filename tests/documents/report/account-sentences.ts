/** Sentences of a report with figures in them, and the few with a number that is none. */
import { kept, outOf, type Told, words } from './account-cells.ts';

type Rule = readonly [pattern: RegExp, expected: (told: Told, found: RegExpExecArray) => string | undefined];

const fig = (told: Told, id: string): string =>
  words(told.figures.get(`${id}.${told.gemeente}.${told.jaar}`));
const of = (told: Told, part: string, whole: string): string => {
  const at = (id: string) => told.figures.get(`${id}.${told.gemeente}.${told.jaar}`);
  return outOf(at(part), at(whole));
};
const evaluations = (told: Told): string => {
  const none = told.figures.get(`evaluaties.afgesproken.${told.gemeente}.${told.jaar}`)?.waarde === 0;
  return none ? 'geen afgesproken' : of(told, 'evaluaties.gedaan', 'evaluaties.afgesproken');
};
const states = (told: Told, vorm: string): string =>
  String([...told.figures.values()].filter((c) => c.vorm === vorm).length);
const district = (told: Told, id: string): string =>
  words(told.figures.get(`${id}.district-woudmeren.${told.jaar}`));

/** How many interventions of the municipality in the year are not public. */
const closed = ({ all, gemeente, jaar }: Told): string =>
  String(
    all['interventie']!.filter(
      ({ v }) =>
        v.gemeenten.includes(gemeente) &&
        (v.vertrouwelijkheid ?? 'openbaar') !== 'openbaar' &&
        v.looptijd.van <= `${jaar}-12-31` &&
        (v.looptijd.tot ?? '9') >= `${jaar}-01-01`,
    ).length,
  );
const secret = ({ all, gemeente, jaar }: Told): string =>
  String(
    all['incident']!.filter(
      ({ v }) =>
        v.gemeente === gemeente && v.datum.startsWith(`${jaar}`) && v.vertrouwelijkheid === 'vertrouwelijk',
    ).length,
  );
const served = ({ all, figures, gemeente, jaar }: Told): string => {
  const found = all['factor']!.map((f) => figures.get(`factor.${f.id}.interventies.${gemeente}.${jaar}`));
  return `${found.filter((c) => (c?.waarde ?? 0) > 0).length} van de ${found.length}`;
};

/** Items of budgets of the year of which nobody knows what was spent; of the municipality or of the district. */
const items = ({ all, gemeente, jaar }: Told): readonly string[] =>
  [gemeente, undefined].map((g) => {
    const posts = all['budget']!.filter(
      ({ v }) => v.gemeente === g && v.periode.van <= `${jaar}-12-31` && v.periode.tot >= `${jaar}-01-01`,
    ).flatMap(({ v }) => v.posten as { besteed?: number }[]);
    return `${posts.filter((p) => p.besteed === undefined).length} van de ${posts.length}`;
  });
const FORM =
  '(\\d[\\d.]*(?: van de \\d+)?(?: \\(\\d+ niet geregistreerd\\))?|minder dan \\d+|niet getoond|niet geregistreerd|geen afgesproken)';
const say = (before: string, after: string): RegExp => new RegExp(`${before}${FORM}${after}`);

/** Figures in sentences. */
const FIGURES: readonly Rule[] = [
  [say('Afspraken nagekomen: ', '\\.'), (t) => kept(t, `${t.gemeente}.${t.jaar}`)],
  [say('Nagekomen: ', '\\.'), (t) => kept(t, `${t.gemeente}.${t.jaar}`)],
  [say('golden er ', ' afspraken met een aantal'), (t) => fig(t, 'afspraken.beloofd')],
  [say('Activiteiten uitgevoerd: ', '\\.'), (t) => fig(t, 'activiteiten.uitgevoerd')],
  [say('Activiteiten die zijn uitgevoerd: ', '\\.'), (t) => fig(t, 'activiteiten.uitgevoerd')],
  [say('Mensen bereikt: ', '\\.'), (t) => fig(t, 'bereik.totaal')],
  [say('Mensen die zijn bereikt: ', '\\.'), (t) => fig(t, 'bereik.totaal')],
  [say('Evaluaties gedaan: ', '\\.'), evaluations],
  [say('zijn er vastgesteld: ', '\\.'), evaluations],
  [say('Signalen ontvangen: ', '\\.'), (t) => fig(t, 'signalen.ontvangen')],
  [say('binnenkwam: ', '\\.'), (t) => fig(t, 'signalen.ontvangen')],
  [say('Interventies die niet openbaar zijn: ', '\\.'), closed],
  [say('niet in de tabel staan: ', '\\.'), secret],
  [
    say('was het dreigingsniveau ', ' \\('),
    (t) => words(t.figures.get(`dreiging.niveau.landelijk.${t.jaar}`)),
  ],
  [say('\\d{4} versterkten: ', '\\.'), served],
  [say('Aantal incidenten in \\d{4}: ', '\\.'), (t) => fig(t, 'incidenten.aantal')],
  [say('contactcirkel is ingezet: ', '\\.'), (t) => fig(t, 'contactcirkels.ingezet')],
  [say('Daarvan geëvalueerd: ', '\\.'), (t) => fig(t, 'contactcirkels.geevalueerd')],
  [say('scholing in \\d{4}: ', '\\.'), (t) => fig(t, 'deskundigheid.geschoold')],
  [
    say('met een aandachtsfunctionaris: ', '\\.'),
    (t) => of(t, 'deskundigheid.organisaties.gedekt', 'deskundigheid.organisaties.vereist'),
  ],
  [say('zonder vervanger: ', '\\.'), (t) => fig(t, 'deskundigheid.zonder-vervanger')],
  [say('moeten opfrissen: ', '\\.'), (t) => fig(t, 'deskundigheid.opfrissen')],
  [say('bewaartermijn is verlengd: ', ';'), (t) => district(t, 'casussen.verlengd')],
  [say('dat is vernietigd: ', '\\.'), (t) => district(t, 'casussen.vernietigd')],
  [
    say('wat er is besteed: ', '\\.'),
    (t, found) => items(t).find((x) => x === found[1]) ?? items(t).join(' or '),
  ],
  [say('Aantal cijfers in dit verslag: ', '\\.'), (t) => String(t.figures.size)],
  [say('te klein om te noemen: ', ','), (t) => states(t, 'klein')],
  [say(', niet getoond: ', ','), (t) => states(t, 'niet-getoond')],
  [say(', niet geregistreerd: ', '\\.'), (t) => states(t, 'niet-geregistreerd')],
];

/** Numbers that are no figures, each with why it may stand there. */
const OTHERS: readonly Rule[] = [
  // The norms for small numbers: settings of the register, which every report explains.
  [/Geen aantallen onder (10) bij/, () => '10'],
  [/‘Minder dan (10)’ betekent een aantal van 0 tot en met 9;/, () => '10'],
  [/een veelvoud van (5)\./, () => '5'],
  [/alleen bij (100) of meer/, () => '100'],
  // Terms of the law and of cter.yaml.
  [/wordt elke (6) maanden bekeken/, () => '6'],
  [/heeft (1) maand om te antwoorden/, () => '1'],
  [/kenmerk (DPIA-2022-031), van/, () => 'DPIA-2022-031'],
  [/verwerkingsregister onder (VR-2022-118)\./, () => 'VR-2022-118'],
  // A part of the report, and the version of the register.
  [/staat in deel (\d)\./, () => '3'],
  [/, versie ([0-9a-f]{12})\./, (_, found) => found[1]],
  // How many public files were used or not, and how many could not be read: no counts of people.
  [/stukken waaruit cijfers komen: (\d+)\./, (_, found) => found[1]],
  [/niet zijn gebruikt, .*: (\d+)\./, (_, found) => found[1]],
  [/Bestanden met fouten, die niet meetellen: (\d+)\./, () => '0'],
];

/** A text without the numbers that are accounted for, and those that are not what they should be. */
export function sentences(
  text: string,
  told: Told,
): { readonly rest: string; readonly wrong: readonly string[] } {
  let rest = text;
  const wrong: string[] = [];
  for (const [pattern, expected] of [...FIGURES, ...OTHERS]) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const should = expected(told, found);
    if (found[1] !== should) wrong.push(`“${found[0]}”, not ${should}`);
    // Only the number goes: the words may be part of the next rule.
    if (!FIGURES.some(([p]) => p === pattern) || found[1])
      rest = rest.replace(found[0], found[0].replace(/\d[\d.]*/g, ''));
  }
  return { rest, wrong };
}
