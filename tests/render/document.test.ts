import { describe, expect, test } from 'vitest';
import { formats } from '../../src/render/formats/index.ts';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import type { ViewModel } from '../../src/render/view-blocks.ts';
import { mainOf } from './read-back.ts';
import { layouts, sample, text, view } from './sample-view.ts';

const write = async (input: typeof sample, format: 'md' | 'html'): Promise<string> =>
  String(await writeDocument(renderDocument(input), format));

/** A document of one template and its data. */
const made = (template: string, data: ViewModel['data'], format: 'md' | 'html' = 'md'): Promise<string> =>
  write(
    {
      view: { ...view, banner: undefined as never, data },
      template: { name: 'proef', text: template },
      layouts,
    },
    format,
  );

/** The elements that are open at the end or closed out of order; none in a sound page. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi,
  )) {
    if (['meta', 'br', 'hr', 'wbr', '!doctype'].includes(name) || rest.endsWith('/')) continue;
    if (end !== '/') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('the sample document', () => {
  test('as Markdown reads as written here', async () => {
    await expect(await write(sample, 'md')).toMatchFileSnapshot('fixtures/overzicht.md.txt');
  });

  test('as HTML has the content written here', async () => {
    await expect(mainOf(await write(sample, 'html'))).toMatchFileSnapshot('fixtures/overzicht.main.html.txt');
  });

  test.each(formats)('is the same on every run as $name', async ({ name }) => {
    const document = renderDocument(sample);
    const first = await writeDocument(document, name);
    expect(await writeDocument(document, name)).toEqual(first);
    expect(await writeDocument(renderDocument(sample), name)).toEqual(first);
  });

  test('as Markdown holds no HTML and ends with one newline', async () => {
    const md = await write(sample, 'md');
    expect(md).not.toMatch(/<[a-z!/]/i);
    expect(md).toMatch(/[^\n]\n$/);
  });
});

describe('the page', () => {
  test('closes every element in order and uses every id once', async () => {
    const html = await write(sample, 'html');
    expect(unbalanced(html.replace(/<style>[\s\S]*<\/style>/, ''))).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a target for every link inside it, footnotes and their way back included', async () => {
    const html = await write(sample, 'html');
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map((m) => m[1]!);
    expect(targets).toContain('fn-1');
    expect(targets).toContain('fnref-2');
    for (const target of targets) expect(html).toContain(` id="${target}"`);
  });

  test('says what it is: language, title, maker, date, subject', async () => {
    const html = await write(sample, 'html');
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<title>Uitvoeringsoverzicht Waterstad 2020</title>');
    expect(html).toContain('<meta name="author" content="Gemeente Waterstad">');
    expect(html).toContain('<meta name="date" content="2021-06-01">');
    expect(html).toContain('<time datetime="2021-06-01">1 juni 2021</time>');
    expect(html).toContain('<p class="banner" role="note">Dit register is verzonnen.');
  });

  test('asks nothing of anywhere', async () => {
    const html = await write(sample, 'html');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|form|base)\b|@import|url\(|\ssrc=/i);
  });

  test('escapes what the register says of itself', async () => {
    const input = { ...sample, view: { ...view, titel: '</title><script>"\'&', maker: '"><b onclick=x>' } };
    const html = await write(input, 'html');
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;</title>');
    expect(html).toContain('content="&quot;&gt;&lt;b onclick=x&gt;"');
    expect(html).not.toMatch(/<script|<b /);
  });

  test('has no table of contents when there is nothing to find', async () => {
    expect(await made('# Kort\n\nEen zin.\n', {}, 'html')).not.toContain('<nav');
  });
});

describe('headings', () => {
  const levels = (html: string): number[] =>
    [...mainOf(html).matchAll(/<h([1-6])/g)].map((m) => Number(m[1]));
  const body = (markdown: string) => ({ kind: 'body', markdown });

  test.each([
    ['levels a template leaves out', '# A\n\n#### B\n\n###### C\n\n## D\n', '', [1, 2, 3, 2]],
    ['a second title', '# A\n\n# B\n\n## C\n\n# D\n', '', [1, 2, 3, 2]],
    ['a template without a title', 'Tekst\n\n### B\n', '', [1, 2]],
    [
      'prose under a section',
      '# A\n\n## B\n\n{{ b | blok }}\n\n## C\n',
      '# x\n\n### y\n\n## z\n',
      [1, 2, 3, 4, 4, 2],
    ],
    ['prose that starts deep', '# A\n\n{{ b | blok }}\n', '##### x\n\n## y\n', [1, 2, 2]],
    [
      'prose deeper than six',
      '# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n{{ b | blok }}\n',
      '# x\n\n## y\n',
      [1, 2, 3, 4, 5, 6, 6],
    ],
    ['headings in quotes and lists', '# A\n\n{{ b | blok }}\n', '> # x\n\n- # y\n', [1]],
  ])('never skip a level: %s', async (_name, template, prose, wanted) => {
    expect(levels(await made(template, { b: body(prose) }, 'html'))).toEqual(wanted);
  });

  test('in Markdown, rows of a table come one level below the heading they stand under', async () => {
    const md = await made('# A\n\n## B\n\n### C\n\n{{ t | blok }}\n', {
      t: {
        kind: 'table',
        title: '',
        columns: ['Naam', 'Uitleg'],
        rowHeading: true,
        rows: [{ cells: [[text('Eerste')], [body('### Diep\n\nwoord')]] }],
        empty: 'Leeg.',
      },
    });
    expect(md).toBe('# A\n\n## B\n\n### C\n\n#### Eerste\n\n**Uitleg**\n\n**Diep**\n\nwoord\n');
  });
});

describe('tables', () => {
  const table = (rows: unknown[], extra: object = {}) => ({
    t: { kind: 'table', title: 'Titel', columns: ['A', 'B'], rows, empty: 'Er is niets.', ...extra },
  });
  const row = (...cells: unknown[]) => ({ cells });
  const template = '# K\n\n{{ t | blok }}\n';

  test('without rows are the sentence that says so', async () => {
    expect(await made(template, table([]))).toBe('# K\n\nEr is niets.\n');
    expect(await made(template, table([]), 'html')).not.toContain('<table');
  });

  test('with short cells stay tables in Markdown, and a pipe in a cell stays in its cell', async () => {
    const md = await made(template, table([row([text('a|b')], []), row([text('c')], [text('d\ne')])]));
    expect(md).toBe('# K\n\n_Titel_\n\n| A | B |\n| - | - |\n| a\\|b | |\n| c | d e |\n');
  });

  test('with lists and no row headings become a list in Markdown', async () => {
    const md = await made(
      template,
      table([row([text('a')], [{ kind: 'list', items: ['x', 'y'], ordered: true }])]),
    );
    expect(md).toBe('# K\n\n_Titel_\n\n- **A**\n\n  a\n\n  **B**\n\n  1. x\n  2. y\n');
  });

  test('that are compact put lists on one line', async () => {
    const rows = [
      row(
        [text('a')],
        [
          { kind: 'label', text: 'Wie' },
          { kind: 'list', items: ['x', 'y'] },
        ],
      ),
    ];
    expect(await made(template, table(rows, { compact: true, rowHeading: true }))).toContain(
      '| a | **Wie:** x; y |',
    );
  });

  test('have captions, headers with a scope, and labels for the narrow layout', async () => {
    const wide = table([row([text('a')], [text('b')], [text('c')])], {
      columns: ['A', 'B', 'C'],
      rowHeading: true,
    });
    const html = await made(template, wide, 'html');
    expect(html).toContain('<caption>Titel</caption>');
    expect(html).toContain('<th scope="col" role="columnheader">B</th>');
    expect(html).toContain('<th scope="row" role="rowheader">a</th>');
    expect(html).toContain('<td role="cell" data-label="B">b</td>');
  });

  test('let only a word break that no column can hold', async () => {
    const word = 'x'.repeat(40);
    const rows = [row([text(`Deskundigheidsbevordering`)], [text('b')]), row([text(word)], [text(word)])];
    const html = await made(template, table(rows, { rowHeading: true }), 'html');
    expect(html).toContain('<th scope="row" role="rowheader">Deskundigheidsbevordering</th>');
    expect(html).toContain(
      `<th scope="row" role="rowheader">${'x'.repeat(15)}<wbr>${'x'.repeat(15)}<wbr>${'x'.repeat(10)}</th>`,
    );
  });

  test.each([
    ['aandachtsfunctionarissen', 'mentoren', true],
    ['burgemeester', 'mentoren', false],
  ])(
    'of two columns become pairs on a narrow screen if their words need it: %s',
    async (name, value, pairs) => {
      const html = await made(template, table([row([text(name)], [text(value)])]), 'html');
      expect(html.includes('<table role="table" class="paren">')).toBe(pairs);
    },
  );

  test('keep their columns when a row has too few or too many cells', async () => {
    const md = await made(template, table([row([text('a')]), row([text('b')], [text('c')], [text('d')])]));
    expect(md).toContain('| a | |\n| b | c |\n');
  });
});

test('lists made by a loop are tight, whatever lines the loop leaves', async () => {
  const template = '# K\n\n{% for x in xs %}\n- {{ x }}\n{% endfor %}\n';
  expect(await made(template, { xs: ['a', 'b'] })).toBe('# K\n\n- a\n- b\n');
});

test('a link only leads to the web or a mail address, also when its address is a value', async () => {
  const template = '# K\n\n[a]({{ goed }}) [b]({{ mail }}) [c]({{ fout }}) [d](/map/bestand)\n';
  const data = { goed: 'https://a.example/x y)z', mail: 'mailto:a@b.example', fout: 'javascript:alert(1)' };
  const html = mainOf(await made(template, data, 'html'));
  expect(html).toContain('<a href="https://a.example/x%20y)z">a</a> <a href="mailto:a@b.example">b</a> c d');
});
