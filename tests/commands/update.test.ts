import { describe, expect, it } from 'vitest';
import { example } from '../../src/checks/example-register.ts';
import { memoryGit } from '../../src/io/memory-git.ts';
import { scriptedPrompt } from '../../src/io/scripted-prompt.ts';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const ID = '2021-08-05-bijeenkomst';
const PATH = `uitvoeringen/${ID}.md`;
const PLANNED = `---
interventie: weerbaar-opvoeden
vorm: bijeenkomst   # zoals afgesproken
status: gepland
datum: 2021-08-05
gemeenten: [voorbeeldstad]
thema: 'wie: ik'
---

## Verslag

Nog niets.
`;
const files = workspace({
  [PATH]: PLANNED,
  ...example('analyses/sfeer-in-de-wijk.md', {
    aanbevelingen:
      '\n  - { id: sportclubs, tekst: Vraag de sportclubs., status: open }\n  - { id: school, tekst: Praat met de school., wie: school, uiterlijk: 2021-09-01, status: open }',
  }),
});
const update = (argv: readonly string[], world: object = {}, today = '2021-08-10') =>
  runCommand(['update', ...argv, '--today', today], { files, ...world });

describe('cter update', () => {
  it('changes what is asked and not one other byte, and tells what changed', async () => {
    const ran = await update([ID, '--set', 'status=vervallen', '--set', 'reden=De zaal was dicht.']);
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).toBe(`${PATH}\n`);
    expect(ran.made[PATH]).toBe(
      PLANNED.replace('status: gepland', 'status: vervallen').replace(
        "'wie: ik'\n",
        "'wie: ik'\nreden: De zaal was dicht.\n",
      ),
    );
    expect(ran.err).toContain('status: gepland → vervallen');
  });

  it('warns of what is still missing, and refuses what would be wrong', async () => {
    const warned = await update([ID, '--set', 'status=vervallen']);
    expect([warned.code, Object.keys(warned.made)]).toEqual([0, [PATH]]);
    expect(warned.err).toContain('Let op: Deze activiteit is vervallen, maar er staat niet waarom.');
    const early = await update([ID, '--set', 'status=uitgevoerd'], {}, '2021-08-01');
    expect([early.code, early.made]).toEqual([2, {}]);
    expect(early.err).toContain('(datum-niet-in-toekomst)');
  });

  it('shows the difference with --dry-run and writes nothing', async () => {
    const ran = await update([ID, '--set', 'status=uitgevoerd', '--dry-run']);
    expect([ran.code, ran.made]).toEqual([0, {}]);
    expect(ran.out).toContain('-status: gepland\n+status: uitgevoerd\n');
  });

  it('names an item of a list by its id or its number, and adds one behind the last', async () => {
    const set = (value: string) => update(['analyse/sfeer-in-de-wijk', '--set', value]);
    const text = async (value: string) => {
      const ran = await set(value);
      return ran.made['analyses/sfeer-in-de-wijk.md'] ?? ran.err;
    };
    const done =
      '{ id: school, tekst: Praat met de school., wie: school, uiterlijk: 2021-09-01, status: gedaan }';
    expect(await text('aanbevelingen.school.status=gedaan')).toContain(done);
    expect(await text('aanbevelingen.1.status=gedaan')).toContain(done);
    expect(await text('aanbevelingen.2={ id: wijk, tekst: Ga de wijk in., status: open }')).toContain(
      '  - id: wijk\n    tekst: Ga de wijk in.\n    status: open\n',
    );
    const far = await set('aanbevelingen.5.status=gedaan');
    expect([far.code, far.made]).toEqual([2, {}]);
    expect(far.err).toContain('staan nu 2 regels');
    const unknown = await set('aanbevelingen.scholl.status=gedaan');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Bedoelde u ‘school’?')]);
  });

  it('empties a field, and replaces a section', async () => {
    const ran = await update([ID, '--set', 'thema=', '--sectie', 'Verslag=Het ging door.']);
    expect(ran.made[PATH]).toBe(
      PLANNED.replace("thema: 'wie: ik'\n", '').replace('Nog niets.', 'Het ging door.'),
    );
    const unknown = await update([ID, '--sectie', 'Verslagen=x']);
    expect([unknown.code, unknown.made]).toEqual([2, {}]);
    expect(unknown.err).toContain('Bedoelde u ‘Verslag’?');
  });

  it('makes one commit that names the id alone', async () => {
    const git = memoryGit({ root: '/register', commits: {} });
    const ran = await update([ID, '--set', 'status=uitgevoerd', '--commit'], { git });
    expect(ran.code, ran.err).toBe(0);
    expect(git.made).toEqual([{ paths: [`/register/${PATH}`], message: `Gewijzigd: uitvoering/${ID}` }]);
  });

  it('says when nothing changes, and what to give when nobody can be asked', async () => {
    const same = await update([ID, '--set', 'status=gepland']);
    expect([same.code, same.made, same.err]).toEqual([0, {}, 'Er verandert niets.\n']);
    const silent = await update([ID]);
    expect(silent.code).toBe(2);
    expect(silent.err).toContain('--set status=uitgevoerd');
  });

  it('asks for the field that was named, and for what belongs to the answer', async () => {
    const cancelled = scriptedPrompt({ '--set status': 'vervallen', '--set reden': 'De zaal was dicht.' });
    const ran = await update([ID, 'status'], { prompt: cancelled });
    expect(ran.made[PATH]).toContain('status: vervallen');
    expect(ran.made[PATH]).toContain('reden: De zaal was dicht.');
    const held = scriptedPrompt({
      '--set status': 'uitgevoerd',
      '--set bereik.0.bereikt': '12',
      '--set bereik.0.beoogd': '',
      '--set deelnemers': ['wijkagent'],
    });
    const done = (await update([ID, 'status'], { prompt: held })).made[PATH];
    expect(done).toContain('status: uitgevoerd');
    expect(done).toContain('- doelgroep: ouders\n    bereikt: 12\n');
    expect(done).toContain('deelnemers: [wijkagent]');
  });

  it('asks what changes, goes down to one item of a list, and asks on when the answer cannot stand', async () => {
    const prompt = scriptedPrompt([
      ...[['aanbevelingen'], '0', ['status', 'wie'], 'lopend', 'wijkteam'],
      ...[true, ['aanbevelingen'], '0', ['uiterlijk'], '2021-09-15'],
    ]);
    const ran = await update(['analyse/sfeer-in-de-wijk'], { prompt });
    expect(ran.made['analyses/sfeer-in-de-wijk.md'], ran.err).toContain(
      '{ id: sportclubs, tekst: Vraag de sportclubs., status: lopend, wie: wijkteam, uiterlijk: 2021-09-15 }',
    );
    expect(ran.err).toContain('mist een datum');
    expect(prompt.asked[0]?.choices?.[0]?.label).toBe('status: lopend');
    expect(prompt.asked.map((q) => q.default)).toContain('open');
  });

  it('refuses personal data, typed or given', async () => {
    const given = await update([ID, '--set', 'status=vervallen', '--set', 'reden=Bel 06-12345678']);
    expect([given.code, given.made]).toEqual([2, {}]);
    expect(given.err).toContain('(geen-persoonsgegevens)');
  });

  it.each([
    ['casus/k7m2q9xd', 'dossier=hier', 'cter case step k7m2q9xd'],
    ['contactcirkel/2021-03-01-bedreiging', 'gedaan=[]', 'cter circle next 2021-03-01-bedreiging'],
    ['signaal/2021-03-02-7k3m', 'status=afgesloten', 'cter signal close 2021-03-02-7k3m'],
    ['evaluatie/weerbaar-opvoeden', 'versie=0', 'cter evaluate evaluatie/weerbaar-opvoeden --herzien'],
  ])('sends %s to its own command', async (ref, set, command) => {
    const ran = await update([ref, '--set', set]);
    expect([ran.code, ran.made]).toEqual([2, {}]);
    expect(ran.err).toContain(command);
  });

  it('leaves an adopted report as the council has it', async () => {
    const report =
      '---\njaar: 2020\ngemeente: voorbeeldstad\nstatus: vastgesteld\nraadsbrief: { onderwerp: Voortgang, aan: de raad, portefeuillehouder: burgemeester }\n---\n\n## Kernboodschap\n\nKort.\n';
    const ran = await update(['jaarverslag/voorbeeldstad-2020', '--set', 'jaar=2019'], {
      files: workspace({ 'jaarverslagen/voorbeeldstad-2020.md': report }),
    });
    expect([ran.code, ran.made]).toEqual([2, {}]);
    expect(ran.err).toContain('vastgesteld');
  });
});
