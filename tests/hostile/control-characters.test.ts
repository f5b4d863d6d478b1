import { describe, expect, it } from 'vitest';
import { readJson, run } from '../cli/run.ts';
import { tempDir } from '../io/temp-dir.ts';
import { codesFor, expectCalm, findingsIn, findingsOnDisk, hostileRegister } from './calm.ts';

const SIGNS = {
  'a colour': '\u001b[31mrood\u001b[0m',
  'a title of the window': '\u001b]0;titel\u0007',
  'a hyperlink of the terminal': '\u001b]8;;https://voorbeeld.example\u0007link\u001b]8;;\u0007',
  'a wiped screen': '\u001b[2J\u001b[H',
  'C1 codes': '\u009b31m\u0085\u008d',
  backspaces: 'goed\u0008\u0008\u0008\u0008fout',
  'a turned reading direction': 'goed\u202efuof\u202c',
  'an isolated direction': '\u2066goed\u2069\u200f',
  'a lone carriage return': 'fout\rgoed',
  'a vertical tab': 'a\u000bb\u000cc',
  DEL: 'a\u007fb',
};
const quoted = (value: string): string =>
  JSON.stringify(value).replace(/[\u007f-\u009f]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);

const intervention = (titel: string, body = 'Tekst.'): string =>
  `---\ntitel: ${titel}\nactielijn: weerbaarheid\nonderdeel: ouders\ngemeenten: [voorbeeldstad]\nlooptijd: { van: 2021-01-01 }\nstatus: lopend\nevaluaties: [{ per: interventie }]\n---\n\n## Doelstelling\n\n${body}\n\n## Doelgroep\n\nB\n\n## Uitvoering\n\nC\n`;

describe('signs that a terminal obeys or that turn text round', () => {
  for (const [name, sign] of Object.entries(SIGNS)) {
    it(`are named and never written out: ${name}`, async () => {
      const findings = await findingsIn({
        'interventies/titel.md': intervention(`Nep ${sign}`),
        'interventies/escape.md': intervention(quoted(`Nep ${sign}`)),
        'interventies/body.md': intervention(
          'Gewoon',
          `Tekst ${sign}.\n\n    code ${sign}\n\n[link ${sign}](https://voorbeeld.example/${sign})`,
        ),
        'begrippen/sleutel.md': `---\nterm: x\n${quoted(`sleutel${sign}`)}: y\n---\n\n## Omschrijving\n\nA\n`,
        'begrippen/keuze.md': `---\nterm: x\nzie-ook: [${quoted(sign)}]\nvertrouwelijkheid: ${quoted(sign)}\n---\n\n## Omschrijving ${sign}\n\nA\n`,
        'begrippen/kop.md': `---${sign}\nterm: x\n---\n`,
        'begrippen/einde.md': `---\nterm: x\n---${sign}\n`,
        'begrippen/los.md': `---\n${sign}: [\n---\n`,
      });
      expect(codesFor(findings, 'interventies/titel.md')).toContain('tekst-schoon');
      expect(codesFor(findings, 'interventies/escape.md')).toContain('tekst-schoon');
      expect(codesFor(findings, 'interventies/body.md')).toContain('tekst-schoon');
      expect(codesFor(findings, 'begrippen/sleutel.md').length).toBeGreaterThan(0);
      for (const path of ['keuze', 'kop', 'einde', 'los'])
        expect(codesFor(findings, `begrippen/${path}.md`).length, path).toBeGreaterThan(0);
    });
  }

  it('in cter.yaml are refused without being written out', async () => {
    for (const sign of Object.values(SIGNS)) {
      for (const line of [
        `${quoted(sign)}: x`,
        `gemeente: ${quoted(sign)}`,
        `zichtbaarheid: ${quoted(sign)}`,
        `${sign}: x`,
      ]) {
        const ran = await run(['validate'], {
          files: hostileRegister({ 'cter.yaml': `formaat: 1\nnaam: x\n${line}\n` }),
        });
        expectCalm(ran);
        expect(ran.code, JSON.stringify(line)).toBe(2);
      }
    }
  });

  it('in the name of a register never reach a document or a report', async () => {
    for (const sign of Object.values(SIGNS)) {
      const files = hostileRegister({
        'cter.yaml': `formaat: 1\nnaam: ${quoted(`Naam ${sign}`)}\nzichtbaarheid: vertrouwelijk\n`,
      });
      for (const argv of [
        ['validate'],
        ['validate', '--format', 'json'],
        ['overview', 'voorbeeldstad'],
        ['overview', 'voorbeeldstad', '--format', 'html'],
      ])
        expectCalm(await run(argv, { files }));
    }
  });

  it('in the reason of a finding that is set aside never reach the terminal', async () => {
    for (const sign of Object.values(SIGNS)) {
      const negeren = `negeren: [{ code: bestand-naam, pad: begrippen/FOUT.md, reden: ${quoted(`Nep ${sign}`)}, tot: 2021-12-31 }]`;
      const yaml = `formaat: 1\nnaam: x\nzichtbaarheid: vertrouwelijk\n${negeren}\n`;
      await findingsIn({
        'cter.yaml': yaml,
        'begrippen/FOUT.md': '---\nterm: x\n---\n\n## Omschrijving\n\nA\n',
      });
    }
  });
});

