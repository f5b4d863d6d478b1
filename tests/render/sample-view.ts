/** A small document with everything a template may place; used by several tests. */
import { readFileSync } from 'node:fs';
import type { RenderInput } from '../../src/render/render.ts';
import type { Cell, CellPart, ViewModel } from '../../src/render/view-blocks.ts';
import { files } from './formats/files.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The layouts the program ships. */
export const layouts = files.layouts;

export const text = (value: string): CellPart => ({ kind: 'text', text: value });
const list = (...items: string[]): CellPart => ({ kind: 'list', items });
const label = (value: string): CellPart => ({ kind: 'label', text: value });
const cells = (...given: CellPart[][]): { cells: readonly Cell[] } => ({ cells: given });

const interventies = {
  kind: 'table',
  title: 'Interventies van actielijn 1 in Waterstad in 2020',
  columns: ['Interventie', 'Doelstelling', 'Doelgroep', 'Uitvoering en beschermende factoren', 'Evaluatie'],
  rowHeading: true,
  empty: 'In 2020 loopt hier geen interventie.',
  rows: [
    cells(
      [text('Weerbaar in de wijk')],
      [list('Jongeren herkennen druk van een groep.', 'Ouders weten waar zij met zorgen terecht kunnen.')],
      [
        label('Direct'),
        text('jongeren van 12 tot en met 18 jaar'),
        label('Indirect'),
        list('ouders', 'mentoren en jongerenwerkers'),
      ],
      [
        {
          kind: 'body',
          markdown:
            'Een reeks van **vier bijeenkomsten** op school.[^1]\n\n### Werkwijze\n\nEen acteur speelt een gesprek na.\n\n[^1]: In overleg met de school.',
        },
        label('Beschermende factoren'),
        list('sociale binding', 'positieve tijdsbesteding', 'gezonde opvattingen en duidelijke normen'),
      ],
      [label('Plan'), text('na elke reeks'), label('Effect'), text('eenmaal in de looptijd')],
    ),
    cells(
      [text('Netwerk van sleutelfiguren')],
      [text('Signalen komen vroeg bij de gemeente.')],
      [label('Direct'), text('sleutelfiguren met veel contacten in een wijk')],
      [text('Elke drie weken een bijeenkomst; een op de drie heeft een thema.'), list('sociale binding')],
      [],
    ),
  ],
} as const;

/** The view: two lines of action, one without interventions. */
export const view: ViewModel = {
  titel: 'Uitvoeringsoverzicht Waterstad 2020',
  taal: 'nl',
  maker: 'Gemeente Waterstad',
  datum: '2021-06-01',
  onderwerp: 'Wat Waterstad in 2020 doet tegen polarisatie',
  banner: 'Dit register is verzonnen. Het gaat niet over echte mensen of organisaties.',
  data: {
    gemeente: 'Waterstad',
    partners: ['de scholen', 'de politie', 'het jongerenwerk'],
    inleiding: {
      kind: 'body',
      source: 'programma/district.md, Inleiding',
      markdown:
        'Samen **voorkomen** is het doel.[^1] Zie [de website](https://voorbeeld.example/aanpak).\n\n### Uitgangspunten\n\n1. Eerst luisteren.\n2. Dan doen.\n\n[^1]: Vastgesteld door de raad.',
    },
    lijnen: [
      {
        nummer: 1,
        titel: 'Weerbaarheid',
        toelichting: { kind: 'body', markdown: 'Wie stevig staat, valt minder snel.' },
        aspecten: [
          { naam: 'Signaleren', tekst: 'zien wat er speelt' },
          { naam: 'Voorkomen', tekst: 'op tijd erbij zijn' },
        ],
        tabel: interventies,
      },
      {
        nummer: 2,
        titel: 'Weten wat er speelt',
        toelichting: undefined,
        aspecten: [],
        tabel: { ...interventies, rows: [] },
      },
    ],
    factoren: {
      kind: 'table',
      title: 'Welke interventie welke factor versterkt',
      columns: ['Factor', 'Interventies'],
      rowHeading: true,
      compact: true,
      empty: 'Er zijn geen factoren.',
      rows: [
        cells([text('Sociale binding')], [list('Weerbaar in de wijk', 'Netwerk van sleutelfiguren')]),
        cells([text('Kansen op betrokkenheid')], [text('geen')]),
      ],
    },
    bronnen: [{ titel: 'Handreiking [aanpak] 1*', url: 'https://voorbeeld.example/a_b?c=1&d=(2)' }],
  },
};

/** The whole input of the sample document. */
export const sample: RenderInput = {
  view,
  template: { name: 'overzicht.md.liquid', text: read('fixtures/overzicht.md.liquid') },
  ...files,
};
