import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { workspace } from '../workspace.ts';

const under = (dir: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`/d/${dir}/${path}`, text]));

const A = workspace();
/** The register of the neighbour: the same programme and lines, a municipality under another id, its own interventions. */
const B = {
  ...workspace({
    'cter.yaml': 'formaat: 1\nnaam: Register Dorp\nzichtbaarheid: vertrouwelijk\ngemeente: dorp\n',
    'gemeenten/voorbeelddorp.md': null,
    'gemeenten/dorp.md': '---\nnaam: Voorbeelddorp\ncode: gm9997\n---\n',
    'casussen/k7m2q9xd.md': null,
    'interventies/weerbaar-opvoeden.md': A['interventies/weerbaar-opvoeden.md']!.replace(
      'gemeenten: [voorbeeldstad]',
      'gemeenten: [dorp]',
    ).replace('titel: Weerbaar opvoeden', 'titel: Opvoeden in het dorp'),
    'programma/aanpak.md': A['programma/aanpak.md']!.replaceAll('voorbeelddorp', 'dorp'),
  }),
};
const world = { files: { ...under('a', A), ...under('b', B) }, cwd: '/d' };
const BOTH = ['--register', 'a', '--register', 'b'];
const overview = (...argv: string[]) => run(['overview', ...argv, '--jaar', '2021'], world);

describe('two registers read as one', () => {
  it('show the municipalities of the district side by side', async () => {
    const alone = await overview('voorbeeldstad', '--register', 'a');
    expect(alone.out).toMatch(/\| \*?\*?1\. Vergroten weerbaarheid.*niets geregistreerd/);
    const both = await overview('voorbeeldstad', ...BOTH);
    expect([both.code, both.err]).toEqual([0, '']);
    expect(both.out).toMatch(/\| Spoor|\| Actielijn/);
    expect(both.out).not.toMatch(/\| \*?\*?1\. Vergroten weerbaarheid.*niets geregistreerd/);
    expect(both.out).toContain('uit het register Voorbeeldregister en Register Dorp');
  });

  it('know a municipality by its code, whatever its id', async () => {
    const { code, out } = await overview('voorbeelddorp', ...BOTH);
    expect(code).toBe(0);
    expect(out).toContain('Opvoeden in het dorp');
    const other = await overview('dorp', ...BOTH);
    expect(other.code).toBe(2);
    expect(other.err).toContain('Er zijn: buitendorp, voorbeelddorp en voorbeeldstad');
  });

  it('keep two interventions of one name apart, with what refers to each', async () => {
    const a = await overview('voorbeeldstad', ...BOTH);
    expect(a.out).toContain('Weerbaar opvoeden');
    expect(a.out).not.toContain('Opvoeden in het dorp');
    const report = await run(['report', '2021', '--gemeente', 'voorbeelddorp', ...BOTH], world);
    expect(report.code).toBe(0);
    expect(report.out).toContain('Voorbeelddorp');
  });

  it('give the same whichever comes first, but for the names', async () => {
    const table = (text: string) => /\| \*?\*?1\. Vergroten weerbaarheid.*/.exec(text)?.[0];
    const there = await overview('voorbeeldstad', ...BOTH);
    const back = await overview('voorbeeldstad', '--register', 'b', '--register', 'a');
    expect(table(back.out)).toBe(table(there.out));
  });

  it('keep programmes apart that only have a name in common, with the lines and columns of each', async () => {
    const programma = B['programma/aanpak.md']!.replace('District Voorbeeld', 'Dorp alleen').replace(
      /^gemeenten: .*$/m,
      'gemeenten: [dorp]\nafspraken: [{ id: brief, vorm: nieuwsbrief, aantal: 3, per: jaar }]',
    );
    const lijn = B['actielijnen/weerbaarheid.md']!.replace(
      'aspecten:',
      'kolommen: [Wat het dorp doet, Waarvoor]\naspecten:',
    );
    const own = {
      ...B,
      'programma/aanpak.md': programma.replace('trekker: voorbeeldstad', 'trekker: dorp'),
      'actielijnen/weerbaarheid.md': lijn,
    };
    const alone = {
      ...A,
      'programma/aanpak.md': A['programma/aanpak.md']!.replace(
        /^gemeenten: .*$/m,
        'gemeenten: [voorbeeldstad]',
      ),
    };
    const apart = { ...world, files: { ...under('a', alone), ...under('b', own) } };
    const text = async (gemeente: string, ...registers: readonly string[]) =>
      (await run(['overview', gemeente, '--jaar', '2021', ...registers], apart)).out
        .split('## Herkomst')[0]!
        .replace(/^> .*\n\n/m, '');
    const dorp = await text('voorbeelddorp', ...BOTH);
    expect(dorp).toContain('Nieuwsbrief | 3 per jaar');
    expect(dorp).toContain('**Waarvoor**');
    expect(dorp).toBe(await text('dorp', '--register', 'b'));
    const stad = await text('voorbeeldstad', ...BOTH);
    expect(stad).not.toContain('3 per jaar');
    expect(stad).not.toContain('**Waarvoor**');
  });

  it('say of a file with faults in which register it is not counted', async () => {
    const files = { ...world.files, '/d/b/begrippen/kapot.md': '---\nterm: [\n---\n' };
    const { err } = await run(['overview', 'voorbeeldstad', ...BOTH], { ...world, files });
    expect(err).toContain('1 bestand met fouten');
  });
});

it.each(['validate', 'status', 'list begrip', 'scan', 'export csv begrip', 'new begrip'])(
  '%s refuses two registers with a sentence',
  async (line) => {
    const { code, out, err } = await run([...line.split(' '), ...BOTH], world);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('werkt met één register');
  },
);

it('one register before the command and one behind it are two', async () => {
  const { out } = await run(
    ['--register', 'a', 'overview', 'voorbeeldstad', '--jaar', '2021', '--register', 'b'],
    world,
  );
  expect(out).toContain('uit het register Voorbeeldregister en Register Dorp');
});

it('a register named twice is wrong use', async () => {
  const { code, err } = await overview('voorbeeldstad', '--register', 'a', '--register', './a');
  expect(code).toBe(2);
  expect(err).toContain('staat er twee keer');
});
