// Long because it is one list of cases, each with what it must give.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cter, readJson } from '../cli/run.ts';
import { asNobody } from '../io/nobody.ts';
import { tempDir } from '../io/temp-dir.ts';
import { expectCalm, findingsOnDisk, hostileRegister } from './calm.ts';

const GOOD = '---\nterm: Vreemd begrip\n---\n\n## Omschrijving\n\nEen voorbeeld.\n';

/** The example register on disk in a folder `register`, so that files are named as they are in memory. */
function onDisk(files: Record<string, string | Uint8Array> = {}): string {
  const all = hostileRegister(files);
  const dir = tempDir(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [`register/${path}`, text])),
  );
  return join(dir, 'register');
}

const codes = (dir: string, path: string, user = {}): readonly string[] =>
  findingsOnDisk(dir, user)
    .filter((f) => f.file === `register/${path}`)
    .map((f) => f.code);

describe('a register on disk with things that are no files', () => {
  it('names a link out of the register, and shows nothing of what lies behind it', () => {
    const secret = tempDir({ 'geheim.md': GOOD.replace('Vreemd', 'Zeergeheim') });
    const dir = onDisk();
    symlinkSync(join(secret, 'geheim.md'), join(dir, 'begrippen/link.md'));
    symlinkSync(secret, join(dir, 'begrippen/map'));
    symlinkSync('/etc/passwd', join(dir, 'organisaties/passwd.md'));
    const findings = findingsOnDisk(dir);
    for (const path of ['begrippen/link.md', 'begrippen/map', 'organisaties/passwd.md'])
      expect(
        findings.filter((f) => f.file === `register/${path}`).map((f) => f.code),
        path,
      ).toEqual(['bestand-leesbaar']);
    const all =
      cter(dir, ['validate']).out + cter(dir, ['overview', 'voorbeeldstad', '--format', 'html']).out;
    expect(all).not.toMatch(/Zeergeheim|root:/);
  });

  it('names a link that leads to itself, one round the register, and one to nothing', () => {
    const dir = onDisk();
    symlinkSync('lus.md', join(dir, 'begrippen/lus.md'));
    symlinkSync('..', join(dir, 'begrippen/rond'));
    symlinkSync('nergens.md', join(dir, 'begrippen/los.md'));
    symlinkSync('.', join(dir, 'gemeenten/hier.md'));
    for (const path of ['begrippen/lus.md', 'begrippen/rond', 'begrippen/los.md', 'gemeenten/hier.md'])
      expect(codes(dir, path), path).toEqual(['bestand-leesbaar']);
  });

  it('names a fifo and does not wait for it', () => {
    const dir = onDisk();
    execFileSync('mkfifo', [join(dir, 'begrippen/pijp.md')]);
    expect(codes(dir, 'begrippen/pijp.md')).toEqual(['bestand-leesbaar']);
  });

  it('names a file and a folder that may not be read', () => {
    const dir = onDisk({ 'begrippen/dicht.md': GOOD, 'begrippen/map/in.md': GOOD });
    chmodSync(join(dir, 'begrippen/dicht.md'), 0o000);
    chmodSync(join(dir, 'begrippen/map'), 0o000);
    const findings = findingsOnDisk(dir, asNobody);
    chmodSync(join(dir, 'begrippen/map'), 0o755);
    expect(findings.filter((f) => f.code === 'bestand-leesbaar').map((f) => f.file)).toEqual([
      'register/begrippen/dicht.md',
      'register/begrippen/map',
    ]);
  });

  it('refuses a cter.yaml that may not be read', () => {
    const dir = onDisk();
    chmodSync(join(dir, 'cter.yaml'), 0o000);
    const ran = cter(dir, ['validate', '--format', 'json'], asNobody);
    expectCalm(ran);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('cter.yaml');
  });

  it('names a folder that is called as a record, and the files in it', () => {
    const dir = onDisk({ 'begrippen/map.md/in.md': GOOD });
    mkdirSync(join(dir, 'begrippen/leeg.md'));
    expect(codes(dir, 'begrippen/map.md')).toEqual(['bestand-leesbaar']);
    expect(codes(dir, 'begrippen/leeg.md')).toEqual(['bestand-leesbaar']);
  });

  it('names files with capitals, spaces, accents or another ending', () => {
    const names = [
      'HOOFD.MD',
      'Hoofd.md',
      'met spatie.md',
      'één.md',
      'klein.markdown',
      'dubbel.md.md',
      'x.md~',
      'foto.png',
      '-streep.md',
      '__proto__.md',
      'geen-eind',
    ];
    const dir = onDisk(Object.fromEntries(names.map((name) => [`begrippen/${name}`, GOOD])));
    const findings = findingsOnDisk(dir);
    for (const name of names) {
      const found = findings.filter((f) => f.file === `register/begrippen/${name}`).map((f) => f.code);
      expect(found.length, name).toBe(1);
      expect(found[0], name).toMatch(/^bestand-(?:naam|soort)$/);
    }
  });

  it('names a file whose name is no UTF-8', () => {
    const dir = onDisk();
    writeFileSync(
      Buffer.concat([Buffer.from(`${dir}/begrippen/fout`), Buffer.from([0xff]), Buffer.from('.md')]),
      GOOD,
    );
    expect(
      findingsOnDisk(dir)
        .filter((f) => f.file.startsWith('register/begrippen/fout'))
        .map((f) => f.code),
    ).toEqual(['bestand-leesbaar']);
  });

  it('names a file of 50 MB without reading it', () => {
    const dir = onDisk({ 'begrippen/groot.md': new Uint8Array(50 * 1024 * 1024).fill(120) });
    expect(codes(dir, 'begrippen/groot.md')).toEqual(['bestand-leesbaar']);
  });

  it('names files in deep folders', () => {
    const deep = `begrippen/${'d/'.repeat(200)}`;
    const dir = onDisk({ [`${deep}goed.md`]: GOOD, [`${deep}fout.md`]: 'x' });
    const findings = findingsOnDisk(dir);
    expect(
      findings.filter((f) => f.file.startsWith('register/begrippen/')).map((f) => [f.file, f.code]),
    ).toEqual([[`register/${deep}fout.md`, 'frontmatter-aanwezig']]);
  });
});

