import { describe, expect, it } from 'vitest';
import { readJson, run } from '../cli/run.ts';
import { codesFor, expectCalm, findingsIn, findingsOfOneRun, hostileRegister } from './calm.ts';

const PATH = 'begrippen/vreemd.md';
const GOOD = '---\nterm: Vreemd begrip\n---\n\n## Omschrijving\n\nEen voorbeeld.\n';
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('bytes that are no text', () => {
  const wrong: Readonly<Record<string, Uint8Array>> = {
    'Windows-1252': Buffer.from(GOOD.replace('Een', 'E\u00e9n'), 'latin1'),
    'a cut-off character': bytes(GOOD, [0xe2, 0x82]),
    'an overlong slash': bytes(GOOD, [0xc0, 0xaf]),
    'half a surrogate pair': bytes(GOOD, [0xed, 0xa0, 0x80]),
    'UTF-16, little end first': bytes([0xff, 0xfe], [...Buffer.from(GOOD, 'utf16le')]),
    'UTF-16 without a mark': Buffer.from(GOOD, 'utf16le'),
    'UTF-16, big end first': bytes([0xfe, 0xff], [...Buffer.from(GOOD, 'utf16le').swap16()]),
    'a NUL in the frontmatter': bytes('---\nterm: a', [0], 'b\n---\n\n## Omschrijving\n\nx\n'),
    'a NUL in the body': bytes(GOOD, [0]),
    'nothing but NUL': new Uint8Array(4096),
    'a picture': bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13]),
  };

  for (const [name, content] of Object.entries(wrong)) {
    it(`names a file with ${name}`, async () => {
      expect(codesFor(await findingsIn({ [PATH]: content }), PATH)).toEqual(['bestand-utf8']);
    });
  }

  it('says so of cter.yaml with exit code 2 and nothing on standard output', async () => {
    for (const [name, content] of Object.entries(wrong)) {
      const ran = await run(['validate', '--format', 'json'], {
        files: hostileRegister({ 'cter.yaml': content }),
      });
      expectCalm(ran);
      expect(ran.code, name).toBe(2);
      expect(ran.err, name).toContain('cter.yaml');
    }
  });

  it('counts a note for colleagues that is no text among what could not be read', async () => {
    const findings = await findingsIn({ 'LEESMIJ.md': bytes([0xff]), 'begrippen/README.md': bytes([0xff]) });
    expect(codesFor(findings, 'LEESMIJ.md')).toEqual(['bestand-utf8']);
    expect(codesFor(findings, 'begrippen/README.md')).toEqual(['bestand-utf8']);
  });
});

describe('text as other programs write it', () => {
  const fine: Readonly<Record<string, string | Uint8Array>> = {
    'a byte order mark': `\ufeff${GOOD}`,
    'Windows line ends': GOOD.replaceAll('\n', '\r\n'),
    'a byte order mark and Windows line ends': `\ufeff${GOOD.replaceAll('\n', '\r\n')}`,
    'no line end at the end': GOOD.trimEnd(),
    'line ends of both kinds': GOOD.replace('\n', '\r\n'),
  };

  for (const [name, content] of Object.entries(fine)) {
    it(`reads ${name} without a finding`, async () => {
      expect(codesFor(await findingsIn({ [PATH]: content }), PATH)).toEqual([]);
    });
  }

  it('points at the same place with and without a byte order mark and Windows line ends', async () => {
    const text = GOOD.replace('term:', 'trem:');
    const places = [];
    for (const variant of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
      const found = (await findingsIn({ [PATH]: variant })).filter((f) => f.file.endsWith('vreemd.md'));
      places.push(
        found.map(({ code, line, column, endLine, endColumn }) => [code, line, column, endLine, endColumn]),
      );
    }
    expect(places[0]).toContainEqual(['veld-bekend', 2, 1, 2, 5]);
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
  });

  it('names the file for the line ends of an old Mac', async () => {
    expect(codesFor(await findingsIn({ [PATH]: GOOD.replaceAll('\n', '\r') }), PATH).length).toBeGreaterThan(
      0,
    );
  });
});

describe('a body that is hard to read', () => {
  const body = (text: string): string => GOOD.replace('Een voorbeeld.', () => text);

  for (const [name, text] of Object.entries({
    quotes: `${'> '.repeat(10_000)}x`,
    'quotes without spaces': `${'>'.repeat(10_000)}x`,
    'lists on one line': `${'- '.repeat(10_000)}x`,
    'numbered lists': `${'1. '.repeat(10_000)}x`,
    'indented lists': Array.from({ length: 1_500 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
    links: `${'['.repeat(10_000)}x${']'.repeat(10_000)}`,
    'links that go nowhere': '[a]('.repeat(10_000),
    emphasis: '*a '.repeat(10_000),
    'emphasis that never closes': '**a*'.repeat(10_000),
    'open angles': '<'.repeat(10_000),
    backticks: Array.from({ length: 2_000 }, (_, i) => '`'.repeat(1 + (i % 50))).join(' x '),
  })) {
    it(`names the file for 10,000 levels or marks of ${name}`, async () => {
      expect(codesFor(await findingsIn({ [PATH]: body(text) }), PATH)).toContain('tekst-nesting');
    });
  }

  for (const [name, text] of Object.entries({
    comments: '<!--'.repeat(10_000),
    'footnotes that refer to each other': Array.from(
      { length: 2_000 },
      (_, i) => `[^${i}]: zie [^${i + 1}]\n`,
    ).join('\n'),
    'a wide table': `|${' a |'.repeat(900)}\n|${' - |'.repeat(900)}\n|${' b |'.repeat(900)}`,
    'code fences': '```\n~~~\n'.repeat(2_000),
    headings: '## Omschrijving\n\nx\n\n'.repeat(2_000),
    entities: '&#x41;&amp;&nvlt;'.repeat(5_000),
  })) {
    it(`ends in order for ${name}`, async () => {
      await findingsIn({ [PATH]: body(text) });
    });
  }

  it('gives a document that ends in order for a body that no person can read', async () => {
    const text = `---\ntitel: Veel\nactielijn: weerbaarheid\nonderdeel: ouders\ngemeenten: [voorbeeldstad]\nlooptijd: { van: 2021-01-01 }\nstatus: lopend\n---\n\n## Doelstelling\n\n${'> '.repeat(10_000)}x\n\n## Doelgroep\n\n${'['.repeat(10_000)}\n\n## Uitvoering\n\nC\n`;
    const findings = await findingsIn({ 'interventies/veel.md': text });
    expect(codesFor(findings, 'interventies/veel.md')).toContain('tekst-nesting');
  });
});

describe('a file larger than anyone writes', () => {
  it('is named, and not read', async () => {
    const findings = await findingsOfOneRun({ [PATH]: new Uint8Array(50 * 1024 * 1024).fill(120) });
    expect(codesFor(findings, PATH)).toEqual(['bestand-leesbaar']);
  });

  it('just below the limit is read to its end', async () => {
    const text = `${GOOD}${'Nog een zin.\n'.repeat(300_000)}`;
    const ran = await run(['validate', '--format', 'json'], { files: hostileRegister({ [PATH]: text }) });
    expectCalm(ran);
    expect(codesFor(readJson(ran).findings, PATH)).toEqual([]);
  });
});
