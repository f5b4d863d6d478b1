/** Money tells where it comes from: each source with its own amounts, as the council wants to see it. */
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { workspace } from '../../workspace.ts';

const budget = (jaar: number, bron: string, rest: string): string =>
  `---\nperiode: { van: ${jaar}-01-01, tot: ${jaar}-12-31 }\n${rest}\nbron: ${bron}\n---\n`;
const STAD = 'gemeente: voorbeeldstad';
const EIGEN = budget(2021, 'gemeente', `${STAD}\nposten: [{ begroot: 9000, besteed: 8000.5 }]`);
const NCTV = budget(
  2021,
  'versterkingsgelden',
  `${STAD}\naangevraagd: 20000\ntoegekend: 15000\nposten: [{ begroot: 15000, besteed: 4000 }, { begroot: 1000 }]`,
);

const run = (files: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  runCommand(['report', '2021', '--today', '2022-02-01', ...argv], { files: workspace(files) });
/** The part about money of the municipality itself. */
const part = async (files: Readonly<Record<string, string>>): Promise<string> =>
  (await run(files)).out.split('## 11. Geld')[1]!.split('### District')[0]!;

describe('money from several sources', () => {
  const files = { 'budgetten/eigen.md': EIGEN, 'budgetten/nctv.md': NCTV };

  it('has a row for each source, with the columns that hold something', async () => {
    const text = await part(files);
    expect(text).toContain(`_Per bron in 2021_

| Bron | Aangevraagd | Toegekend | Begroot | Besteed |
| - | - | - | - | - |
| De gemeente zelf | niet geregistreerd | niet geregistreerd | € 9.000 | € 8.000,50 |
| Versterkingsgelden van de NCTV | € 20.000 | € 15.000 | € 16.000 | € 4.000 |
`);
    expect(text).not.toContain('Bron van dit geld');
    expect(text).toContain('| Begroot | niet geregistreerd | niet geregistreerd | € 25.000 |');
  });

  it('says of money for more years that it stands with each of them, and of posts that belong to no line', async () => {
    const lang = NCTV.replace('tot: 2021-12-31', 'tot: 2023-12-31').replace(
      '{ begroot: 1000 }',
      '{ begroot: 1000, over: actielijn/weerbaarheid }',
    );
    const text = await part({ 'budgetten/nctv.md': lang });
    expect(text).toContain(
      'Geld voor meer jaren samen staat bij elk van die jaren in zijn geheel: versterkingsgelden van de NCTV (2021 tot en met 2023). Tel die jaren dus niet op.',
    );
    expect(text).toContain('Er zijn ook posten die bij geen actielijn horen.');
    expect(await part({ 'budgetten/eigen.md': EIGEN })).not.toMatch(/Geld voor meer jaren|horen\./);
  });

  it('publishes the amounts that a source has, explained and with their records', async () => {
    const { made } = await run(files, '--out', '/elders');
    const file = JSON.parse(made['/elders/jaarverslag-voorbeeldstad-2021.cijfers.json'] ?? 'null');
    const found = file.cijfers.filter((c: { id: string }) => c.id.startsWith('geld.bron.'));
    expect(found.map((c: { id: string; waarde: number }) => [c.id.slice(10), c.waarde])).toEqual([
      ['gemeente.begroot.voorbeeldstad.2021', 9000],
      ['gemeente.besteed.voorbeeldstad.2021', 8000.5],
      ['versterkingsgelden.aangevraagd.voorbeeldstad.2021', 20000],
      ['versterkingsgelden.begroot.voorbeeldstad.2021', 16000],
      ['versterkingsgelden.besteed.voorbeeldstad.2021', 4000],
      ['versterkingsgelden.toegekend.voorbeeldstad.2021', 15000],
    ]);
    expect(found[0]).toMatchObject({
      label: 'Begroot, bron: de gemeente zelf, Voorbeeldstad, 2021',
      telt: 'euro',
      records: ['budget/eigen'],
    });
    expect(file.definities['geld.bron.‹naam›.begroot']).toBe(
      'De begrote bedragen van alle posten samen, uit één bron.',
    );
    const explained = await run(files, '--explain', 'geld.bron.versterkingsgelden.toegekend');
    expect(explained.out).toContain('Wat is geteld: Bedragen die zijn toegekend, uit één bron.');
    expect(explained.out).toContain('In het verslag: € 15.000\nRecords (1):\n  budget/nctv');
  });

  it('says that nothing is registered of a source that was there a year before', async () => {
    const text = await part({ ...files, 'budgetten/nctv.md': NCTV.replaceAll('2021', '2020') });
    expect(text).toContain(`| Bron | Begroot | Besteed |
| - | - | - |
| De gemeente zelf | € 9.000 | € 8.000,50 |
| Versterkingsgelden van de NCTV | niet geregistreerd | niet geregistreerd |
`);
  });

  it('leaves out what is not public', async () => {
    const text = await part({
      ...files,
      'budgetten/nctv.md': NCTV.replace('\n---\n', '\nvertrouwelijkheid: intern\n---\n'),
    });
    expect(text).toContain('Bron van dit geld: de gemeente zelf.');
  });
});

describe('money from one source', () => {
  it('names it in a sentence', async () => {
    expect(await part({ 'budgetten/nctv.md': NCTV })).toContain(
      'Bron van dit geld: versterkingsgelden van de NCTV.',
    );
    expect(await part({ 'budgetten/eigen.md': EIGEN })).not.toContain('| Bron |');
  });

  it('of a district names the municipalities', async () => {
    const samen = budget(2021, 'gemeente', 'district: District Voorbeeld\nposten: [{ begroot: 100 }]');
    const { out } = await run({ 'budgetten/samen.md': samen });
    expect(out.split('### District Voorbeeld samen')[1]).toContain('Bron van dit geld: de gemeenten zelf.');
  });
});

it('a place without money has no source', async () => {
  expect(await part({})).not.toMatch(/Bron/);
});
