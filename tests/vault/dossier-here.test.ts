/** The life of a sealed dossier, in memory, with real encryption. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CannotError } from '../../src/errors.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';
import { type KeyPair, newKey, open } from '../../src/vault/age.ts';
import { CASE, DOSSIER, ID, KAST, newWorld, runIn, SECRET, type World } from './world.ts';

const PATH = `/register/${CASE}`;
let anna: KeyPair;
let bram: KeyPair;
let world: World;

const addReader = (who: string, key: KeyPair, as?: string) =>
  runIn(
    world,
    [
      'case',
      'keys',
      'add-reader',
      who,
      '--ontvanger',
      key.recipient,
      '--reden',
      'benoemd door de stuurgroep',
    ],
    as,
  );
const openAs = (as: string, more: Parameters<typeof runIn>[3] = {}) =>
  runIn(world, ['case', 'open', ID, '--reden', 'casusoverleg'], as, more);
const printAs = (as: string) =>
  runIn(world, ['case', 'open', ID, '--print', '--yes', '--reden', 'inzage'], as);
const write = (text: string) => ({ editor: () => text });

beforeAll(async () => {
  [anna, bram] = [await newKey(), await newKey()];
});
beforeEach(async () => {
  world = newWorld({ anna: anna.identity, bram: bram.identity });
  expect((await addReader('netwerkregisseur', anna, 'anna')).code).toBe(0);
});

/** Every key file of the cabinet. */
const keyFiles = () => Object.keys(world.files).filter((path) => path.startsWith(`${KAST}/casussen/`));

describe('a dossier', () => {
  it('begins as a template, is sealed when it was written, and opens again as it was', async () => {
    const seen: string[] = [];
    const see = (made?: string) => ({
      editor: (text: string) => {
        seen.push(text);
        return made ?? text;
      },
    });
    const first = await openAs('anna', see(DOSSIER));
    expect(first.code, first.err).toBe(0);
    expect(seen[0]).toContain('zorgen: []');
    expect(world.files[PATH]).toContain('-----BEGIN AGE ENCRYPTED FILE-----');
    const again = await openAs('anna', see());
    expect(again.code, again.err).toBe(0);
    expect(seen[1]).toBe(DOSSIER);
  });

  it('leaves no word of itself in any file, on standard output or on standard error', async () => {
    const runs = [
      await openAs('anna', write(DOSSIER)),
      await openAs('anna', write(`${DOSSIER}Meer ${SECRET}.\n`)),
    ];
    for (const [path, text] of Object.entries(world.files)) expect(text, path).not.toContain(SECRET);
    for (const { out, err } of runs) expect(out + err).not.toContain(SECRET);
  });

  it('keeps to what validate demands, also sealed', async () => {
    await openAs('anna', write(DOSSIER));
    const ran = await runIn(world, ['validate'], undefined);
    expect(ran.code, ran.out).toBe(0);
  });

  it('gets a new key with every sealing', async () => {
    await openAs('anna', write(DOSSIER));
    const first = world.files[PATH] ?? '';
    await openAs('anna', write(`${DOSSIER}Nog iets.\n`));
    expect(keyFiles()).toEqual([
      `${KAST}/casussen/${ID}/0001.netwerkregisseur.age`,
      `${KAST}/casussen/${ID}/0002.netwerkregisseur.age`,
    ]);
    const keys = await Promise.all(
      keyFiles().map(async (path) => {
        const opened = await open((world.files[path] ?? '').trim(), [anna.identity]);
        return 'text' in opened ? opened.text : '';
      }),
    );
    expect(new Set(keys).size).toBe(2);
    const body = (text: string) => text.slice(text.indexOf('-----BEGIN'));
    expect(await open(body(first).trim(), [keys[1] ?? ''])).toEqual({ fault: 'andere-sleutel' });
    expect(await open(body(first).trim(), [keys[0] ?? ''])).toMatchObject({ text: DOSSIER });
  });

  it('is not sealed anew when nothing changed', async () => {
    await openAs('anna', write(DOSSIER));
    const before = world.files[PATH];
    const ran = await openAs('anna');
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(world.files[PATH]).toBe(before);
    expect(keyFiles()).toHaveLength(1);
  });

  it('is shown only when that was asked for and confirmed', async () => {
    await openAs('anna', write(DOSSIER));
    const asked = await runIn(world, ['case', 'open', ID, '--print', '--reden', 'inzage'], 'anna');
    expect([asked.code, asked.out]).toEqual([2, '']);
    expect(asked.err).toContain('--yes');
    expect((await printAs('anna')).out).toBe(DOSSIER);
  });

  it('that lies elsewhere needs no key', async () => {
    world.files[PATH] = (world.files[PATH] ?? '').replace('dossier: hier', 'dossier: elders');
    const ran = await openAs('anna');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('elders');
  });
});

