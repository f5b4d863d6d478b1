/** What the template language would make nonsense of, in a document for the council, is a fault with its place. */
import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import { TemplateError } from '../../src/render/render-error.ts';
import { layouts, view } from './sample-view.ts';

const data = {
  jaar: 2025,
  naam: 'Waterstad',
  bereikt: 'minder dan 10',
  leeg: null,
  nul: 0,
  brief: { aan: 'de raad', ondertekenaars: ['De burgemeester', 'de secretaris'] },
  lijnen: [
    { titel: 'Zorg', nummer: 2, jaren: [1, 2] },
    { titel: 'Bestuur', nummer: 1, jaren: [] },
  ],
  tabel: { kind: 'break' },
};

const render = (line: string, others: Record<string, string> = {}) =>
  renderDocument({
    view: { ...view, data },
    template: { name: 'proef.md.liquid', text: `# A\n\nx ${line}\n` },
    layouts: { ...layouts, ...others },
  });

function fault(line: string, others?: Record<string, string>): TemplateError {
  try {
    render(line, others);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no fault');
}

const LIST = /kan alleen met een lijst, en dit is geen lijst/;
const NUMBER = /kan alleen met getallen, en dit is leeg of geen getal/;
const GROUP = /Dit is een groep gegevens, geen tekst/;
const FIELD = /bestaat niet in elk onderdeel van deze lijst/;

describe('nonsense is a fault, at the place of its output or tag', () => {
  test.each([
    ['{{ brief | upcase }}', GROUP],
    ['{{ naam | append: brief }}', GROUP],
    ['{{ brief | size }}', GROUP],
    ['{{ brief | slice: 0, 3 }}', GROUP],
    ['{{ lijnen | join: ", " }}', GROUP],
    ['{{ brief.ondertekenaars | join: brief }}', GROUP],
    ['{{ lijnen | sort | size }}', GROUP],
    ['{{ brief | datum }}', GROUP],
    ['{{ lijnen | opsomming }}', GROUP],
    ['{{ jaar | datum }}', /‘datum’ kan alleen met een dag zoals 2025-12-31/],
    ['{{ "19 oktober 2025" | datum }}', /‘datum’ kan alleen met een dag/],
    ['{{ tabel | upcase }}', /Dit is een blok, geen tekst/],
    ['{{ brief | join }}', LIST],
    ['{{ naam | first }}', LIST],
    ['{{ jaar | reverse }}', LIST],
    ['{{ brief.ondertekenaars | concat: naam }}', LIST],
    ['{{ brief | group_by: "x" }}', LIST],
    ['{% for i in 5 %}y{% endfor %}', LIST],
    ['{% for i in naam %}y{% endfor %}', LIST],
    ['{% for i in brief %}y{% endfor %}', LIST],
    ['{% render "deel" for jaar as x %}', LIST],
    ['{% for i in (1..bereikt) %}y{% endfor %}', NUMBER],
    ['{{ bereikt | plus: 1 }}', NUMBER],
    ['{{ leeg | plus: 1 }}', NUMBER],
    ['{{ jaar | minus: naam }}', NUMBER],
    ['{{ brief.ondertekenaars | sum }}', NUMBER],
    ['{{ 5 | divided_by: 0 }}', /Hier komt geen getal uit. Deel niet door nul/],
    ['{{ 5 | modulo: nul }}', /Hier komt geen getal uit/],
    ['{{ 5 | plus }}', /Hier komt geen getal uit/],
    ['{% assign deel = 5 | divided_by: nul %}', /Hier komt geen getal uit/],
    ['{{ brief.ondertekenaars | map: "naam" }}', FIELD],
    ['{{ lijnen | where: "naam", "x" | size }}', FIELD],
    // The document has a year; the items have none.
    ['{{ lijnen | where: "jaar", 2025 | size }}', FIELD],
    ['{{ lijnen | sort: "naam" | size }}', FIELD],
    ['{{ lijnen | group_by: "jaren.eerste" | size }}', FIELD],
    ['{{ lijnen | map }}', /Achter ‘map’ ontbreekt een gegeven/],
  ])('%s', (line, sentence) => {
    const { file, line: row, column, sentence: told } = fault(line, { deel: 'x' });
    expect(told).toMatch(sentence);
    expect(`${file}:${row}:${column}`).toBe('proef.md.liquid:3:3');
  });

  test('in a template that another one renders, at the place there', () => {
    const { file, line, column } = fault('{% render "deel" %}', { deel: 'a\n\nb {{ lijnen | map: "x" }}' });
    expect([file, line, column]).toEqual(['deel', 3, 3]);
  });

  test.each(['{% render "deel-{{ nietes }}" %}', '{% render "deel-{{ naam | nietes }}" %}'])(
    'in a name that is made, at its tag: %s',
    (line) => {
      const found = fault(line);
      expect([found.file, found.line, found.column]).toEqual(['proef.md.liquid', 3, 3]);
    },
  );
});

describe('what a municipality may want to do still works', () => {
  test.each([
    ['{{ brief.ondertekenaars | size }} {{ naam | size }} {{ leeg | size }}', '2 9 0'],
    ['{{ brief.ondertekenaars | join: " en " }}', 'De burgemeester en de secretaris'],
    ['{{ leeg | join: ", " }}{% for x in leeg %}y{% else %}niets{% endfor %}', 'niets'],
    ['{{ leeg | default: "geen" }} {{ leeg | default: 0 | plus: 1 }}', 'geen 1'],
    ['{{ lijnen | sort: "nummer" | map: "titel" | join: ", " }}', 'Bestuur, Zorg'],
    ['{{ lijnen | where: "nummer", 2 | map: "titel" | first | upcase }}', 'ZORG'],
    ['{{ lijnen | sum: "nummer" }} {{ lijnen | map: "jaren" | first | size }}', '3 2'],
    ['{% assign x = lijnen | find: "titel", "Niets" %}{% if x %}ja{% else %}nee{% endif %}', 'nee'],
    ['{% assign x = leeg | first %}{% if x %}ja{% else %}nee{% endif %}', 'nee'],
    ['{% assign g = lijnen | group_by: "nummer" %}{% for x in g %}{{ x.name }}{% endfor %}', '21'],
    ['{{ jaar | plus: 1 }} {{ "7" | times: 2 }} {{ 7 | divided_by: 2, true }}', '2026 14 3'],
    ['{{ jaar | append: "!" }} {{ jaar | slice: 2, 2 }}', '2025! 25'],
    ['{% for i in (1..lijnen.size) %}{{ i }}{% endfor %}', '12'],
    // What a capture holds is what a reader sees, also for a filter.
    [
      '{% capture x %}Van {{ naam }}{% endcapture %}{{ x | upcase }} {{ x | truncate: 8, "…" }}',
      'VAN WATERSTAD Van Wat…',
    ],
    ['{% capture n %}{{ jaar }}{% endcapture %}{{ n | plus: 1 }}', '2026'],
  ])('%s', async (line, wanted) => {
    const md = String(await writeDocument(render(line), 'md'));
    expect(md.trimEnd().split('\n').at(-1)).toBe(`x ${wanted}`.trim());
  });
});
