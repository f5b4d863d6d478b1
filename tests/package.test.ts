import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the package as npm packs it', () => {
  let dir: string;
  let unpacked: string;
  const cter = (...args: string[]) =>
    execFileSync(process.execPath, [join(unpacked, 'bin/cter.js'), ...args], { cwd: dir, encoding: 'utf8' });

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cter-pakket-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', dir], { cwd: root });
    const tarball = readdirSync(dir).find((name) => name.endsWith('.tgz')) ?? '';
    execFileSync('tar', ['xzf', tarball], { cwd: dir });
    unpacked = join(dir, 'package');
    cpSync(join(root, 'data'), join(dir, 'data'), { recursive: true });
  });

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('works in an empty folder without any other package beside it', () => {
    expect(existsSync(join(unpacked, 'node_modules'))).toBe(false);
    expect(cter('validate', '--today', '2026-11-23')).toMatch(/^0 fouten/m);
    const html = cter('overview', 'delft', '--jaar', '2020', '--format', 'html', '--today', '2026-11-23');
    expect(html).toContain('<html lang="nl"');
    expect(html).toContain('Weerbaar opvoeden');
  });

  it('tells its version, the one of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(cter('--version')).toBe(`${version}\n`);
  });

  it('holds the program, its templates and its licence, and neither source nor tests nor data', () => {
    const top = readdirSync(unpacked).sort();
    expect(top).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin',
        'dist',
        'package.json',
        'publiccode.yml',
        'templates',
      ].sort(),
    );
  });

  it('knows the letters and signs that are not ASCII', () => {
    expect(readFileSync(join(unpacked, 'dist/cter.js'), 'utf8')).toMatch(/^[\0-\x7f]*$/);
    const file = join(dir, 'data/begrippen/bedrag.md');
    // Without the sign of the euro this is a citizen service number.
    for (const [sign, errors] of [
      ['€', 0],
      ['nummer', 1],
    ]) {
      writeFileSync(file, `---\nterm: Bedrag\n---\n\n## Omschrijving\n\nHet is ${sign} 111222333.\n`);
      const { stdout } = spawnSync(process.execPath, [join(unpacked, 'bin/cter.js'), 'validate'], {
        cwd: dir,
        encoding: 'utf8',
      });
      expect(stdout).toMatch(new RegExp(`^${errors} fout`, 'm'));
    }
    rmSync(file);
  });

  it('has code compiled for this engine, and does without where that is not so', () => {
    const dist = join(unpacked, 'dist');
    const name = `cter.${process.platform}-${process.arch}-${process.version}.compiled`;
    expect(readdirSync(dist).sort()).toEqual(['cter.js', name]);
    const takes = `process.exitCode = require('./program.js').compile().cachedDataRejected === false ? 0 : 9`;
    expect(spawnSync(process.execPath, ['-e', takes], { cwd: join(unpacked, 'bin') }).status).toBe(0);
    const compiled = readFileSync(join(dist, name));
    for (const other of [compiled.subarray(0, 1000), Buffer.from('oud'), undefined]) {
      rmSync(join(dist, name));
      if (other) writeFileSync(join(dist, name), other);
      expect(cter('validate', '--today', '2026-11-23')).toMatch(/^0 fouten/m);
      writeFileSync(join(dist, name), compiled);
    }
  });

  it('lets a register bring its own template', () => {
    const file = join(dir, 'data/templates/documents/uitvoeringsoverzicht.md.liquid');
    cpSync(join(unpacked, 'templates/documents'), join(dir, 'data/templates/documents'), { recursive: true });
    writeFileSync(file, '# {{ document.titel }}\n\nEigen woorden van {{ gemeente }}.\n');
    expect(cter('overview', 'delft', '--jaar', '2020')).toContain('Eigen woorden van Delft.');
  });
});