describe('faults in a dossier', () => {
  it('are told by line without a word of it; the text is sealed all the same, and nothing is lost', async () => {
    const text = DOSSIER.replace('maatregelen: [mentor]', `maatregelen: [${SECRET}]`);
    const ran = await openAs('anna', write(text));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('regel 3: Deze maatregel staat niet in het plan.');
    expect(ran.err).not.toContain(SECRET);
    expect((await printAs('anna')).out).toBe(text);
  });

  it('can be mended at once', async () => {
    const texts = [DOSSIER.replace('plan:', 'plam:'), DOSSIER];
    const prompt = { interactive: true, ask: async () => true };
    const ran = await openAs('anna', { editor: () => texts.shift() ?? '', prompt });
    expect(ran.code, ran.err).toBe(0);
    expect((await printAs('anna')).out).toBe(DOSSIER);
  });
});

describe('who may read', () => {
  it('is decided by a reader: another key opens nothing and appoints nobody', async () => {
    await openAs('anna', write(DOSSIER));
    const before = { ...world.files };
    for (const ran of [
      await openAs('bram'),
      await printAs('bram'),
      await addReader('wijkagent', bram, 'bram'),
    ]) {
      expect([ran.code, ran.out]).toEqual([1, '']);
      expect(ran.err).toContain('Uw sleutel hoort bij geen van de lezers');
    }
    expect(world.files).toEqual(before);
  });

  it('a new reader opens what was sealed before', async () => {
    await openAs('anna', write(DOSSIER));
    expect((await addReader('wijkagent', bram, 'anna')).code).toBe(0);
    expect((await printAs('bram')).out).toBe(DOSSIER);
  });

  it('a removed reader cannot open what is sealed afterwards, not even with a copy of the old cabinet', async () => {
    await addReader('wijkagent', bram, 'anna');
    await openAs('anna', write(DOSSIER));
    const copy = Object.entries(world.files).filter(([path]) => path.startsWith(KAST));
    const ran = await runIn(
      world,
      ['case', 'keys', 'remove-reader', 'wijkagent', '--reden', 'andere functie'],
      'anna',
    );
    expect(ran.code, ran.err).toBe(0);
    expect(keyFiles().some((path) => path.includes('wijkagent'))).toBe(false);
    await openAs('anna', write(`${DOSSIER}Later.\n`));
    world.files = { ...world.files, ...Object.fromEntries(copy) };
    const later = await printAs('bram');
    expect([later.code, later.out]).toEqual([1, '']);
  });

  it('never becomes nobody while there are dossiers', async () => {
    await openAs('anna', write(DOSSIER));
    const ran = await runIn(
      world,
      ['case', 'keys', 'remove-reader', 'netwerkregisseur', '--reden', 'weg'],
      'anna',
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('laatste lezer');
  });
});

describe('the log', () => {
  it('has a line for each opening with day, function and reason', async () => {
    await openAs('anna', write(DOSSIER));
    await printAs('anna');
    const { out } = await runIn(world, ['case', 'keys', 'list', '--log'], undefined);
    expect(out).toContain(`2021-06-01  netwerkregisseur  geopend  casus ${ID}, inzage`);
    expect(out).toContain('verzegeld');
  });

  it('demands a reason, and takes no personal data in it', async () => {
    const none = await runIn(world, ['case', 'open', ID], 'anna');
    expect(none.code).toBe(2);
    expect(none.err).toContain('--reden');
    const name = await runIn(world, ['case', 'open', ID, '--reden', 'bel 06-12345678'], 'anna');
    expect(name.code).toBe(2);
  });

  it('shows that a line was changed, taken away or added', async () => {
    await openAs('anna', write(DOSSIER));
    const log = `${KAST}/toegang.log`;
    const whole = world.files[log] ?? '';
    expect((await runIn(world, ['case', 'keys', 'verify'], 'anna')).code).toBe(0);
    const lines = whole.trimEnd().split('\n');
    const tampered = [
      whole.replace('casusoverleg', 'iets anders'),
      `${lines.slice(0, -1).join('\n')}\n`,
      `${lines.slice(1).join('\n')}\n`,
      `${whole}${lines.at(-1)}\n`,
    ];
    for (const text of tampered) {
      world.files[log] = text;
      const ran = await runIn(world, ['case', 'keys', 'verify'], 'anna');
      expect(ran.code, text).toBe(1);
      expect(ran.out).toContain('ogboek');
    }
  });

  it('comes first: what cannot be written down is not opened', async () => {
    await openAs('anna', write(DOSSIER));
    const ports = memoryPorts({
      files: world.files,
      env: { CTER_SLEUTELKAST: KAST, CTER_SLEUTEL: '/thuis/anna.txt' },
    });
    const full = {
      ...ports.writer,
      write: () => {
        throw new CannotError('De schijf is vol.');
      },
    };
    const code = await main(['case', 'open', ID, '--print', '--yes', '--reden', 'inzage'], {
      ...ports,
      writer: full,
    });
    expect([code, ports.stdout.text()]).toEqual([1, '']);
  });
});

describe('trouble', () => {
  const damaged = (path: string, change: (text: string) => string) => {
    world.files[path] = change(world.files[path] ?? '');
  };
  const flip = (text: string) =>
    text.replace(/^([A-Za-z0-9+/]{20})(.)/m, (_, head: string, c: string) => head + (c === 'A' ? 'B' : 'A'));
  const expectTrouble = async (said: string) => {
    const before = { ...world.files };
    const ran = await printAs('anna');
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(said);
    expect(world.files).toEqual(before);
  };

  it('a damaged dossier is told, and left as it is', async () => {
    await openAs('anna', write(DOSSIER));
    damaged(
      PATH,
      (text) =>
        text.slice(0, text.indexOf('-----BEGIN')) +
        flip(text.slice(text.indexOf('-----BEGIN') + 36)).replace(
          /^/,
          '-----BEGIN AGE ENCRYPTED FILE-----\n',
        ),
    );
    await expectTrouble('beschadigd');
    damaged(PATH, (text) => text.replace('-----END AGE', '----END AGE'));
    await expectTrouble('beschadigd');
  });

  it('a key that is missing, damaged, or of another sealing is told apart', async () => {
    await openAs('anna', write(DOSSIER));
    const [key = ''] = keyFiles();
    const whole = world.files[key] ?? '';
    damaged(key, flip);
    await expectTrouble('De sleutels van casus');
    delete world.files[key];
    await expectTrouble('geen sleutel van casus');
    world.files[key] = whole;
    const other = newWorld({ anna: anna.identity });
    await runIn(
      other,
      ['case', 'keys', 'add-reader', 'netwerkregisseur', '--ontvanger', anna.recipient, '--reden', 'x'],
      'anna',
    );
    await runIn(other, ['case', 'open', ID, '--reden', 'x'], 'anna', write(DOSSIER));
    world.files[PATH] = other.files[PATH] ?? '';
    await expectTrouble('Geen van de sleutels in de kast past');
  });

  it('a cabinet that is not there, or is damaged, is told', async () => {
    await openAs('anna', write(DOSSIER));
    damaged(`${KAST}/kast.json`, (text) => text.slice(5));
    await expectTrouble('beschadigd');
    for (const path of Object.keys(world.files)) if (path.startsWith(KAST)) delete world.files[path];
    await expectTrouble('geen sleutelkast');
  });

  it('a cabinet within reach of git is refused', async () => {
    for (const workTrees of [['/kluis'], ['/kluis/kast']]) {
      const ran = await runIn(world, ['case', 'keys', 'list'], 'anna', { workTrees });
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('git');
    }
    const inside = await runIn(world, ['case', 'keys', 'list', '--kast', '/register/kast'], 'anna');
    expect(inside.code).toBe(2);
  });

  it('a text that cannot be saved is kept, sealed for its writer, and can be sealed later', async () => {
    const ports = memoryPorts({
      files: world.files,
      env: { CTER_SLEUTELKAST: KAST, CTER_SLEUTEL: '/thuis/anna.txt' },
      ...write(DOSSIER),
    });
    let writes = 0;
    const writer = {
      ...ports.writer,
      write: (...args: Parameters<typeof ports.writer.write>) => {
        if (++writes > 1) throw new CannotError('De schijf is vol.');
        ports.writer.write(...args);
      },
    };
    const code = await main(['case', 'open', ID, '--reden', 'overleg'], { ...ports, writer });
    expect(code).toBe(1);
    expect(ports.stderr.text()).toContain('De schijf is vol.');
    expect(ports.stderr.text()).toContain('--van /geheugen/concept.age');
    for (const [path, text] of Object.entries(ports.files())) expect(text, path).not.toContain(SECRET);
    world.files = { ...ports.files() };
    const later = await runIn(world, ['case', 'seal', ID, '--van', '/geheugen/concept.age'], 'anna');
    expect(later.code, later.err).toBe(0);
    expect((await printAs('anna')).out).toBe(DOSSIER);
  });
});

describe('cter case seal', () => {
  it('seals a file from outside git, and none from inside', async () => {
    world.files['/geheugen/d.md'] = DOSSIER;
    const inside = await runIn(world, ['case', 'seal', ID, '--van', '/geheugen/d.md'], 'anna', {
      workTrees: ['/geheugen'],
    });
    expect(inside.code).toBe(2);
    expect(inside.err).toContain('git');
    const ran = await runIn(world, ['case', 'seal', ID, '--van', '/geheugen/d.md'], 'anna');
    expect(ran.code, ran.err).toBe(0);
    expect((await printAs('anna')).out).toBe(DOSSIER);
    const again = await runIn(world, ['case', 'seal', ID, '--van', '/geheugen/d.md'], 'anna');
    expect(again.code).toBe(2);
    expect(again.err).toContain('--yes');
  });

  it('with --opnieuw takes another key for the same dossier', async () => {
    await openAs('anna', write(DOSSIER));
    const before = world.files[PATH];
    const ran = await runIn(world, ['case', 'seal', ID, '--opnieuw'], 'anna');
    expect(ran.code, ran.err).toBe(0);
    expect(world.files[PATH]).not.toBe(before);
    expect(keyFiles()).toHaveLength(2);
    expect((await printAs('anna')).out).toBe(DOSSIER);
  });
});