describe('signs in names of files', () => {
  const RECORD = '---\nterm: x\n---\n\n## Omschrijving\n\nA\n';
  const names = Object.values(SIGNS).map((sign) => `begrippen/${sign.replaceAll('/', '_')}.md`);

  it('are named with the finding, and read back from JSON as they are', async () => {
    const files = hostileRegister(Object.fromEntries(names.map((name) => [name, RECORD])));
    const dir = tempDir(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [`register/${path}`, content])),
    );
    const findings = findingsOnDisk(`${dir}/register`);
    for (const name of names) expect(codesFor(findings, name)).toEqual(['bestand-naam']);
  });

  it('cannot begin a line of their own in the text', async () => {
    const fake = 'begrippen/x\n0 fouten, 0 waarschuwingen en 0 adviezen.md';
    const ran = await run(['validate'], { files: hostileRegister({ [fake]: 'x' }) });
    expectCalm(ran);
    expect(ran.out).not.toMatch(/^0 fouten/m);
    expect(ran.out).toContain('begrippen/x\\u000a0 fouten');
    const github = await run(['validate', '--format', 'github'], {
      files: hostileRegister({ 'begrippen/x\n::error::nep.md': 'x' }),
    });
    expect(github.out).not.toMatch(/^::error::nep/m);
  });
});

describe('signs on the command line', () => {
  for (const [name, sign] of Object.entries(SIGNS)) {
    it(`are not echoed: ${name}`, async () => {
      const files = hostileRegister({});
      for (const argv of [
        [sign],
        [`--${sign}`],
        ['validate', sign],
        ['validate', `--${sign}`],
        ['validate', '--format', sign],
        ['validate', '--changed', sign],
        ['validate', '--register', sign],
        ['validate', '--today', sign],
        ['explain', sign],
        ['overview', sign],
        ['overview', '--jaar', sign],
        ['overview', '--format', sign],
        ['overview', 'a', 'b', sign],
      ]) {
        const ran = await run(argv, { files });
        expectCalm(ran);
        expect(ran.code, JSON.stringify(argv)).toBe(2);
        expect(ran.err.trim(), JSON.stringify(argv)).not.toBe('');
      }
    });
  }

  it('in --out end up in the name of a folder, and not on the terminal', async () => {
    for (const sign of Object.values(SIGNS)) {
      expectCalm(
        await run(['overview', 'voorbeeldstad', '--out', `/elders/${sign}`], { files: hostileRegister({}) }),
      );
    }
  });
});

describe('JSON', () => {
  it('gives back the very characters of a file name', async () => {
    const name = 'begrippen/\u202eomgekeerd\u009b.md';
    const ran = await run(['validate', '--format', 'json'], { files: hostileRegister({ [name]: 'x' }) });
    expectCalm(ran);
    expect(readJson(ran).findings.map((f) => f.file)).toContain(`register/${name}`);
  });
});
