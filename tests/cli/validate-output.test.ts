// Long because it is one list of cases, each with what it must give.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { compareDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { workspace } from '../workspace.ts';
import { englishIn } from './dutch.ts';
import { readJson, run } from './run.ts';

const FAULTY = workspace({
  'begrippen/a.md': '---\nterm: "\u{1F600} titel" fout\n---\n',
  'begrippen/b.md': '---\nterm: x\nzie-ook: [activisme, weg]\n---\n\n## Omschrijving\n\nA\n',
  'begrippen/activisme.txt': 'x',
  'los.md': 'x',
  'mappen/x.md': 'x',
  'interventies/dubbel/weerbaar-opvoeden.md':
    '---\ntitel: W\nactielijn: weerbaarheid\nonderdeel: ouders\ngemeenten: [voorbeeldstad]\nlooptijd: { van: 2021-01-01, tot: 2021-12-31 }\nstatus: lopend\n---\n\n## Doelstelling\n\nA\n\n## Doelgroep\n\nB\n\n## Uitvoering\n\nC\n',
});
const ASIDE = workspace({
  'cter.yaml':
    'formaat: 1\nnaam: Opzij\nzichtbaarheid: vertrouwelijk\nnegeren:\n  - { code: bestand-soort, pad: los.md, reden: wacht op de partner, tot: 2021-12-31 }\n  - { code: bestand-soort, pad: mappen/, reden: wordt verplaatst, tot: 2021-06-01 }\n  - { code: bestand-soort, pad: oud/, reden: verlopen, tot: 2021-05-31 }\n',
  'casussen/k7m2q9xd.md': null,
  'los.md': 'x',
  'mappen/a.md': 'x',
  'mappen/b.md': 'x',
  'oud/a.md': 'x',
});

const FINDING = [
  'code',
  'severity',
  'file',
  'line',
  'column',
  'endLine',
  'endColumn',
  'message',
  'hint',
  'related',
];

