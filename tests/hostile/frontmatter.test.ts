import { describe, expect, it } from 'vitest';
import { codesFor, findingsIn, findingsOfOneRun } from './calm.ts';

const PATH = 'begrippen/vreemd.md';
const BODY = '\n## Omschrijving\n\nEen voorbeeld.\n';
const record = (yaml: string): string => `---\n${yaml}\n---\n${BODY}`;

describe('frontmatter that wants to be a program', () => {
  const trace = 'CTER_UITGEVOERD';
  const run = `process.env.${trace} = 'ja'; globalThis.${trace} = 'ja'`;
  const languages = {
    js: `module.exports = (() => { ${run}; return { term: 'x' } })()`,
    javascript: `(() => { ${run}; return { term: 'x' } })()`,
    JS: run,
    ' js': run,
    node: run,
    coffee: `process.env.${trace} = 'ja'`,
    coffeescript: `process.env.${trace} = 'ja'`,
    cson: `term: process.env.${trace} = 'ja'`,
    json: '{ "term": "x" }',
    toml: 'term = "x"',
    yaml: 'term: x',
    __proto__: 'term: x',
    constructor: 'term: x',
  };

  for (const [language, code] of Object.entries({ ...languages, ['__proto__']: 'term: x' })) {
    it(`is refused by name and not run: ---${language}`, async () => {
      const findings = await findingsIn({ [PATH]: `---${language}\n${code}\n---\n${BODY}` });
      expect(codesFor(findings, PATH)).toEqual(['frontmatter-alleen-yaml']);
      expect(process.env[trace]).toBe(undefined);
      expect(trace in globalThis).toBe(false);
    });
  }

  it('does not make objects or functions from YAML tags', async () => {
    for (const tag of [
      '!!js/function "function () { throw 1 }"',
      '!!js/regexp /a/',
      '!!python/object:os.system ls',
      '!!binary aGk=',
      '!<tag:x> y',
      '!!set {a}',
    ]) {
      const findings = await findingsIn({ [PATH]: record(`term: ${tag}`) });
      expect(codesFor(findings, PATH), tag).toContain('frontmatter-gewone-waarden');
    }
  });
});

describe('frontmatter that does not end where it seems to', () => {
  it('refuses a line that only begins with ---', async () => {
    const findings = await findingsIn({ [PATH]: `---\nterm: x\n---x\nterm: y\n---\n${BODY}` });
    expect(codesFor(findings, PATH)).toEqual(['frontmatter-gesloten']);
    expect(findings.find((f) => f.file.endsWith('vreemd.md'))).toMatchObject({ line: 3, column: 1 });
  });

  it('names a file without any frontmatter, an empty one, and one that never closes', async () => {
    const findings = await findingsIn({
      'begrippen/geen.md': BODY,
      'begrippen/leeg.md': '',
      'begrippen/open.md': '---\nterm: x\n',
      'begrippen/streepjes.md': '---',
    });
    expect(codesFor(findings, 'begrippen/geen.md')).toEqual(['frontmatter-aanwezig']);
    expect(codesFor(findings, 'begrippen/leeg.md')).toEqual(['frontmatter-aanwezig']);
    expect(codesFor(findings, 'begrippen/open.md')).toEqual(['frontmatter-gesloten']);
    expect(codesFor(findings, 'begrippen/streepjes.md')).toEqual(['frontmatter-gesloten']);
  });

  it('refuses a second document in the frontmatter', async () => {
    const findings = await findingsIn({ [PATH]: record('term: x\n...\nterm: y') });
    expect(codesFor(findings, PATH).length).toBeGreaterThan(0);
  });
});

