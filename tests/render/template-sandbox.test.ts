/** What someone may try who may change templates, but no more than that. */
import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import { RenderError } from '../../src/render/render-error.ts';
import { layouts, view } from './sample-view.ts';

const data = {
  naam: 'Waterstad',
  groep: { titel: 'x' },
  lijst: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  prose: { kind: 'body', markdown: 'tekst' },
};

const make = async (text: string, others: Record<string, string> = {}): Promise<string> => {
  const template = { name: 'proef.md.liquid', text };
  const document = renderDocument({ view: { ...view, data }, template, layouts: { ...layouts, ...others } });
  return String(await writeDocument(document, 'md'));
};
const refusal = (text: string, others?: Record<string, string>): Promise<unknown> =>
  make(text, others).then(
    () => 'no refusal',
    (error: unknown) => error,
  );
const doubled = (how: string): string =>
  `{% assign x = "aaaaaaaaaa" %}{% for i in (1..60) %}${how}{% endfor %}{{ x }}`;

describe('a template that would never end, or fill all memory, is stopped with a sentence', () => {
  test.each<[string, string, Record<string, string>?]>([
    ['a thousand million turns', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['a thousand million empty turns', '{% for i in (1..1000000000) %}{% endfor %}'],
    ['a list of a thousand million', '{% assign a = (1..1000000000) %}{{ a | size }}'],
    ['ranges inside ranges', '{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}'],
    ['empty loops, twelve deep', '{% for a in lijst %}'.repeat(12) + '{% endfor %}'.repeat(12)],
    ['text repeated', `{% for a in (1..900000) %}${'tekst '.repeat(999)}{% endfor %}`],
    [
      'text repeated in a capture',
      `{% capture x %}{% for a in (1..900000) %}${'tekst '.repeat(999)}{% endfor %}{% endcapture %}`,
    ],
    ['values repeated', '{% for a in (1..900000) %}{{ naam }}\n\n{% endfor %}'],
    ['blocks repeated', '{% for a in (1..60000) %}{{ prose | blok }}\n\n{% endfor %}'],
    ['a text that doubles', doubled('{% assign x = x | append: x %}')],
    ['a capture that doubles', doubled('{% capture x %}{{ x }}{{ x }}{% endcapture %}')],
    ['a text put in its own letters', doubled('{% assign x = x | replace: "a", x %}')],
    [
      'a list that doubles',
      '{% assign x = lijst %}{% for i in (1..60) %}{% assign x = x | concat: x %}{% endfor %}',
    ],
    ['a list of everything', '{% assign x = (1..99999999) | join: "" %}{{ x }}'],
    ['a partial in itself', '{% render "a" %}', { a: '{% render "a" %}' }],
    [
      'a partial twice in itself',
      '{% render "a" %}',
      { a: '{% if true %}{% render "a" %}{% render "a" %}{% endif %}' },
    ],
    ['a layout in itself', '{% layout "a" %}', { a: '{% layout "a" %}' }],
    [
      'partials that each call the next one twice',
      '{% render "t0" %}',
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`t${i}`, `{% render "t${i + 1}" %}`.repeat(2)]).concat([
          ['t40', 'x'],
        ]),
      ),
    ],
    ['conditions twenty thousand deep', '{% if naam %}'.repeat(20_000) + '{% endif %}'.repeat(20_000)],
    ['loops twenty thousand deep', '{% for a in lijst %}'.repeat(20_000) + '{% endfor %}'.repeat(20_000)],
    [
      'footnotes without end',
      Array.from({ length: 20_000 }, (_, i) => `a[^${i}]\n\n[^${i}]: x`).join('\n\n'),
    ],
  ])('%s', async (_name, text, others) => {
    const error = await refusal(text, others);
    expect(error).toBeInstanceOf(RenderError);
    expect((error as Error).message).toMatch(/te groot|te veel|te diep/);
  });
});

describe('a template reaches nothing but its data', () => {
  test.each([
    '{% render "/etc/passwd" %}',
    '{% layout "../../package.json" %}',
    '{% assign f = "/etc/passwd" %}{% render f %}',
    '{% include "/etc/passwd" %}',
    '{% include "../../etc/passwd" %}',
    '{% render "../../../../etc/passwd" %}',
    '{% raw %}x{% endraw %}',
    '{{ groep.__proto__ }}',
    '{{ groep["constructor"]["constructor"] }}',
    '{% assign k = "__proto__" %}{{ groep[k] }}',
    '{{ naam.constructor }}',
    '{{ lijst.map }}',
    '{{ process }}',
    '{{ process.env }}',
    '{{ process.env.HOME }}',
    '{{ groep.titel.constructor.prototype }}',
    '{{ globalThis }}',
    '{{ require }}',
    '{{ naam | json }}',
    '{{ lijst | map: "constructor" | join: "," }}',
    '{{ "now" | date: "%s" }}',
  ])('%s', async (text) => expect(await refusal(text)).toBeInstanceOf(RenderError));

  test('names of a template change nothing outside it', async () => {
    await make(
      '{% assign __proto__ = groep %}{% assign constructor = naam %}{% capture toString %}x{% endcapture %}# A',
    );
    expect(({} as Record<string, unknown>)['titel']).toBeUndefined();
    expect(await make('# {{ naam }}')).toContain('# Waterstad');
  });
});
