/** Charts as a report has them, with figures that are withheld or that nobody wrote down. */
import { createRequire } from 'node:module';
import type { RenderInput } from '../../../src/render/render.ts';
import type { ChartBlock, ChartValue } from '../../../src/render/view-blocks.ts';
import { files } from '../formats/files.ts';

/** A figure. */
export const n = (value: number): ChartValue => ({ kind: 'number', value });
/** Too small to show. */
export const withheld: ChartValue = { kind: 'withheld', text: 'minder dan 10' };
/** Nobody wrote it down. */
export const missing: ChartValue = { kind: 'missing' };

/** Promised and delivered. */
export const promised: ChartBlock = {
  kind: 'chart',
  shape: 'bars',
  title: 'Toegezegd en uitgevoerd per actielijn',
  description: 'Van de 40 toegezegde bijeenkomsten zijn er 33 gehouden.',
  unit: 'aantal bijeenkomsten',
  category: 'Actielijn',
  categories: [
    'Versterken van de weerbaarheid van jongeren',
    'Vroegsignalering',
    'Persoonsgerichte aanpak',
    'Informatieverzameling en deskundigheidsbevordering',
    'Maatschappelijk draagvlak',
  ],
  series: [
    { name: 'Toegezegd', values: [n(12), n(4), n(0), n(24), missing] },
    { name: 'Uitgevoerd', values: [n(9), n(6), withheld, n(18), n(25)] },
  ],
  empty: 'Er is niets toegezegd.',
};

/** Evaluations, one bar for each kind. */
export const evaluations: ChartBlock = {
  kind: 'chart',
  shape: 'stacked',
  title: 'Evaluaties: toegezegd en gedaan',
  description: 'Van de effectevaluaties is er geen gedaan.',
  unit: 'aantal evaluaties',
  category: 'Soort',
  categories: ['Plan', 'Proces', 'Effect', 'Soort niet genoemd', 'Overig'],
  series: [
    { name: 'Gedaan', values: [n(3), n(12), withheld, n(1), missing] },
    { name: 'Te laat', values: [n(1), n(3), n(3), n(0), missing] },
    { name: 'Niet gedaan', values: [n(2), n(7), n(9), missing, missing] },
  ],
  empty: 'Er zijn geen evaluaties toegezegd.',
};

/** Signals through three years. */
export const signals: ChartBlock = {
  kind: 'chart',
  shape: 'line',
  title: 'Signalen per kwartaal',
  description: 'Het aantal signalen schommelt tussen 15 en 45 per kwartaal.',
  unit: 'aantal signalen',
  category: 'Kwartaal',
  categories: ['2021', '2022', '2023'].flatMap((year) => [1, 2, 3, 4].map((k) => `${k}e kwartaal ${year}`)),
  series: [
    {
      name: 'Signalen',
      values: [n(15), n(20), withheld, withheld, n(35), n(30), n(25), missing, n(20), n(15), n(45), withheld],
    },
  ],
  empty: 'Er zijn geen signalen.',
};

/** The same, a line for every year. */
export const signalsByYear: ChartBlock = {
  ...signals,
  title: 'Signalen per kwartaal, drie jaren naast elkaar',
  categories: ['1e kwartaal', '2e kwartaal', '3e kwartaal', '4e kwartaal'],
  series: [0, 4, 8].map((from, i) => ({
    name: String(2021 + i),
    values: signals.series[0]!.values.slice(from, from + 4),
  })),
};

/** How many interventions serve each factor. */
export const factors: ChartBlock = {
  kind: 'chart',
  shape: 'bars',
  title: 'Beschermende factoren',
  description: 'Drie interventies versterken de sociale binding; aan prosociale normen werkt er geen.',
  unit: 'aantal interventies',
  category: 'Factor',
  categories: ['Sociale binding', 'Prosociale normen', 'Erkenning en waardering voor positief gedrag'],
  series: [{ name: 'Interventies', values: [n(3), n(0), n(2)] }],
  empty: 'Er zijn geen factoren.',
};

/** A document with these charts, under a mark that says it is a draft. */
export function chartDocument(charts: readonly ChartBlock[], stempel?: string): RenderInput {
  return {
    view: {
      titel: 'Jaarverslag Waterstad 2023',
      taal: 'nl',
      maker: 'Gemeente Waterstad',
      datum: '2024-03-01',
      ...(stempel !== undefined && { stempel }),
      data: { grafieken: charts },
    },
    template: {
      name: 'grafieken.md.liquid',
      text: '# {{ document.titel }}\n\n{% for g in grafieken %}\n## {{ g.title }}\n\n{{ g | blok }}\n{% endfor %}\n',
    },
    ...files,
    chartFont: createRequire(import.meta.url).resolve(
      '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    ),
  };
}

/** Every shape of chart. */
export const allCharts = [promised, evaluations, signals, signalsByYear, factors] as const;