describe('YAML that grows', () => {
  const bomb = (levels: number): string =>
    [
      'a0: &a0 [x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: levels },
        (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
      ),
    ].join('\n');

  it('refuses an alias bomb at its first mark', async () => {
    const findings = await findingsIn({ [PATH]: record(`term: x\n${bomb(12)}`) });
    expect(codesFor(findings, PATH)).toContain('frontmatter-gewone-waarden');
    expect(findings.find((f) => f.file.endsWith('vreemd.md'))).toMatchObject({ line: 3 });
  });

  it('refuses an alias that holds itself', async () => {
    const findings = await findingsIn({ [PATH]: record('term: &a [*a]') });
    expect(codesFor(findings, PATH).length).toBeGreaterThan(0);
  });

  it('refuses merge keys', async () => {
    const findings = await findingsIn({ [PATH]: record('basis: &b { term: x }\n<<: *b') });
    expect(codesFor(findings, PATH).length).toBeGreaterThan(0);
  });

  for (const [name, yaml] of Object.entries({
    'flow lists': `term: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'flow mappings': `term: ${'{a: '.repeat(10_000)}x${'}'.repeat(10_000)}`,
    'block lists on one line': `term:\n  ${'- '.repeat(10_000)}x`,
    // Deeper would be larger than a file may be: the indents alone are 4 MB.
    '(in fact 2,800) block mappings': Array.from({ length: 2_800 }, (_, i) => `${' '.repeat(i)}a:`).join(
      '\n',
    ),
    'unclosed flow lists': `term: ${'['.repeat(10_000)}`,
    'explicit keys': `${'? '.repeat(10_000)}x`,
  })) {
    it(`names the file for 10,000 levels of ${name}`, async () => {
      const findings = await findingsIn({ [PATH]: record(yaml) });
      expect(codesFor(findings, PATH)).toContain('frontmatter-diepte');
    });
  }

  it('finishes on 50,000 keys and names the file', async () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `sleutel-${i}: ${i}`).join('\n');
    const findings = await findingsOfOneRun({ [PATH]: record(`term: x\n${keys}`) });
    expect(codesFor(findings, PATH)).toContain('veld-bekend');
  });

  it('finishes on 50,000 times the same key', async () => {
    const findings = await findingsOfOneRun({ [PATH]: record('term: x\n'.repeat(50_000)) });
    expect(codesFor(findings, PATH)).toContain('frontmatter-uniek');
  });

  it('finishes on 50,000 keys with wrong values inside a free map', async () => {
    const themes = Array.from({ length: 50_000 }, (_, i) => `        jaar${i}: ${i}`).join('\n');
    const path = 'interventies/veel.md';
    const text = `---\ntitel: Veel\nactielijn: weerbaarheid\ngemeenten: [voorbeeldstad]\nlooptijd: { van: 2021-01-01 }\nstatus: lopend\nafspraken:\n  - id: a\n    vorm: x\n    thema:\n${themes}\n---\n\n## Doelstelling\n\nA\n\n## Doelgroep\n\nB\n\n## Uitvoering\n\nC\n`;
    const findings = await findingsOfOneRun({ [path]: text });
    expect(codesFor(findings, path)).toContain('veld-soort');
  });
});

describe('keys that are words of the language the program is written in', () => {
  const words = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ];

  for (const word of words) {
    it(`treats ${word} as an unknown field, at the top and nested`, async () => {
      const findings = await findingsIn({
        'begrippen/boven.md': record(`term: x\n${word}: { vervuild: ja }`),
        'begrippen/waarde.md': record(`term: x\n${word}: vervuild`),
        'programma/aanpak.md': `---\ntitel: A\ndistrict: B\ntrekker: voorbeeldstad\ngemeenten: [voorbeeldstad, voorbeelddorp]\nregeling:\n  identifier: CVDR1\n  titel: T\n  ${word}: { vervuild: ja }\n---\n`,
      });
      const refused = word === '__proto__' ? 'frontmatter-gewone-waarden' : 'veld-bekend';
      expect(codesFor(findings, 'begrippen/boven.md'), 'top').toEqual([refused]);
      expect(codesFor(findings, 'begrippen/waarde.md'), 'value').toEqual([refused]);
      expect(codesFor(findings, 'programma/aanpak.md'), 'nested').toContain(refused);
      expect(({} as Record<string, unknown>)['vervuild']).toBe(undefined);
    });

    it(`never takes ${word} in a free map for something else than a name`, async () => {
      const path = 'programma/aanpak.md';
      const text = `---\ntitel: A\ndistrict: B\ntrekker: voorbeeldstad\ngemeenten: [voorbeeldstad, voorbeelddorp]\nbenamingen: { actielijn: speerpunt, ${word}: raar }\n---\n\n## Inleiding\n\nA\n\n## Doel\n\nA\n\n## Uitgangspunten\n\nA\n\n## Organisatie\n\nA\n\n## Financiën\n\nA\n\n## Communicatie\n\nA\n`;
      const codes = codesFor(await findingsIn({ [path]: text }), path);
      expect(codes).toEqual(word === '__proto__' ? ['frontmatter-gewone-waarden'] : []);
      expect(({} as Record<string, unknown>)['raar']).toBe(undefined);
    });
  }

  it('does not take an id or a reference for a property', async () => {
    const findings = await findingsIn({
      'begrippen/constructor.md': record('term: x\nzie-ook: [constructor, tostring, valueof]'),
      'begrippen/proto.md': record('term: x\nzie-ook: [__proto__]'),
      'interventies/constructor.md': `---\ntitel: X\nactielijn: constructor\nonderdeel: constructor\ngemeenten: [constructor]\nlooptijd: { van: 2021-01-01 }\nstatus: constructor\n---\n`,
    });
    expect(codesFor(findings, 'begrippen/constructor.md')).toContain('verwijzing-bestaat');
    expect(codesFor(findings, 'begrippen/proto.md')).toEqual(['veld-vorm']);
    expect(codesFor(findings, 'interventies/constructor.md')).toContain('veld-keuze');
  });
});
