import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cter } from '../cli/run.ts';
import { partsOf, visible } from '../render/formats/word-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the overview of Delft for paper, by the built program', () => {
  let dir: string;
  const NAME = 'uitvoeringsoverzicht-delft-2020';
  const overview = (...args: string[]) =>
    cter(dir, ['overview', 'delft', '--jaar', '2020', '--today', '2026-11-23', ...args]);
  const made = (path: string): Buffer => readFileSync(join(dir, path));

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cter-papier-'));
    cpSync(join(root, 'data'), join(dir, 'data'), { recursive: true });
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('comes in all four forms at once, the same on a second run', () => {
    for (const out of ['een', 'twee']) {
      const { code, err } = overview('--format', 'md,html,docx,pdf', '--out', out);
      expect([code, err]).toEqual([0, '']);
    }
    const files = readdirSync(join(dir, 'een')).filter((name) => name.startsWith(NAME));
    expect(files.sort()).toEqual(['docx', 'html', 'md', 'pdf'].map((x) => `${NAME}.${x}`));
    for (const file of files) expect(made(`een/${file}`).equals(made(`twee/${file}`))).toBe(true);
    expect(made(`een/${NAME}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    expect(visible(partsOf(made(`een/${NAME}.docx`))['word/document.xml']!)).toContain('Weerbaar opvoeden');
  });

  test('goes to the folder uitvoer when no folder is named, never to the screen', () => {
    expect(overview('--format', 'docx')).toMatchObject({ code: 0, out: `uitvoer/${NAME}.docx\n` });
    expect(made(`uitvoer/${NAME}.docx`).subarray(0, 2).toString()).toBe('PK');
  });

  test('takes the house style beside the register, and the one named with --huisstijl before it', () => {
    const style = join(root, 'templates/huisstijl.docx');
    cpSync(style, join(dir, 'data/templates/huisstijl.docx'), { recursive: true });
    expect(overview('--format', 'docx', '--huisstijl', 'data/templates/huisstijl.docx').code).toBe(0);
    writeFileSync(join(dir, 'data/templates/huisstijl.docx'), 'Geen Word');
    expect(overview('--format', 'docx')).toMatchObject({ code: 1, out: '' });
    expect(overview('--format', 'docx').err).toContain('geen .docx');
    expect(overview('--format', 'docx', '--huisstijl', style).code).toBe(0);
    expect(overview('--format', 'pdf').code).toBe(0);
  });

  test('names a house style that is not there', () => {
    const { code, err } = overview('--format', 'docx', '--huisstijl', 'weg.docx');
    expect(code).toBe(2);
    expect(err).toMatch(/^Het bestand ‘weg.docx’ van --huisstijl kon niet gelezen worden\./);
  });
});
