import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDocument, writeDocument } from '../../src/render/render.ts';
import { RenderError } from '../../src/render/render-error.ts';
import { mainOf, seenInMd } from './read-back.ts';
import { layouts, view } from './sample-view.ts';

async function both(...bodies: string[]): Promise<{ md: string; html: string }> {
  const blocks = bodies.map((markdown) => ({
    kind: 'body',
    markdown,
    source: 'interventies/x.md, Uitvoering',
  }));
  const text = '# K\n\n{% for b in blocks %}\n{{ b | blok }}\n\n{% endfor %}\n';
  const { banner: _, ...rest } = view;
  const document = renderDocument({
    view: { ...rest, data: { blocks } },
    template: { name: 't', text },
    layouts,
  });
  const [md, html] = await Promise.all([writeDocument(document, 'md'), writeDocument(document, 'html')]);
  return { md: String(md).replace(/^# K\n\n/, ''), html: mainOf(String(html)).replace(/^\n<h1.*\n/, '') };
}

describe('prose of a record', () => {
  test.each([
    ['keeps its mark-up', '*a* **b** ~~c~~ `d`', '_a_ **b** ~~c~~ `d`\n'],
    ['is written on one line per paragraph', 'een\ntwee\\\ndrie', 'een twee\\\ndrie\n'],
    ['loses its comments', 'a <!-- geheim --> b\n\n<!-- ook\ngeheim -->\n\nc', 'a b\n\nc\n'],
    [
      'shows HTML as text',
      '<b onclick="x">a</b>\n\n<div>\nb\n</div>',
      '\\<b onclick="x">a\\</b>\n\n\\<div> b \\</div>\n',
    ],
    [
      'shows an image as its description',
      'a ![een *foto*](http://x.example/a.png) b ![](http://x.example)',
      'a (een foto) b\n',
    ],
    [
      'keeps links to the web',
      '[a](https://a.example) [b]\n\n[b]: http://b.example',
      '[a](https://a.example) [b](http://b.example)\n',
    ],
    [
      'loses other links',
      '[a](javascript:x) [b](data:x) [c](//x.example) [d](../e) [e]\n\n[e]: vbscript:x',
      'a b c d e\n',
    ],
    [
      'shows template code as text',
      '{{ geheim }} {% raw %} {{ b | blok }}',
      '{{ geheim }} {% raw %} {{ b | blok }}\n',
    ],
    ['keeps ticks', '- [x] a\n- [ ] b', '- [x] a\n- [ ] b\n'],
    ['keeps code', '```js\n<script>\n```\n\n    x', '```\n<script>\n```\n\n```\nx\n```\n'],
    ['keeps tables', '| a | b |\n|---|---|\n| **c** | d\\|e |', '| a | b |\n| - | - |\n| **c** | d\\|e |\n'],
    ['loses characters that hide or reorder text', 'a\u202eb\u0007c&#x202e;d&#xe000;', 'abcd\ufffd\n'],
    [
      'loses empty mark-up',
      '[](https://a.example)\n\n[](javascript:x)\n\n![](x)\n\nb',
      '<https://a.example>\n\nb\n',
    ],
  ])('%s', async (_name, body, wanted) => {
    expect((await both(body)).md).toBe(wanted);
  });

  test('two texts with the same footnotes, and one used twice, keep their own', async () => {
    const { md, html } = await both(
      'a[^1] b[^2] c[^1]\n\n[^1]: een\n\n[^2]: twee',
      'd[^1] e[^9]\n\n[^1]: drie\n\n[^3]: weg',
    );
    expect(md).toBe('a[^1] b[^2] c[^1]\n\nd[^3] e\\[^9]\n\n[^1]: een\n\n[^2]: twee\n\n[^3]: drie\n');
    expect(html).toContain('<h2 id="footnote-label">Voetnoten</h2>');
    expect(html).toContain(
      'href="#fnref-1-2" data-footnote-backref="" aria-label="Terug naar verwijzing 1, plaats 2"',
    );
    expect(html).toContain('<li id="fn-3">\n<p>drie ');
  });

  test('two texts with the same link names lead each to their own place', async () => {
    const { md } = await both('[a]\n\n[a]: https://een.example', '[a]\n\n[a]: https://twee.example');
    expect(md).toBe('[a](https://een.example)\n\n[a](https://twee.example)\n');
  });

  test('lists beside each other stay apart without HTML between them', async () => {
    for (const [one, two] of [
      ['- a', '- b'],
      ['1. a', '1. b'],
      ['- a', '* b'],
    ] as const) {
      const { md } = await both(one, two);
      expect(md).not.toContain('<!--');
      expect(seenInMd(md).shape).toBe('root(list(listItem(paragraph()))list(listItem(paragraph())))');
    }
  });

  test('an unclosed fence or comment ends with its own text', async () => {
    const { md } = await both('```\ncode', '<!-- open', '> citaat', 'tekst');
    expect(md).toBe('```\ncode\n```\n\n> citaat\n\ntekst\n');
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=http://x.example onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '<svg/onload=x>',
  '[a](JaVaScRiPt:x)',
  '[a](java\nscript:x)',
  '[a](&#106;avascript:x)',
  '[a]( javascript:x)',
  '<javascript:x>',
  '![a](javascript:x)',
  '[a](https://x.example "\'onmouseover=x")',
  '<a href="javascript:x">b</a>',
  '<style>@import "http://x.example"</style>',
  '<iframe src="http://x.example">',
  '[![a](http://x.example/a.png)](javascript:x)',
  '`<script>`',
  '```\n</pre><script>\n```',
  '<!-- --><script>x</script>',
  '<!--><script>x</script>-->',
  '[^a]\n\n[^a]: <script>',
  '# <script>',
  '| <script> |\n|---|\n| b |',
  '&lt;script&gt;',
  '- [x] <input onfocus=x>',
  '<base href="http://x.example">',
  '[a]: javascript:x\n\n[a]',
  'http://x.example/"onclick=x',
  '</main></body>',
  '# fn-1',
  '# inhoud',
  '\\<script>',
  '<https://x.example/"onclick="x>',
  '<x@y.example>',
  '\u0000<script>',
  '<https://x.example/"onclick="x>---\n---|\n',
  '<ſcript>',
];

describe('hostile prose', () => {
  const body = fc
    .array(
      fc.oneof(
        fc.constantFrom(...hostile),
        fc.constantFrom('\n', '\n\n', ' ', '- ', '> ', '*', '`', '[^1]', '1. ', '|', '---'),
      ),
      {
        minLength: 1,
        maxLength: 10,
      },
    )
    .map((parts) => parts.join(''));

  test('never becomes script, request or a way out of its place', async () => {
    const check = fc.asyncProperty(body, async (markdown) => {
      const { md, html } = await both(markdown, 'slot');
      // Attributes are read from tags alone: what is shown as text may look like anything.
      const tags = html.match(/<[^>]*>/g) ?? [];
      for (const tag of tags) {
        expect(tag).toMatch(
          /^<\/?(?:p|h[1-6]|ul|ol|li|a|em|strong|del|code|pre|blockquote|table|caption|thead|tbody|tr|th|td|sup|section|hr|br|wbr)\b/,
        );
        const names = [...tag.replace(/="[^"]*"/g, '=').matchAll(/\s([^\s=>]+)/g)].map((m) => m[1]!);
        for (const name of names) {
          expect(name).toMatch(
            /^(?:id|href|class|scope|role|start|data-label|data-footnote(?:s|-ref|-backref)|aria-label|aria-describedby)=?$/,
          );
        }
        const href = /href="([^"]*)"/.exec(tag)?.[1];
        if (href !== undefined) expect(href).toMatch(/^(?:#|https?:|mailto:)/i);
      }
      expect(html).toContain('<p>slot</p>');
      expect(seenInMd(md).shape).not.toMatch(/html|image/);
      expect(seenInMd(md).text).toContain('slot');
    });
    await fc.assert(check, { numRuns: 300, examples: hostile.map((s): [string] => [s]) });
  }, 60_000);

  test.each([
    ['quotes', `${'>'.repeat(10_000)} x`],
    ['lists on one line', `${'- '.repeat(10_000)}x`],
    ['lists on many lines', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')],
    ['stars', `${'**'.repeat(5000)}x${'**'.repeat(5000)}`],
    ['stars and underscores', '*a **b '.repeat(300) + ' c** d*'.repeat(300)],
    ['brackets', '[a]('.repeat(5000)],
    ['backticks', Array.from({ length: 1000 }, (_, i) => '`'.repeat(i)).join(' ')],
  ])('nested too deep is refused with the section named: %s', async (_name, markdown) => {
    const message = 'De tekst van interventies/x.md, Uitvoering heeft te veel opmaak in elkaar.';
    await expect(both(markdown)).rejects.toThrow(message);
    await expect(both(markdown)).rejects.toBeInstanceOf(RenderError);
  });

  test.each([
    '['.repeat(2000),
    '!['.repeat(2000),
    '[a]('.repeat(500),
    '<'.repeat(20_000),
    '&'.repeat(20_000),
  ])('of one sign repeated is shown as it is (%#)', async (markdown) => {
    const { md } = await both(markdown);
    expect(seenInMd(md).text).toBe(markdown);
  });
});