describe('validate --format json', () => {
  it('has exactly the keys of the contract', async () => {
    const json = readJson(await run(['validate', '--format', 'json'], { files: FAULTY }));
    expect(Object.keys(json)).toEqual(['formaat', 'cter', 'register', 'findings', 'genegeerd', 'counts']);
    expect(Object.keys(json.counts)).toEqual(['fout', 'waarschuwing', 'advies', 'files', 'read', 'records']);
    expect(json).toMatchObject({
      formaat: 1,
      cter: '0.0.0-test',
      register: 'Voorbeeldregister',
      genegeerd: [],
    });
    expect(json.findings.length).toBeGreaterThan(4);
    for (const finding of json.findings) {
      expect(Object.keys(finding).sort()).toEqual([...FINDING].sort());
      expect(['fout', 'waarschuwing', 'advies']).toContain(finding.severity);
      for (const related of finding.related)
        expect(Object.keys(related).sort()).toEqual(['column', 'file', 'line', 'message']);
    }
    expect(json.findings.some((f) => f.related.length > 0)).toBe(true);
  });

  it('counts what it lists', async () => {
    const { findings, counts } = readJson(await run(['validate', '--format', 'json'], { files: FAULTY }));
    for (const severity of ['fout', 'waarschuwing', 'advies'] as const)
      expect(counts[severity]).toBe(findings.filter((f) => f.severity === severity).length);
    expect(counts.files).toBe(Object.keys(FAULTY).length);
    expect(counts.read).toBe(Object.keys(FAULTY).length);
  });

  it('is sorted by file, line, column and code, and the same on every run', async () => {
    const first = await run(['validate', '--format', 'json'], { files: FAULTY });
    const { findings } = readJson(first);
    expect(findings).toEqual([...findings].sort(compareDiagnostics));
    const turned = Object.fromEntries(Object.entries(FAULTY).reverse());
    expect((await run(['validate', '--format', 'json'], { files: turned })).out).toBe(first.out);
  });

  it('places columns in UTF-16 units with an exclusive end', async () => {
    const files = workspace({
      'begrippen/a.md':
        '---\n"\u{1F600}": x\nterm: \u{1F600}\nzie-ook: ["\u{1F600}", weg]\n---\n\n## Omschrijving\n\nA\n',
    });
    const { findings } = readJson(await run(['validate', '--format', 'json'], { files }));
    const places = findings
      .filter((f) => f.file.endsWith('a.md'))
      .map((f) => [f.code, f.line, f.column, f.endLine, f.endColumn]);
    expect(places).toContainEqual(['veld-bekend', 2, 1, 2, 5]);
    expect(places).toContainEqual(['veld-vorm', 4, 11, 4, 15]);
  });

  it('gives a finding without a place 1:1', async () => {
    const { findings } = readJson(await run(['validate', '--format', 'json'], { files: FAULTY }));
    expect(findings.find((f) => f.file === 'register/los.md')).toMatchObject({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });

  it('of a register without faults is one document as well', async () => {
    const ran = await run(['validate', '--format', 'json'], { files: workspace() });
    expect(ran.err).toBe('');
    expect(readJson(ran)).toMatchObject({
      findings: [],
      genegeerd: [],
      counts: { fout: 0, waarschuwing: 0, advies: 0 },
    });
  });
});

describe('validate as text', () => {
  it('gives one block for each finding, an excerpt with a marker under it, and the summary last', async () => {
    const files = workspace({
      'begrippen/a.md': '---\nterm: A\nzie-ook: [activisme, weg]\n---\n\n## Omschrijving\n\nA\n',
    });
    const { out } = await run(['validate'], { files });
    const [first = '', last = ''] = out.trimEnd().split('\n\n');
    expect(first.split('\n')[0]).toMatch(
      /^register\/begrippen\/a\.md:3:22 {2}fout {2}.+ {2}\(verwijzing-bestaat\)$/,
    );
    expect(first.split('\n').slice(1, 3)).toEqual([
      '    zie-ook: [activisme, weg]',
      `    ${' '.repeat(21)}^^^`,
    ]);
    expect(first).toMatch(/\n {4}→ /);
    expect(last).toMatch(
      /^1 fout, 0 waarschuwingen en 0 adviezen\. \d+ bestanden gevonden, \d+ gelezen, \d+ records gecontroleerd\.$/,
    );
  });

  it('is Dutch', async () => {
    const { out } = await run(['validate'], { files: FAULTY });
    expect(englishIn(out), out).toBe(undefined);
  });
});

describe('validate --format github', () => {
  it('is one workflow command for each finding, with what would break it encoded', async () => {
    const files = workspace({
      'begrippen/100%,a:b.md': 'x',
      'begrippen/b.md': '---\nterm: "a\\nb"\nonbekend: 1\n---\n',
    });
    const { out } = await run(['validate', '--format', 'github'], { files });
    const lines = out.trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.+$/,
      );
    expect(lines[0]).toContain('file=register/begrippen/100%25%2Ca%3Ab.md,');
  });

  it('is empty without findings', async () => {
    expect((await run(['validate', '--format', 'github'], { files: workspace() })).out).toBe('');
  });
});

describe('validate --format gitlab', () => {
  const report = async (files: Parameters<typeof workspace>[0] | typeof FAULTY) =>
    JSON.parse((await run(['validate', '--format', 'gitlab'], { files: files as typeof FAULTY })).out) as {
      description: string;
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number; end: number } };
    }[];

  it('tells the same as JSON does, each finding with a mark of its own', async () => {
    const json = readJson(await run(['validate', '--format', 'json'], { files: FAULTY }));
    const entries = await report(FAULTY);
    const levels = { fout: 'major', waarschuwing: 'minor', advies: 'info' };
    expect(entries.map((e) => [e.check_name, e.severity, e.location.path, e.location.lines.begin])).toEqual(
      json.findings.map((f) => [f.code, levels[f.severity], f.file, f.line]),
    );
    for (const [i, entry] of entries.entries())
      expect(entry.description).toContain(json.findings[i]?.message);
    expect(new Set(entries.map((e) => e.fingerprint)).size).toBe(entries.length);
  });

  it('knows a finding again when it moved down', async () => {
    const file = 'begrippen/kapot.md';
    const marks = async (text: string) =>
      (await report(workspace({ [file]: text }))).map((e) => [e.location.lines.begin, e.fingerprint]);
    const [[before, mark] = []] = await marks(
      '---\nterm: A\nonbekend: x\n---\n\n## Omschrijving\n\nTekst.\n',
    );
    const [[after, same] = []] = await marks(
      '---\n# noot\nterm: A\nonbekend: x\n---\n\n## Omschrijving\n\nTekst.\n',
    );
    expect([before, after]).toEqual([3, 4]);
    expect(same).toBe(mark);
  });

  it('is an empty list without findings', async () => {
    expect(await report(workspace())).toEqual([]);
  });
});