describe('a register without anything to check', () => {
  it('is a finding, also when every folder is there', () => {
    const dir = tempDir({
      'register/cter.yaml': 'formaat: 1\nnaam: Leeg\n',
      'register/begrippen/LEESMIJ.md': 'Later.\n',
    });
    const ran = cter(join(dir, 'register'), ['validate', '--format', 'json']);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(readJson(ran).findings.map((f) => f.code)).toContain('register-gevuld');
  });

  it('is a finding when all records lie in a folder that was renamed', () => {
    const dir = onDisk();
    for (const folder of ['begrippen', 'interventies'])
      renameSync(join(dir, folder), join(dir, `${folder}-oud`));
    const findings = findingsOnDisk(dir);
    expect(findings.filter((f) => f.code === 'bestand-soort').map((f) => f.file)).toEqual([
      'register/begrippen-oud/activisme.md',
      'register/begrippen-oud/weerbaarheid.md',
      'register/interventies-oud/weerbaar-opvoeden.md',
    ]);
  });
});

describe('documents that would be written where they should not', () => {
  const OVERVIEW = ['overview', 'voorbeeldstad', '--jaar', '2021', '--format', 'md,html', '--out'];

  it('are refused in the register itself, however the path is written', () => {
    const dir = onDisk();
    for (const out of [
      '.',
      './',
      'begrippen',
      'begrippen/../interventies',
      '../register',
      dir,
      'uitvoer/../begrippen',
      'uitvoer/..',
    ]) {
      const ran = cter(dir, [...OVERVIEW, out]);
      expectCalm(ran);
      expect(ran.code, out).toBe(2);
    }
    expect(cter(dir, ['validate', '--format', 'json', '--today', '2021-06-01']).out).not.toContain(
      'uitvoeringsoverzicht-',
    );
  });

  it('do not go through a link that stands in the way', () => {
    const dir = onDisk();
    const victim = tempDir({ 'x.md': 'oud' });
    const target = tempDir();
    symlinkSync(join(victim, 'x.md'), join(target, 'uitvoeringsoverzicht-voorbeeldstad-2021.md'));
    const ran = cter(dir, [...OVERVIEW, target]);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('uitvoeringsoverzicht-voorbeeldstad-2021.md');
    expect(execFileSync('cat', [join(victim, 'x.md')], { encoding: 'utf8' })).toBe('oud');
  });

  it('say so when --out is a file, or lies in a folder that may not be written', () => {
    const dir = onDisk();
    const target = tempDir({ bestand: 'x' });
    const ran = cter(dir, [...OVERVIEW, join(target, 'bestand')]);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    chmodSync(target, 0o555);
    const other = cter(dir, [...OVERVIEW, join(target, 'nieuw')], asNobody);
    expectCalm(other);
    expect(other.code).toBe(1);
    chmodSync(target, 0o755);
    expect(execFileSync('ls', ['-A', target], { encoding: 'utf8' })).toBe('bestand\n');
  });

  it('say so, and end, where the system makes no folders', () => {
    const ran = cter(onDisk(), [...OVERVIEW, '/proc/cter']);
    expectCalm(ran);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('/proc/cter');
  });

  it('go to the folder that was asked for outside the register, new or not, through ../ as well', () => {
    const dir = onDisk();
    const ran = cter(join(dir, 'begrippen'), [...OVERVIEW, '../../elders']);
    expectCalm(ran);
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).toBe(
      '../../elders/uitvoeringsoverzicht-voorbeeldstad-2021.md\n../../elders/uitvoeringsoverzicht-voorbeeldstad-2021.html\n',
    );
    rmSync(join(dir, '../elders'), { recursive: true });
  });
});

describe('paths that climb out', () => {
  it('in ids and references are refused by their form', () => {
    const dir = onDisk({
      'interventies/klim.md':
        '---\ntitel: Klim\nactielijn: ../actielijnen/weerbaarheid\ngemeenten: [../../etc/passwd]\nlooptijd: { van: 2021-01-01 }\nstatus: lopend\nstappenplan: ..\n---\n',
      'evaluaties/klim.md':
        '---\nover: interventie/../../etc/passwd\nstatus: gepland\nperiode: { van: 2021-01-01 }\ndoor: intern\n---\n',
    });
    const findings = findingsOnDisk(dir);
    expect(
      findings.filter((f) => f.file.endsWith('interventies/klim.md') && f.code === 'veld-vorm').length,
    ).toBe(3);
    expect(
      findings.filter((f) => f.file.endsWith('evaluaties/klim.md') && f.code === 'veld-vorm').length,
    ).toBe(1);
  });

  it('on the command line find nothing', () => {
    const dir = onDisk();
    for (const argv of [
      ['overview', '../gemeenten/voorbeeldstad'],
      ['overview', '/etc/passwd'],
      ['validate', '../../../../etc/passwd'],
      ['validate', '/etc'],
      ['validate', '../elders'],
      ['validate', '--register', '../../../../etc'],
      ['explain', '../bestand-utf8'],
    ]) {
      const ran = cter(dir, argv);
      expectCalm(ran);
      expect(ran.code, argv.join(' ')).toBe(2);
    }
  });
});
