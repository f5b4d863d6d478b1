import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { cter, run } from '../cli/run.ts';
import { tempDir } from '../io/temp-dir.ts';
import { expectCalm, type Files, findingsIn, hostileRegister } from './calm.ts';

const ATTACKS = {
  script: '<script>alert(1)</script>',
  'script in pieces': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'an svg with a handler': '<svg/onload=alert(1)>',
  'a frame': '<iframe src="https://kwaad.example/"></iframe>',
  'a style sheet':
    '<link rel=stylesheet href=https://kwaad.example/a.css><style>@import "https://kwaad.example/b.css"</style>',
  'a form': '<form action=https://kwaad.example><input autofocus onfocus=alert(1)></form>',
  'the end of the page': '</main></body></html><script>alert(1)</script>',
  'a comment that never ends': '<!-- <b>',
  'a comment that ends early': '<!--> <script>alert(1)</script> -->',
  'a processing instruction': '<?php echo 1 ?>',
  'character data': '<![CDATA[<script>alert(1)</script>]]>',
  'a javascript link': '[klik](javascript:alert(1))',
  'a javascript link in disguise':
    '[klik](java\\script&colon;alert(1)) [klik](JaVaScRiPt&#58;alert(1)) <javascript:alert(1)>',
  'a javascript link by reference': '[klik][a]\n\n[a]: javascript:alert(1)',
  'a data link': '[klik](data:text/html;base64,PHNjcmlwdD4=)',
  'a file link': '[klik](file:///etc/passwd) [klik](//kwaad.example/a) [klik](../../geheim.md)',
  'a vbscript link': '[klik](vbscript:msgbox(1))',
  'a remote image': '![plaatje](https://kwaad.example/spoor.png)',
  'a remote image by reference': '![plaatje][p]\n\n[p]: https://kwaad.example/spoor.png',
  'an image in a link': '[![plaatje](https://kwaad.example/spoor.png)](javascript:alert(1))',
  'Liquid output': '{{ 1234 | times: 5 }} {{ data }} {{ programmas | json }} {{ "a" | blok }}',
  'Liquid tags':
    '{% assign x = 1234 | times: 5 %}{{ x }}{% for i in (1..9999999) %}x{% endfor %}{% include "geheim" %}{% render "geheim" %}{% layout "geheim" %}',
  'Liquid raw': '{% raw %}{{ 1 }}{% endraw %}{% comment %}weg{% endcomment %}',
  'half a Liquid tag': '{{ {% }} %} {%- -%} {{-',
  'JavaScript templates': '${1234*5} #{1234*5} <%= 1234*5 %>',
  'a table in a cell': 'a | b\n--- | ---\nc | d',
  'a heading of its own': '# Kop 1\n\nKop 2\n---\n\n###### Kop 6',
  'footnotes of its own': 'a[^1]\n\n[^1]: <script>alert(1)</script>',
} as const;

const flat = (text: string): string => JSON.stringify(text.replaceAll('\n', ' '));

/** The attack in every place where a municipality writes text. */
function everywhere(attack: string): Files {
  const value = flat(attack);
  return {
    'cter.yaml': `formaat: 1\nnaam: ${value}\nfictief: true\nzichtbaarheid: vertrouwelijk\n`,
    'gemeenten/voorbeeldstad.md': `---\nnaam: ${value}\ncode: gm9998\n---\n`,
    'programma/aanpak.md': `---\ntitel: ${value}\ndistrict: ${value}\ntrekker: voorbeeldstad\ngemeenten: [voorbeeldstad, voorbeelddorp]\nbenamingen: { actielijn: ${value}, actielijnen: ${value} }\nregeling: { identifier: CVDR1, titel: ${value}, bekendmaking: ${value} }\nafspraken: [{ id: a, vorm: ${value}, van: ${value}, thema: { ${value}: ${value} } }]\n---\n${['Inleiding', 'Doel', 'Uitgangspunten', 'Organisatie', 'Financiën', 'Communicatie'].map((s) => `\n## ${s}\n\n${attack}\n`).join('')}`,
    'actielijnen/weerbaarheid.md': `---\nnummer: 1\ntitel: ${value}\nprogramma: aanpak\nkolommen: [${value}, Doel ${value.slice(1, -1).replace(/[^\w ]/g, '')}, ${value}]\nonderdelen: [{ id: ouders, titel: Ouders }, { id: rest, titel: ${value} }]\n---\n\n## Toelichting\n\n${attack}\n\n## Ouders\n\n${attack}\n`,
    'interventies/weerbaar-opvoeden.md': `---\ntitel: ${value}\nactielijn: weerbaarheid\nonderdeel: ouders\ngemeenten: [voorbeeldstad]\nlooptijd: { van: 2021-01-01, tot: 2021-12-31 }\nstatus: lopend\nuitvoerders: [politie]\ndoelen: [{ id: a, tekst: ${value}, indicator: ${value}, streefwaarde: ${value} }]\ndoelgroepen: [{ id: ouders, naam: ${value}, direct: true }]\nbeschermende-factoren: [sociale-binding]\nafspraken: [{ id: a, vorm: ${value}, aantal: 4, per: jaar }]\nevaluaties: [{ soort: effect, per: interventie, bij: [${value}] }]\nkosten: [{ omschrijving: ${value}, begroot: 5 }]\nonderbouwing: [{ titel: ${value}, uitgever: ${value} }]\n---\n\n## Doelstelling\n\n${attack}\n\n## Doelgroep\n\n- ${attack}\n\n## Uitvoering\n\n> ${attack}\n\n## Evaluatie\n\n${attack}\n`,
    'beschermende-factoren/sociale-binding.md': `---\nnummer: 1\nnaam: ${value}\n---\n\n## Toelichting\n\n${attack}\n`,
    'organisaties/politie.md': `---\nnaam: ${value}\nsector: politie\n---\n`,
    'begrippen/weerbaarheid.md': `---\nterm: Voorbeeld ${value.slice(1, -1).replace(/[^\w ]/g, '')}\n---\n\n## Omschrijving\n\n${attack}\n`,
  };
}

