import { describe, expect, it } from 'vitest';
import type { MemoryHistory } from '../../src/io/memory-git.ts';
import { repository as inMemory, type Step } from '../history/repository.ts';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const BEGRIP = (term: string, text = 'Uitleg.') => `---\nterm: ${term}\n---\n\n## Omschrijving\n\n${text}\n`;
const PATH = 'data/begrippen/proef.md';

const repository = (steps: readonly Step[]): MemoryHistory => inMemory('/werk', ...steps);

/** Runs a command in the register of that repository as it is at HEAD. */
const inRepository = (argv: readonly string[], git: MemoryHistory) => {
  const files = Object.fromEntries(
    Object.entries(git.commits['HEAD'] ?? {}).map(([path, text]) => [`/werk/${path}`, text]),
  );
  return runCommand(argv, {
    cwd: '/werk/data',
    files: { '/werk/data/cter.yaml': 'formaat: 1\nnaam: Proef\n', ...files },
    git,
  });
};

const json = (out: string) =>
  JSON.parse(out) as { commits: Record<string, unknown>[]; [key: string]: unknown };

describe('cter history', () => {
  const two = repository([
    [
      { [PATH]: BEGRIP('Proef') },
      { author: 'Anna', date: '2020-03-01T09:00:00+01:00', subject: 'Nieuw begrip' },
    ],
    [
      { [PATH]: BEGRIP('Proeve', 'Andere uitleg.') },
      {
        author: 'Bram',
        date: '2020-04-02T10:30:00+02:00',
        signature: { state: 'goed', signer: 'bram@example.org', key: 'SHA256:abc' },
      },
    ],
  ]);

  it('tells from old to new who changed what from what to what, and whether it was signed', async () => {
    const { code, out, err } = await inRepository(['history', 'begrip/proef'], two);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('begrip/proef  (data/begrippen/proef.md)');
    const [, first, second, count] = out.split('\n\n');
    expect(first).toMatch(
      /2020-03-01 09:00 {2}Anna <anna@example.org>[\s\S]*Nieuw begrip\n {2}niet ondertekend\n {2}gemaakt/,
    );
    expect(second).toMatch(/2020-04-02 10:30 {2}Bram/);
    expect(second).toContain('ondertekend, de handtekening klopt (van bram@example.org, sleutel SHA256:abc)');
    expect(second).toContain('~ term: Proef → Proeve');
    expect(second).toMatch(/~ ## Omschrijving\n {6}- Uitleg\.\n {6}\+ Andere uitleg\./);
    expect(count).toBe('2 commits: 1 ondertekend en in orde en 1 niet ondertekend.\n');
  });

  it('gives the same to another program', async () => {
    const { out } = await inRepository(['history', 'proef', '--format', 'json'], two);
    const told = json(out);
    expect(told).toMatchObject({ ref: 'begrip/proef', bestaat: true, 'deel-van-geschiedenis': false });
    expect(told.commits[1]).toMatchObject({
      auteur: { naam: 'Bram', mail: 'bram@example.org' },
      vastgelegd: '2020-04-02T10:30:00+02:00',
      handtekening: { staat: 'goed', sleutel: 'SHA256:abc', ondertekenaar: 'bram@example.org' },
      gebeurtenis: 'gewijzigd',
      wijzigingen: [
        { soort: 'gewijzigd', pad: 'term', naam: 'term', van: 'Proef', naar: 'Proeve' },
        { soort: 'gewijzigd', sectie: 'Omschrijving', van: 'Uitleg.', naar: 'Andere uitleg.' },
      ],
    });
  });

  it('can be held to some fields', async () => {
    const { out } = await inRepository(['history', 'proef', '--veld', 'term', '--format', 'json'], two);
    expect(json(out).commits.map((c) => (c['wijzigingen'] as unknown[]).length)).toEqual([1, 1]);
    const none = await inRepository(['history', 'proef', '--veld', 'ter', '--format', 'json'], two);
    expect(json(none.out).commits).toEqual([]);
  });

  it('names a version that cannot be read, and goes on from the last one that could', async () => {
    const git = repository([
      [{ [PATH]: BEGRIP('Proef') }],
      [{ [PATH]: '---\nterm: [\n---\n' }],
      [{ [PATH]: BEGRIP('Proeve') }],
    ]);
    const { out } = await inRepository(['history', 'proef'], git);
    expect(out).toMatch(/! niet leesbaar, regel \d+, kolom \d+: \S/);
    expect(out).toContain('vergeleken met de laatste leesbare versie, c0');
    expect(out).toContain('~ term: Proef → Proeve');
    const told = json((await inRepository(['history', 'proef', '--format', 'json'], git)).out);
    expect(told.commits.map((c) => c['onleesbaar'] !== null)).toEqual([false, true, false]);
  });

  it('follows a record through its names, also when asked by an old one', async () => {
    const NEW = 'data/begrippen/anders.md';
    const git = repository([
      [{ [PATH]: BEGRIP('Proef') }],
      [{ [PATH]: BEGRIP('Proeve') }],
      [{ [PATH]: null, [NEW]: BEGRIP('Proeve') }],
      [{ [NEW]: BEGRIP('Anders') }],
      // Another record that takes the old name later is not this one.
      [{ [PATH]: BEGRIP('Heel iets anders', 'Nieuw.') }],
    ]);
    const events = async (id: string) =>
      json((await inRepository(['history', id, '--format', 'json'], git)).out).commits.map(
        (c) => c['gebeurtenis'],
      );
    expect(await events('anders')).toEqual(['gemaakt', 'gewijzigd', 'hernoemd', 'gewijzigd']);
  });

  it('tells of a record that is gone', async () => {
    const git = repository([
      [{ [PATH]: BEGRIP('Proef') }],
      [{ 'data/begrippen/nieuw.md': BEGRIP('Proef'), [PATH]: null }],
      [{ 'data/begrippen/nieuw.md': null }],
    ]);
    const { out } = await inRepository(['history', 'begrip/proef'], git);
    expect(out).toContain('begrip/nieuw  (data/begrippen/nieuw.md, bestaat niet meer)');
    expect(out).toContain('hernoemd van data/begrippen/proef.md naar data/begrippen/nieuw.md');
    expect(out).toMatch(/\n {2}verwijderd\n/);
  });

  it('does not take one case for another that looks like it', async () => {
    const stub = (day: string) =>
      `---\ngemeente-van-verblijf: voorbeeldstad\ningebracht-via: melding\nherkomst: onderwijs\nstappenplan: pga\nverloop:\n  - { fase: melding, op: ${day}, door: x }\ndossier: elders\n---\n`;
    const git = repository([
      [{ 'data/casussen/k7m2q9xd.md': stub('2020-01-01') }],
      [{ 'data/casussen/k7m2q9xd.md': null, 'data/casussen/2b4d6f8h.md': stub('2020-01-02') }],
    ]);
    const { out } = await inRepository(['history', 'casus/2b4d6f8h', '--format', 'json'], git);
    expect(json(out).commits.map((c) => c['gebeurtenis'])).toEqual(['gemaakt']);
  });

  it('says what it cannot do', async () => {
    const outside = await runCommand(['history', 'x'], { files: workspace() });
    expect([outside.code, outside.out]).toEqual([2, '']);
    expect(outside.err).toMatch(/staat niet in git/);
    const empty = await runCommand(['history', 'x'], {
      files: workspace(),
      git: { root: '/register', commits: {} },
    });
    expect(empty.code).toBe(2);
    expect(empty.err).toMatch(/nog niets vastgelegd/);
    const unknown = await inRepository(['history', 'begrip/proeg'], two);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/niets met de id ‘proeg’[\s\S]*Bedoelde u ‘proef’/);
  });

  it('says that the file on disk is not what was committed', async () => {
    const changed = { ...two, commits: { ...two.commits, HEAD: { [PATH]: BEGRIP('Nu') } } };
    const { err, out } = await runCommand(['history', 'proef'], {
      cwd: '/werk/data',
      files: { 'cter.yaml': 'formaat: 1\nnaam: Proef\n', 'begrippen/proef.md': BEGRIP('Nog anders') },
      git: changed,
    });
    expect(err).toMatch(/nog niet vastgelegd/);
    expect(out).toContain('2 commits');
  });

  it('says that a part of the history is missing', async () => {
    const { err, out } = await inRepository(['history', 'proef'], { ...two, shallow: true });
    expect(err).toMatch(/maar een deel opgehaald/);
    expect(out).toContain('2 commits');
  });

  it('lets nothing from git steer the terminal', async () => {
    const nasty = '\u001b[31mrood\u202e';
    const git = repository([[{ [PATH]: BEGRIP('Proef') }, { author: nasty, subject: `x${nasty}` }]]);
    for (const format of ['text', 'json']) {
      const { out } = await inRepository(['history', 'proef', '--format', format], git);
      expect(out).not.toMatch(/[\u001b\u202e]/);
    }
  });
});
