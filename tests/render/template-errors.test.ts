import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import { RenderError, TemplateError } from '../../src/render/render-error.ts';
import { layouts, view } from './sample-view.ts';

const data = {
  naam: 'Waterstad',
  groep: { titel: 'x' },
  prose: { kind: 'body', markdown: 'tekst' },
  leeg: undefined,
  lijst: [1, 2, 3],
};

const render = (text: string, others: Record<string, string> = {}) =>
  renderDocument({
    view: { ...view, data },
    template: { name: 'proef.md.liquid', text },
    layouts: { ...layouts, ...others },
  });

function fault(text: string, others: Record<string, string> = {}): TemplateError {
  try {
    render(text, others);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no fault');
}

describe('a mistake in a template is told with its place', () => {
  test.each([
    ['an unknown name', '# A\n\nb {{ naamm }}', '3:6', 'Het gegeven ‘naamm’ bestaat niet'],
    [
      'an unknown name in a group',
      '# A\n\n{{ groep.titell }}',
      '3:4',
      'Het gegeven ‘groep.titell’ bestaat niet',
    ],
    ['an unknown name in a condition', '{% if naamm %}x{% endif %}', '1:7', '‘naamm’'],
    ['an inherited name', '{{ groep.constructor }}', '1:4', '‘groep.constructor’'],
    ['an unknown filter', '# A\n{{ naam | vet }}', '2:1', 'Het filter ‘vet’ bestaat niet'],
    ['the filter that would let markup through', '{{ naam | raw }}', '1:1', 'Het filter ‘raw’'],
    ['a filter that asks the clock', '{{ "now" | date }}', '1:1', 'Het filter ‘date’'],
    ['an unknown tag', 'x\n  {% toon naam %}', '2:3', 'De opdracht ‘toon’ bestaat niet'],
    ['a tag that is not allowed', '{% include "x" %}', '1:1', 'De opdracht ‘include’'],
    [
      'a tag that is not closed',
      'a\n{% for x in lijst %}\n- {{ x }}\n',
      '2:1',
      'De opdracht ‘for’ is niet afgesloten. Zet ‘{% endfor %}’',
    ],
    ['a tag without its end', '{% if naam', '1:1', '‘%}’ ontbreekt'],
    ['an output without its end', 'a {{ naam \n', '1:3', 'ontbreekt ‘}}’'],
    [
      'a partial that is not there',
      '{% render "../../etc/passwd" %}',
      '1:1',
      'Het sjabloon ‘../../etc/passwd’ bestaat niet',
    ],
    ['nonsense', '{% assign = 3 %}', '1:11', 'Deze opdracht is niet te begrijpen'],
    ['a block as text', 'x {{ prose }}', '1:3', 'Schrijf er ‘| blok’ achter'],
    ['a group as text', '{{ groep }}', '1:1', 'Dit is een groep gegevens'],
    ['a text as block', '{{ naam | blok }}', '1:1', 'Dit is geen blok'],
    ['a block between text', '# A\n\nzie {{ prose | blok }}', '3:16', 'Dit blok staat tussen andere tekst'],
    ['a block in a list', '- {{ prose | blok }}', '1:14', 'Dit blok staat tussen andere tekst'],
    ['a block in a heading', '# {{ prose | blok }}', '1:14', 'Dit blok staat tussen andere tekst'],
    [
      'a block in a captured text',
      '{% capture x %}{{ prose | blok }}{% endcapture %}{{ x }}',
      '1:27',
      'Dit blok',
    ],
    ['endless repetition', '{% for a in (1..999999999) %}x{% endfor %}', '1:1', 'herhaalt te veel'],
  ])('%s', (_name, text, place, sentence) => {
    const error = fault(text);
    expect(error.sentence).toContain(sentence);
    expect(`${error.line}:${error.column}`).toBe(place);
    expect(error.message).toBe(`proef.md.liquid:${place}: ${error.sentence}`);
    expect(error.message).not.toMatch(/undefined|invalid|expected|null|not /i);
  });

  test('in a partial, the partial is named', () => {
    const error = fault('# A\n\n{% render "deel.md" %}', { 'deel.md': 'x\n\n{{ nietes }}' });
    expect([error.file, error.line, error.sentence]).toEqual([
      'deel.md',
      3,
      expect.stringContaining('‘nietes’'),
    ]);
  });

  test('in the layout of a page, the layout is named', async () => {
    const document = render('# A', { 'document.html.liquid': '<p>\n{{ document.titl }}' });
    await expect(writeDocument(document, 'html')).rejects.toThrow(
      'document.html.liquid:2:4: Het gegeven ‘document.titl’ bestaat niet',
    );
  });

  test('a missing layout is told', async () => {
    const document = renderDocument({ view, template: { name: 'a', text: '# A' }, layouts: {} });
    await expect(writeDocument(document, 'html')).rejects.toThrow(RenderError);
    expect(await writeDocument(document, 'md')).toContain('# A');
  });
});

describe('what a template may do', () => {
  test.each([
    ['partials see the document', '{% render "deel.md", x: naam %}', 'Waterstad van Gemeente Waterstad'],
    ['what is absent can be asked for', '{% if leeg %}ja{% else %}nee{% endif %}', 'nee'],
    ['an absent block leaves nothing', 'a\n\n{{ leeg | blok }}\n\nb', 'a\n\nb'],
    ['blocks on lines below each other', '{{ prose | blok }}\n{{ prose | blok }}', 'tekst\n\ntekst'],
    ['indentation shows structure, not code', '{% if naam %}\n      {{ naam }}\n{% endif %}', 'Waterstad'],
    [
      'dates and lists of words in Dutch',
      '{{ "2020-10-19" | datum }}: {{ lijst | opsomming }}',
      '19 oktober 2020: 1, 2 en 3',
    ],
  ])('%s', async (_name, text, wanted) => {
    const document = render(`# A\n\n${text}\n`, { 'deel.md': '{{ x }} van {{ document.maker }}' });
    const md = String(await writeDocument(document, 'md'));
    expect(md.slice(md.indexOf('organisaties.**') + 15).trim()).toBe(wanted);
  });
});