const ALLOWED_TAGS =
  /^(?:!doctype|html|head|meta|title|style|body|a|p|div|main|header|footer|nav|section|h[1-6]|ul|ol|li|table|caption|thead|tbody|tr|th|td|strong|em|del|code|pre|blockquote|br|hr|sup|sub|span|wbr|dl|dt|dd|details|summary|aside|article|time)$/;

/** Every tag of a page with its attributes, as a browser would see them. */
function* tagsOf(
  html: string,
): Iterable<{ readonly name: string; readonly attributes: Readonly<Record<string, string>> }> {
  for (const [, name = '', rest = ''] of html.matchAll(
    /<\/?([!?a-z][^\s>/]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi,
  )) {
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, key = '', a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ''],
      ),
    );
    yield { name: name.toLowerCase(), attributes };
  }
}

function expectHarmlessHtml(html: string): void {
  for (const { name, attributes } of tagsOf(html)) {
    expect(name, `<${name}>`).toMatch(ALLOWED_TAGS);
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^(?:on|src|srcset|style|action|formaction|background|poster|ping)/);
      if (key === 'href') expect(value).toMatch(/^(?:#|https?:\/\/|mailto:)/i);
    }
    if (name === 'meta') expect(attributes['http-equiv']?.toLowerCase()).not.toBe('refresh');
  }
  // What stands between quotes in a tag is the value of an attribute, whatever it looks like.
  const bare = html.replace(/(<[a-z][^<>"]*)((?:"[^"]*"[^<>"]*)+>)/gi, '$1>');
  const styles = [...bare.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('\n');
  expect(styles).not.toMatch(/@import|url\(|https?:|kwaad/i);
}

function expectHarmlessMarkdown(markdown: string): void {
  const visit = (node: Nodes): void => {
    expect(node.type).not.toMatch(/^(?:html|image|imageReference|yaml)$/);
    if (node.type === 'link' || node.type === 'definition')
      expect(node.url).toMatch(/^(?:#|https?:\/\/|mailto:)/i);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

describe('markup in data', () => {
  for (const [name, attack] of Object.entries(ATTACKS)) {
    it(`stays text in the overview: ${name}`, async () => {
      const files = hostileRegister(everywhere(attack));
      const argv = ['overview', 'voorbeeldstad', '--jaar', '2021', '--format'];
      const md = await run([...argv, 'md'], { files });
      const html = await run([...argv, 'html'], { files });
      expect([md.code, html.code], md.err + html.err).toEqual([0, 0]);
      expectHarmlessMarkdown(md.out);
      expectHarmlessHtml(html.out);
      // 1234 × 5: what a template engine or a shell would have made of it.
      expect(md.out + html.out).not.toContain('6170');
      // The sections behind the attack are still there: nothing was cut off or swallowed.
      expect(md.out).toMatch(/^## Herkomst$/m);
      expect(html.out.trimEnd()).toMatch(/<\/html>$/);
    });
  }

  it('does not keep Word and PDF from being made', () => {
    const files = hostileRegister(everywhere(Object.values(ATTACKS).join('\n\n')));
    const dir = tempDir(files as Record<string, string>);
    const out = tempDir();
    const argv = ['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'docx,pdf', '--out', out];
    const ran = cter(dir, argv);
    expectCalm(ran);
    expect(ran.code, ran.err).toBe(0);
    const read = (extension: string): Buffer =>
      readFileSync(join(out, `uitvoeringsoverzicht-voorbeeldstad-2021.${extension}`));
    expect(read('docx').subarray(0, 2).toString()).toBe('PK');
    expect(read('pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(read('pdf').toString('latin1')).not.toMatch(
      /\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction)\b/,
    );
  });

  it('never makes validate fail to end in order', async () => {
    for (const attack of Object.values(ATTACKS)) await findingsIn(everywhere(attack));
  });
});

describe('Liquid in data', () => {
  it('is shown as it was written', async () => {
    const text = '{{ 1234 | times: 5 }} {% if true %}ja{% endif %}';
    const { out } = await run(['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'html'], {
      files: hostileRegister(everywhere(text)),
    });
    expect(out.split(text).length).toBeGreaterThan(10);
  });
});