describe('validate --format sarif', () => {
  const schemaPath = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  // The schema is written in draft 04 of JSON Schema, which this validator no longer knows by name; the two
  // words it uses differently (`id`, `$schema`) say nothing about the content.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const isSarif = ajv.compile(schema);

  it.each([
    ['faults', FAULTY],
    ['findings set aside', ASIDE],
    ['nothing', workspace()],
    ['hostile names', workspace({ 'begrippen/a b#?%ü\u202e.md': 'x', 'begrippen/\n.md': 'x' })],
  ])('is valid against the schema of 2.1.0 for %s', async (_, files) => {
    const log = JSON.parse((await run(['validate', '--format', 'sarif'], { files })).out);
    expect(isSarif(log), JSON.stringify(isSarif.errors, null, 1)).toBe(true);
    expect(log.version).toBe('2.1.0');
  });

  it('is held to a schema that does refuse', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it('tells the same as JSON does', async () => {
    const json = readJson(await run(['validate', '--format', 'json'], { files: FAULTY }));
    const { runs } = JSON.parse((await run(['validate', '--format', 'sarif'], { files: FAULTY })).out);
    const results = runs[0].results as {
      ruleId: string;
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: { startLine: number; startColumn: number };
        };
      }[];
    }[];
    expect(
      results.map(({ ruleId, locations: [l] }) => [
        ruleId,
        decodeURIComponent(l!.physicalLocation.artifactLocation.uri),
        l!.physicalLocation.region.startLine,
        l!.physicalLocation.region.startColumn,
      ]),
    ).toEqual(json.findings.map((f) => [f.code, f.file, f.line, f.column]));
    expect(runs[0].columnKind).toBe('utf16CodeUnits');
    const titles = runs[0].tool.driver.rules as { id: string; shortDescription: { text: string } }[];
    for (const { id, shortDescription } of titles) expect(shortDescription.text, id).not.toBe(id);
  });

  it('marks what was set aside as suppressed, with the reason', async () => {
    const { runs } = JSON.parse((await run(['validate', '--format', 'sarif'], { files: ASIDE })).out);
    const suppressed = runs[0].results.filter((r: { suppressions?: unknown }) => r.suppressions);
    expect(
      suppressed.map((r: { suppressions: { justification: string }[] }) => r.suppressions[0]?.justification),
    ).toEqual(['wacht op de partner', 'wordt verplaatst', 'wordt verplaatst']);
  });
});

describe('findings set aside in cter.yaml', () => {
  it('are listed and counted apart, up to and including their last day', async () => {
    const ran = await run(['validate', '--format', 'json'], { files: ASIDE });
    const { genegeerd, findings } = readJson(ran);
    expect(genegeerd.map((f) => [f.file, f.reden, f.tot])).toEqual([
      ['register/los.md', 'wacht op de partner', '2021-12-31'],
      ['register/mappen/a.md', 'wordt verplaatst', '2021-06-01'],
      ['register/mappen/b.md', 'wordt verplaatst', '2021-06-01'],
    ]);
    expect(findings.map((f) => [f.code, f.file])).toEqual([
      ['negeren-actueel', 'register/cter.yaml'],
      ['bestand-soort', 'register/oud/a.md'],
    ]);
    expect(ran.code).toBe(1);
    const text = (await run(['validate'], { files: ASIDE })).out;
    expect(text).toContain('Opzij gezet in cter.yaml: 3.');
    expect(text).toContain('register/los.md:1:1  opzij gezet tot en met 2021-12-31');
    expect(text).toContain('reden: wacht op de partner');
  });

  it('that have expired stand in order among the others', async () => {
    const files = { ...ASIDE, 'begrippen/z.txt': 'x' };
    const { findings } = readJson(await run(['validate', '--format', 'json'], { files }));
    expect(findings.map((f) => f.file)).toEqual([
      'register/begrippen/z.txt',
      'register/cter.yaml',
      'register/oud/a.md',
    ]);
  });

  it('count again the day after', async () => {
    const { genegeerd } = readJson(
      await run(['validate', '--format', 'json', '--today', '2021-06-02'], { files: ASIDE }),
    );
    expect(genegeerd.map((f) => f.file)).toEqual(['register/los.md']);
  });
});

describe('what validate fails on', () => {
  it.each([
    [
      'no record at all',
      { 'cter.yaml': 'formaat: 1\nnaam: Leeg\n' },
      'register-gevuld',
      'register/cter.yaml',
    ],
    ['a file of no type', workspace({ 'notities/x.md': 'x' }), 'bestand-soort', 'register/notities/x.md'],
    [
      'a file of another kind among records',
      workspace({ 'begrippen/x.pdf': 'x' }),
      'bestand-soort',
      'register/begrippen/x.pdf',
    ],
  ])('%s', async (_, files, code, file) => {
    const ran = await run(['validate', '--format', 'json'], { files });
    expect(ran.code).toBe(1);
    expect(readJson(ran).findings.map((f) => [f.code, f.file])).toContainEqual([code, file]);
  });

  it('a file that cannot be read, counted as found and not as read', async () => {
    const ran = await run(['validate', '--format', 'json'], {
      files: workspace(),
      problems: [{ path: 'begrippen/x.md', problem: 'geen-toegang' }],
    });
    const { findings, counts } = readJson(ran);
    expect(findings.map((f) => [f.code, f.file])).toEqual([['bestand-leesbaar', 'register/begrippen/x.md']]);
    expect(counts.files).toBe(counts.read + 1);
    expect(ran.code).toBe(1);
  });
});
