import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, oneSpaced } from '../../src/render/clean-text.ts';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import { seenInHtml, seenInMd } from './read-back.ts';
import { layouts, text as textPart } from './sample-view.ts';

/** Everywhere a template may put a value. */
const contexts: Readonly<Record<string, string>> = {
  paragraph: '{{ s }}',
  'start of a paragraph': '{{ s }} slot',
  'end of a paragraph': 'begin {{ s }}',
  'between letters': 'a{{ s }}b',
  'two values side by side': '{{ s }}{{ s }}',
  'second line of a paragraph': 'begin\n{{ s }}\nslot',
  heading: '## {{ s }}\n\nslot',
  'list item': '- {{ s }}\n- slot',
  'numbered item': '1. {{ s }}\n2. slot',
  'nested item': '- a\n  - {{ s }}\n    slot',
  quote: '> {{ s }}\n> slot',
  emphasis: 'a *{{ s }}* b',
  strong: 'a **{{ s }}** b',
  'strong at the start': '**{{ s }}**: slot',
  strikethrough: 'a ~~{{ s }}~~ b',
  link: 'a [{{ s }}](https://voorbeeld.example) b',
  'table cell': '| a | b |\n| --- | --- |\n| {{ s }} | {{ s }} |',
  'table head': '| {{ s }} | b |\n| --- | --- |\n| c | d |',
  code: 'a `x{{ s }}x` b',
  'footnote text': 'a[^1]\n\n[^1]: {{ s }} slot',
  'captured value': '{% capture c %}{{ s }}{% endcapture %}a {{ c }} b',
  'cell of a block': '{{ tabel | blok }}',
};

const nasty = [
  '1. x',
  '# x',
  '- x',
  '+ x',
  '* x',
  '> x',
  '| x',
  '|',
  '[a](javascript:x)',
  '<script>alert(1)</script>',
  '&amp;',
  '&',
  '&#35;',
  '\\',
  '\\\\',
  '`',
  '```',
  '~~~',
  '~',
  ':::',
  'https://voorbeeld.example/a',
  'www.voorbeeld.example',
  'http://',
  'a@voorbeeld.example',
  '{{ geheim }}',
  '{% raw %}',
  '{%',
  '}}',
  '![a](http://x.example/b.png)',
  '===',
  '---',
  '***',
  '___',
  '    code',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\u00a0',
  ' ',
  '  ',
  '[',
  ']',
  '(',
  ')',
  '!',
  '*',
  '_',
  '**',
  '__',
  '<',
  '>',
  '<!--',
  '-->',
  '<?',
  ']]>',
  '"',
  "'",
  '[^1]',
  '[^1]:',
  '[x]',
  '[x]: y',
  '$',
  '^',
  ':',
  '1)',
  '#',
  '=',
  '-',
  '+',
  '.',
  '\u0000',
  '\u202e',
  '\ue000\ue010\ue002',
  '\ue001\ue010\ue002',
  '\ud800',
  '\ufeff',
  'é',
  'x',
  '0',
  '👩‍💻',
  '\u200b',
  '“',
  '…',
  '-|-',
  ':-',
  'mailto:a@b.example',
  'xmpp:a@b.example/c',
  'A',
  '\u0301',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
);

const shown = (s: string): string => oneSpaced(cleanText(s)).trim();

async function seen(
  template: string,
  s: string,
): Promise<{ md: ReturnType<typeof seenInMd>; html: ReturnType<typeof seenInMd> }> {
  const tabel = {
    kind: 'table',
    title: 'Tabel',
    columns: ['A', 'B'],
    rows: [{ cells: [[textPart(s)], [textPart('b')]] }],
    empty: 'Leeg.',
  };
  const document = renderDocument({
    view: { titel: 'Titel', taal: 'nl', maker: 'Maker', datum: '2021-06-01', data: { s, tabel } },
    template: { name: 'proef.md.liquid', text: `# Titel\n\n${template}\n` },
    layouts,
  });
  const [md, html] = await Promise.all([writeDocument(document, 'md'), writeDocument(document, 'html')]);
  return { md: seenInMd(String(md)), html: seenInHtml(String(html)) };
}

/** The text with spaces that no reader sees taken out: those beside a mark-up edge may move or go. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe.each(Object.entries(contexts))('a value in a template: %s', (_name, template) => {
  test('is shown as it is and changes nothing around it', async () => {
    const model = await seen(template, 'woord');
    const check = fc.asyncProperty(anyText, async (s) => {
      fc.pre(shown(s) !== '');
      const { md, html } = await seen(template, s);
      expect(md.shape).toBe(model.md.shape);
      expect(html.shape).toBe(model.html.shape);
      expect(squeezed(md.text)).toBe(squeezed(model.md.text.replaceAll('woord', () => shown(s))));
      expect(squeezed(html.text)).toBe(squeezed(model.html.text.replaceAll('woord', () => shown(s))));
    });
    for (let k = 0; k < 40; k++) await fc.assert(check, { numRuns: 100 });
  }, 580_000);
});

test('spaces inside a value are kept as one space', async () => {
  const { md, html } = await seen('a {{ s }} b', 'een  twee\n\ndrie\u00a0vier');
  expect(md.text).toBe('Titela een twee drie\u00a0vier b');
  expect(html.text.trim()).toBe('Titel\na een twee drie\u00a0vier b');
});

test('an empty value leaves no empty paragraph behind, and a heading says it has no title', async () => {
  const { md } = await seen('{{ s }}\n\n## {{ s }}\n\n**{{ s }}**\n\nslot', ' ');
  expect(md.shape).toBe('root(heading()heading()paragraph())');
  expect(md.text).toBe('Titel(zonder titel)slot');
});
