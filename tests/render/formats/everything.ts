/** A document with everything a writer of pages may meet, friendly and hostile. */
import type { RenderInput } from '../../../src/render/render.ts';
import type { ViewModel } from '../../../src/render/view-blocks.ts';
import { files } from './files.ts';

/** Prose with every kind of markup. */
export const PROSE = `Gewone tekst, **vet**, _schuin_, ~~weg~~, \`code_hier\` en [een verwijzing](https://voorbeeld.example/a_b?c=1&d=2).
Een voetnoot[^1] en dezelfde nog eens[^1], en een met een verwijzing erin[^2].

[^1]: De **eerste** noot, met [adres](https://voorbeeld.example/noot).
[^2]: Een noot die naar een andere[^1] en naar zichzelf[^2] verwijst.

- een
  - twee
    1. drie
    2. vier
- vijf

  Nog een alinea bij vijf.
- [x] gedaan
- [ ] nog niet

7. zeven
8. acht

> Een aanhaling.
>
> - met een punt

\`\`\`
regel een {{inhoud}}
  regel twee
\`\`\`

---

| Soort | Aantal |
| --- | --- |
| a | 1 |
| b | 2 |

1. opnieuw een
`;

/** Text that would do harm, or be lost, if anyone took it for markup, code or a place to fill in. */
export const HOSTILE = [
  '{{inhoud}}',
  '{{titel}} {% x %}',
  '#read("/etc/passwd")',
  '$x^2$ *niet vet* _niet schuin_ @label <w:p/>',
  ']]></w:t><w:br/>&amp;&lt;',
  '#set page(fill: red)',
  '\\u{41}',
] as const;

const cell = (text: string) => [{ kind: 'text' as const, text }];

/** The view; `extra` is prose put at the end. */
export const everythingView = (extra = ''): ViewModel => ({
  titel: 'Alles bij elkaar {{maker}} & <meer>',
  taal: 'nl',
  maker: 'Gemeente Waterstad #1',
  datum: '2021-06-01',
  onderwerp: 'Een document met alles erin',
  banner: 'CONCEPT: dit is een verzonnen voorbeeld.',
  data: {
    proza: { kind: 'body', markdown: PROSE },
    extra: { kind: 'body', markdown: extra },
    vijandig: HOSTILE,
    tabel: {
      kind: 'table',
      title: 'Een brede tabel',
      columns: ['Interventie', 'Doelstelling', 'Doelgroep', 'Uitvoering', 'Evaluatie'],
      rowHeading: true,
      empty: 'leeg',
      rows: [
        {
          cells: [
            cell('Netwerk'),
            [{ kind: 'list', items: ['een', 'twee'], ordered: true }],
            [],
            [{ kind: 'body', markdown: PROSE }],
            cell('W'.repeat(400)),
          ],
        },
        ...Array.from({ length: 12 }, (_, i) => ({
          cells: [cell(`Rij ${i + 1}`), cell('kort'), cell('kort'), cell('Tekst. '.repeat(20)), cell('')],
        })),
      ],
    },
    leeg: { kind: 'table', title: 'Leeg', columns: ['A'], rows: [], empty: 'Hier staat nog niets.' },
  },
});

/** The input of that document. */
export const everything = (extra = ''): RenderInput => ({
  view: everythingView(extra),
  template: {
    name: 'alles.md.liquid',
    text: [
      '# {{ document.titel }}',
      '## Tekst',
      '{{ proza | blok }}',
      '## Gegevens',
      '{% for v in vijandig %}- {{ v }}\n{% endfor %}',
      '### Tabel',
      '{{ tabel | blok }}',
      '{{ leeg | blok }}',
      '## Laatste',
      '{{ extra | blok }}',
    ].join('\n\n'),
  },
  ...files,
});
