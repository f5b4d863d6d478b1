/** The charts of the report, drawn from the figures that stand in its tables. */
import { evaluated } from './evaluation-words.ts';
import { factorCijfer, factorTitel } from './factors.ts';
import { inWords } from './figure-words.ts';
import type { Lijn } from './lines.ts';
import { keptOf } from './promise-tables.ts';
import type { Cijfers, GetoondCijfer } from './protect-figures.ts';
import type { Scope } from './scope.ts';

/** One figure of a chart, in the form the renderer takes. */
type ChartValue =
  | { readonly kind: 'number'; readonly value: number; readonly text?: string }
  | { readonly kind: 'withheld'; readonly text: string }
  | { readonly kind: 'missing' };

/** A chart in the form the renderer takes. */
export interface Chart {
  readonly kind: 'chart';
  readonly shape: 'bars' | 'stacked' | 'line';
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly category: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly ChartValue[] }[];
  readonly empty: string;
  readonly tableFollows?: boolean;
}

/** A figure as length of a bar; what is withheld gets none. */
export function barOf(getoond: GetoondCijfer): ChartValue {
  const { vorm } = getoond;
  if (vorm.state === 'niet-geregistreerd') return { kind: 'missing' };
  if (vorm.state === 'getoond') return { kind: 'number', value: vorm.value, text: inWords(getoond) };
  return { kind: 'withheld', text: inWords(getoond) };
}

/** Promised against delivered, per line of action. */
export function promiseChart(
  { eigen, jaar }: Scope,
  cijfers: Cijfers,
  lijnen: readonly Lijn[],
  woord: string,
): Chart {
  const at = (lijn: Lijn, naam: string) => cijfers.get(`lijn.${lijn.lijn.id}.${naam}.${eigen.id}.${jaar}`);
  const met = lijnen.filter((l) => (at(l, 'beloofd').cijfer.waarde ?? 0) > 0);
  const told = met.map(
    (l) =>
      `${l.lijn.velden.titel}: ${keptOf(at(l, 'geleverd'), at(l, 'beloofd'), at(l, 'niet-geregistreerd'))}`,
  );
  const serie = (name: string, naam: string) => ({ name, values: met.map((l) => barOf(at(l, naam))) });
  // What nobody knows of a line is not what was not delivered. Where all of it is unknown, ‘geleverd’ says so itself.
  const isDeelsBekend = met.some(
    (l) => at(l, 'geleverd').vorm.state === 'getoond' && (at(l, 'niet-geregistreerd').cijfer.waarde ?? 0) > 0,
  );
  return {
    kind: 'chart',
    shape: 'bars',
    title: `Beloofd en geleverd per ${woord} in ${jaar}`,
    description: `Dit is geleverd van wat voor ${jaar} in aantallen was beloofd. ${told.join('; ')}.`,
    unit: 'aantal activiteiten',
    category: woord.slice(0, 1).toUpperCase() + woord.slice(1),
    categories: met.map((l) => `${l.nummer}. ${l.lijn.velden.titel}`),
    series: [
      serie('Beloofd', 'beloofd'),
      serie('Geleverd', 'geleverd'),
      ...(isDeelsBekend ? [serie('Niet geregistreerd', 'niet-geregistreerd')] : []),
    ],
    empty: 'Er is niets in aantallen beloofd.',
  };
}

const SOORTEN = [
  ['plan', 'Plan'],
  ['proces', 'Proces'],
  ['effect', 'Effect'],
  ['niet-genoemd', 'Soort niet genoemd'],
] as const;

/** Evaluations promised and done, by kind. */
export function evaluationChart({ eigen, jaar }: Scope, cijfers: Cijfers): Chart {
  const at = (soort: string, naam: string) => cijfers.get(`evaluaties.${soort}.${naam}.${eigen.id}.${jaar}`);
  const serie = (name: string, naam: string) => ({
    name,
    values: SOORTEN.map(([s]) => barOf(at(s, naam))),
  });
  const told = SOORTEN.map(
    ([s, label]) => `${label}: ${evaluated(cijfers, `evaluaties.${s}`, `${eigen.id}.${jaar}`)}`,
  );
  return {
    kind: 'chart',
    shape: 'bars',
    title: `Evaluaties afgesproken en gedaan in ${jaar}`,
    description: `Dit is gedaan van de evaluaties die voor ${jaar} zijn afgesproken. ${told.join('; ')}.`,
    unit: 'aantal evaluaties',
    category: 'Soort evaluatie',
    categories: SOORTEN.map(([, label]) => label),
    series: [serie('Afgesproken', 'afgesproken'), serie('Gedaan', 'gedaan')],
    empty: 'Er zijn geen evaluaties afgesproken.',
  };
}

/** How many interventions serve each protective factor. */
export function factorChart(scope: Scope, cijfers: Cijfers): Chart {
  const alle = [...scope.register.all('beschermende-factor')].sort(
    (a, b) => a.velden.nummer - b.velden.nummer,
  );
  const at = (id: string) => cijfers.get(factorCijfer(scope, id));
  return {
    kind: 'chart',
    shape: 'bars',
    title: factorTitel(scope),
    description:
      'De aantallen zeggen hoeveel interventies een factor versterken. Ze staan ook in de tabel eronder.',
    unit: 'aantal interventies',
    category: 'Factor',
    categories: alle.map((f) => `${f.velden.nummer}. ${f.velden.naam}`),
    series: [{ name: 'Interventies', values: alle.map((f) => barOf(at(f.id))) }],
    empty: 'Er zijn geen beschermende factoren vastgelegd.',
    tableFollows: true,
  };
}
