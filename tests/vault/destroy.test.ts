/** Destruction in memory: who may, when, in which order, and what is left when it is cut off. */
import { beforeEach, describe, expect, it } from 'vitest';
import { CannotError } from '../../src/errors.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { newKey } from '../../src/vault/age.ts';
import { CASE, DOSSIER, ID, KAST, newWorld, runIn, type World } from './world.ts';

const RECORD = `/register/vernietigingen/${ID}.md`;
const TWO = ['--door', 'netwerkregisseur', '--medebeslisser', 'wijkagent'];
const DESTROY = ['case', 'destroy', ID, '--vervroegd', '--grondslag', 'verzoek toegewezen', '--yes', ...TWO];
let world: World;

beforeEach(async () => {
  const key = await newKey();
  world = newWorld({ anna: key.identity });
  const add = [
    'case',
    'keys',
    'add-reader',
    'netwerkregisseur',
    '--ontvanger',
    key.recipient,
    '--reden',
    'begin',
  ];
  expect((await runIn(world, add, 'anna')).code).toBe(0);
  const open = ['case', 'open', ID, '--reden', 'overleg'];
  expect((await runIn(world, open, 'anna', { editor: () => DOSSIER })).code).toBe(0);
});

const keys = () => Object.keys(world.files).filter((path) => path.includes('/kast/casussen/'));

/** Runs in a world whose writer fails from the n-th write on. */
async function runFailing(argv: readonly string[], from: number) {
  const env = { CTER_SLEUTELKAST: KAST, CTER_SLEUTEL: '/thuis/anna.txt' };
  const ports = memoryPorts({ files: world.files, env });
  let writes = 0;
  const write: typeof ports.writer.write = (...args) => {
    if (++writes >= from) throw new CannotError('De schijf is vol.');
    ports.writer.write(...args);
  };
  const code = await main(argv, { ...ports, writer: { ...ports.writer, write } });
  world.files = { ...ports.files() };
  return { code, err: ports.stderr.text() };
}

describe('destruction', () => {
  it('leaves a record, no case and no key', async () => {
    const ran = await runIn(world, DESTROY, 'anna');
    expect(ran.code, ran.err).toBe(0);
    expect(keys()).toEqual([]);
    expect(world.files[`/register/${CASE}`]).toBeUndefined();
    expect(world.files[RECORD]).toContain('1 sleutel vernietigd');
    expect(world.files[RECORD]).toContain('geen gaat nog open');
    expect((await runIn(world, ['validate'], undefined)).code).toBe(0);
  });

  it('says honestly that nothing was tried without a key of one’s own', async () => {
    await runIn(world, DESTROY, undefined);
    expect(world.files[RECORD]).toContain('niet geprobeerd te openen');
  });

  it.each([
    ['before its term', DESTROY.filter((word) => word !== '--vervroegd'), '--vervroegd'],
    ['without a ground', DESTROY.filter((_, i) => i !== 4 && i !== 5), '--grondslag'],
    ['by one person', DESTROY.slice(0, -2), '--medebeslisser'],
    ['by two of one organisation', [...DESTROY.slice(0, -1), 'beleidsmedewerker'], 'casus-door-twee'],
    ['without being sure', DESTROY.filter((word) => word !== '--yes'), '--yes'],
  ])('does not happen %s', async (_why, argv, said) => {
    const before = { ...world.files };
    const ran = await runIn(world, argv, 'anna');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(said);
    expect(world.files).toEqual(before);
  });

  it('that is cut off after the keys are gone is completed by the same command', async () => {
    for (const from of [1, 2]) {
      const cut = await runFailing(DESTROY, from);
      expect(cut.code).toBe(1);
      expect(keys()).toEqual([]);
      expect(world.files[RECORD]).toBeUndefined();
    }
    const ran = await runIn(world, DESTROY, 'anna');
    expect(ran.code, ran.err).toBe(0);
    expect(world.files[RECORD]).toContain('vernietigd');
  });

  it('is not undone by a case that comes back from an old commit', async () => {
    const stub = world.files[`/register/${CASE}`] ?? '';
    await runIn(world, DESTROY, 'anna');
    world.files[`/register/${CASE}`] = stub;
    const ran = await runIn(world, ['case', 'open', ID, '--reden', 'overleg'], 'anna', {
      editor: () => DOSSIER,
    });
    expect([ran.code, world.files[`/register/${CASE}`]]).toEqual([1, stub]);
    expect(ran.err).toContain('is vernietigd');
  });

  it('of a dossier that lies elsewhere needs no cabinet, and says where it was destroyed', async () => {
    world.files[`/register/${CASE}`] = (world.files[`/register/${CASE}`] ?? '')
      .replace('dossier: hier', 'dossier: elders')
      .replace(/-----BEGIN[\s\S]*/, '');
    const silent = await runIn(world, DESTROY, undefined);
    expect(silent.code).toBe(2);
    expect(silent.err).toContain('--bereik');
    const ran = await runIn(world, [...DESTROY, '--bereik', 'systeem van de partners'], undefined);
    expect(ran.code, ran.err).toBe(0);
    expect(world.files[RECORD]).toContain('systeem van de partners');
  });
});
