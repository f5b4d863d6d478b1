import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { memoryPorts } from '../../src/io/memory-ports.ts';
import { main } from '../../src/main.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

/** The register of district E in memory, with files added or changed. */
function districtE(
  changes: Record<string, (text: string) => string> = {},
  extra: Record<string, string> = {},
) {
  const tree = openDiskTree(data);
  const files: Record<string, string> = { ...extra };
  for (const { path } of tree.walk()) files[`data/${path}`] = readFileSync(`${data}/${path}`, 'utf8');
  for (const [path, change] of Object.entries(changes)) files[path] = change(files[path] ?? '');
  return files;
}

async function overview(args: string[], files = districtE()) {
  const ports = memoryPorts({ files, today: '2026-11-23' });
  const code = await main(['overview', ...args], ports);
  return { code, out: ports.stdout.text(), err: ports.stderr.text(), ports };
}

describe('the overview of Delft in 2020', async () => {
  const { code, out } = await overview(['delft', '--jaar', '2020']);

  it('explains every term it uses, however it is written', () => {
    const terms = out.split('## Begrippen')[1]!.split('\n## ')[0]!;
    expect(out).toContain('rechtsextremisme');
    expect(terms).toContain('### Rechts-extremisme en extreemrechts');
    expect(terms).toContain('### Beschermende- en risicofactoren');
    expect(terms).not.toContain('### Salafisme');
  });

  it('holds all twenty interventions, each once as a heading', () => {
    expect(code).toBe(0);
    const titles = openDiskTree(data)
      .walk()
      .filter(({ path }) => path.startsWith('interventies/'))
      .map(({ path }) => /^titel: "?(.*?)"?$/m.exec(readFileSync(`${data}/${path}`, 'utf8'))?.[1] ?? path);
    expect(titles).toHaveLength(20);
    const headings = [...out.matchAll(/^#{3,5} (.*)$/gm)].map((m) => m[1]?.replace(/\\/g, ''));
    for (const title of titles) expect(headings.filter((h) => h === title)).toHaveLength(1);
  });

  it('uses the column titles of each line', () => {
    expect(out).toContain('**Uitvoering interventie en beschermende factor(en)**');
    expect(out).toContain('**Opbrengst en evaluatie**');
    expect(out).toContain('**Uitvoering interventie**');
  });

  it('shows all ten factors, also the two that nothing serves', () => {
    const rows = out.match(/^\| \d+\\?\. .*\|$/gm)?.filter((row) => row.split('|').length === 4) ?? [];
    expect(rows).toHaveLength(10);
    expect(
      rows.filter((row) => row.includes('geen enkele interventie')).map((r) => r.slice(2, 30).trim()),
    ).toEqual([
      expect.stringContaining('Cognitieve vaardigheden'),
      expect.stringContaining('Schoolmotivatie'),
    ]);
  });

  it('names promises with their number, rhythm or neither', () => {
    expect(out).toMatch(/Voorstelling \| 10 per jaar/);
    expect(out).toMatch(/elke 3 weken/);
    expect(out).toMatch(/Nieuwsbrief \| 2 per jaar/);
    expect(out).toMatch(/Seminar \| niet gekwantificeerd/);
  });

  it('puts the four municipalities side by side, since Delft leads, and shows no zero', () => {
    const table = out.slice(out.indexOf('de gemeenten naast elkaar'));
    expect(table).toMatch(/\| Actielijn \| Delft \| Midden-Delfland \| Rijswijk \| Westland \|/);
    expect(table).not.toMatch(/\| 0 \|/);
    expect(table).toContain('niets geregistreerd');
  });

  it('explains only terms that it uses', () => {
    expect(out).toMatch(/^### Radicalisering$/m);
    expect(out).not.toMatch(/^### Salafisme$/m);
  });

  it('never leaves a template mark, a missing value or HTML behind', () => {
    expect(out).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%|[\uE000-\uF8FF]|<\/?[a-z]/);
  });
});

describe('other overviews', () => {
  it('say so when nothing runs, and name the years that have something', async () => {
    const { code, out } = await overview(['delft', '--jaar', '2015']);
    expect(code).toBe(0);
    expect(out).toContain('## Geen interventies in 2015');
    expect(out).toMatch(/vastgelegd voor: 2019, 2020 en 2021\./);
    expect(out).not.toContain('## Begrippen');
  });

  it('say which year was taken when others have something too', async () => {
    const { err } = await overview(['delft']);
    expect(err).toBe(
      'Dit overzicht gaat over 2021. Er zijn ook interventies in 2019 en 2020; kies dat met --jaar.\n',
    );
    expect((await overview(['delft', '--quiet'])).err).toBe('');
  });

  it('take the municipality of cter.yaml and the latest year with something', async () => {
    expect((await overview([])).out).toMatch(/^# Uitvoeringsoverzicht Delft 2021$/m);
  });

  it('refuse a municipality that is not there with the nearest name', async () => {
    const { code, out, err } = await overview(['delf']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('Er is in dit register geen gemeente ‘delf’. Bedoelde u ‘delft’?\n');
  });

  it.each([['twintig'], ['20'], ['2020-01'], ['-1']])('refuse %s as a year', async (jaar) => {
    const { code, err } = await overview(['delft', `--jaar=${jaar}`]);
    expect(code).toBe(2);
    expect(err).toContain('is geen jaartal');
  });

  it('write files and say where, in every format asked for', async () => {
    const { code, out, ports } = await overview(['delft', '--jaar', '2020', '--format', 'md,html']);
    expect(code).toBe(0);
    expect(out).toBe(
      'uitvoer/uitvoeringsoverzicht-delft-2020.md\nuitvoer/uitvoeringsoverzicht-delft-2020.html\n',
    );
    expect(ports.text('uitvoer/uitvoeringsoverzicht-delft-2020.html')).toContain('<html lang="nl"');
  });

  it('give the same bytes twice', async () => {
    const args = ['delft', '--jaar', '2020', '--format', 'html'];
    expect((await overview(args)).out).toBe((await overview(args)).out);
  });

  it('refuse to put documents among the records', async () => {
    const { code, err } = await overview(['delft', '--out', 'data/interventies']);
    expect(code).toBe(2);
    expect(err).toContain('ligt in het register');
  });

  it('show no text of a record that is not for the public, but say how many are left out', async () => {
    const secret = (text: string) =>
      text.replace('---\n', '---\nvertrouwelijkheid: intern\n').replaceAll('SNRP', 'GEHEIM');
    const hideTerm = (text: string) =>
      text
        .replace('---\n', '---\nvertrouwelijkheid: intern\n')
        .replace('## Omschrijving\n', '## Omschrijving\n\nVERBORGEN\n');
    const { out } = await overview(
      ['delft', '--jaar', '2020'],
      districtE({
        'data/interventies/snrp.md': secret,
        'data/begrippen/radicalisering.md': hideTerm,
        'data/organisaties/ror.md': hideTerm,
      }),
    );
    expect(out).not.toMatch(/GEHEIM|VERBORGEN|### Radicalisering|Strategisch Netwerk/);
    expect(out).toContain('een partij die niet openbaar is');
    expect(out).toMatch(/niet openbaar is en daarom niet in dit overzicht staat: 1\./);
  });

  it('carry a banner when the register is made up', async () => {
    const { out } = await overview(
      ['delft', '--jaar', '2020'],
      districtE({ 'data/cter.yaml': (t) => t.replace('fictief: false', 'fictief: true') }),
    );
    expect(out).toContain('verzonnen voorbeeld');
  });

  it('say on standard error that files with faults are missing', async () => {
    const { code, err } = await overview(
      ['delft', '--jaar', '2020'],
      districtE({ 'data/interventies/snrp.md': (t) => t.replace('status:', 'statuss:') }),
    );
    expect(code).toBe(0);
    expect(err).toBe(
      'Let op: 1 bestand met fouten doet niet mee. Met ‘cter validate’ ziet u wat er mis is.\n',
    );
  });

  it('name file, line and column of a mistake in a municipality’s own template', async () => {
    const { code, err } = await overview(
      ['delft'],
      districtE(
        {},
        { 'data/templates/documents/uitvoeringsoverzicht.md.liquid': '# Titel\n\n{{ gemeent }}\n' },
      ),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/uitvoeringsoverzicht\.md\.liquid:3:\d+/);
    expect(err).toContain('gemeent');
  });
});
