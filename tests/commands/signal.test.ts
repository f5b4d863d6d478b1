import { describe, expect, it } from 'vitest';
import { scriptedPrompt } from '../../src/io/scripted-prompt.ts';
import type { Prompt } from '../../src/ports.ts';
import { placesOf, workspace } from '../workspace.ts';
import { runAll } from './registers.ts';
import { runCommand } from './run-command.ts';

const ID = '2021-03-02-7k3m';
const PATH = `signalen/${ID}.md`;
const WEIGH = [
  'signal',
  'weigh',
  ID,
  '--uitkomst',
  'analyse',
  '--criterium',
  'vaker gezien',
  '--overleg',
  'weegoverleg',
  '--door',
  'netwerkregisseur',
];

/** Runs commands one after the other in one register, and gives the signal after them. */
async function life(...lines: readonly (readonly string[])[]) {
  const { files, last } = await runAll(lines);
  return { files, last, text: files[PATH] ?? '' };
}

describe('the life of a signal', () => {
  it('goes from received to closed, each step in the record', async () => {
    const { text, last } = await life(
      ['signal', 'verify', ID, '--door', 'netwerkregisseur', '--uitkomst', 'bevestigd', '--op', '2021-03-04'],
      [...WEIGH, '--medebeslisser', 'wijkagent', '--gevolg', 'analyse/sfeer-in-de-wijk'],
      ['signal', 'feedback', ID, '--op', '2021-04-01'],
      ['signaal', 'close', ID],
    );
    expect(last.code).toBe(0);
    expect(last.out).toBe(`${PATH}\n`);
    expect(text).toContain('status: afgesloten');
    expect(text).toContain('medebeslisser: wijkagent');
    expect(text).toContain('op: 2021-06-01');
    expect(text).toContain('analyse/sfeer-in-de-wijk');
    expect(text).toContain('op: 2021-04-01');
    expect(placesOf('signaal-door-twee', { [PATH]: text })).toEqual([]);
  });

  it('is closed only after weighing, feedback and what came of it; all that is missing is named', async () => {
    const bare = await runCommand(['signal', 'close', ID]);
    expect([bare.code, bare.made]).toEqual([2, {}]);
    expect(bare.err).toContain('niet gewogen');
    expect(bare.err).toContain('niet teruggekoppeld');
    const { files } = await life([...WEIGH, '--medebeslisser', 'wijkagent']);
    const weighed = await runCommand(['signal', 'close', ID], { files });
    expect(weighed.code).toBe(2);
    expect(weighed.err).toContain('--gevolg');
  });

  it('keeps every weighing, and shows one that was done alone', async () => {
    const { text } = await life([...WEIGH, '--medebeslisser', 'wijkagent'], [...WEIGH, '--alleen']);
    expect(text.match(/uitkomst: analyse/g)).toHaveLength(2);
    expect(placesOf('signaal-door-twee', { [PATH]: text })).toHaveLength(1);
  });

  it('asks who decided too when nothing is said of it, and refuses both answers together', async () => {
    const silent = await runCommand(WEIGH);
    expect([silent.code, silent.made]).toEqual([2, {}]);
    expect(silent.err).toMatch(/--medebeslisser[\s\S]*--alleen/);
    expect((await runCommand([...WEIGH, '--alleen', '--medebeslisser', 'wijkagent'])).code).toBe(2);
  });

  it('is not weighed by one person twice, or by two of one organisation', async () => {
    const same = await runCommand([...WEIGH, '--medebeslisser', 'netwerkregisseur']);
    expect([same.code, same.made]).toEqual([2, {}]);
    expect(same.err).toMatch(/Dezelfde persoon[\s\S]*--alleen/);
    const colleague = `---\nfunctie: Collega\norganisatie: politie\nrollen: []\n---\n`;
    const files = workspace({ 'netwerkleden/collega.md': colleague });
    const one = ['signal', 'weigh', ID, ...WEIGH.slice(3)].map((w) =>
      w === 'netwerkregisseur' ? 'collega' : w,
    );
    const both = await runCommand([...one, '--medebeslisser', 'wijkagent'], { files });
    expect([both.code, both.made]).toEqual([2, {}]);
    expect(both.err).toMatch(/dezelfde organisatie[\s\S]*--alleen/);
  });

  it('does not change after it is closed; what comes back is a new signal', async () => {
    const { files } = await life(
      [...WEIGH, '--medebeslisser', 'wijkagent'],
      ['signal', 'feedback', ID, '--niet-omdat', 'De melder wilde geen bericht.'],
      ['signal', 'close', ID, '--gevolg', 'analyse/sfeer-in-de-wijk'],
    );
    const again = await runCommand([...WEIGH, '--alleen'], { files });
    expect([again.code, again.made]).toEqual([2, {}]);
    expect(again.err).toContain(`--set eerder=[${ID}]`);
  });
});

describe('cter signal new', () => {
  const SET = [
    'datum=2021-05-20',
    'gemeente=voorbeeldstad',
    'soort=zacht',
    'veiligheid=sociaal',
    'bron-sector=onderwijs',
  ];

  it('makes a signal that was received, and tells what comes next', async () => {
    const argv = [
      'signal',
      'new',
      ...SET.flatMap((s) => ['--set', s]),
      '--sectie',
      'Omschrijving=Onrust.',
      '--yes',
    ];
    const ran = await runCommand([...argv, '--set', `eerder=[${ID}]`]);
    expect(ran.code, ran.err).toBe(0);
    const [path = '', text = ''] = Object.entries(ran.made)[0] ?? [];
    expect(path).toMatch(/^signalen\/2021-05-20-[0-9a-z]{4}\.md$/);
    expect(text).toContain('status: ontvangen');
    expect(text).not.toContain('wegingen');
    expect(ran.err).toContain('cter signal verify');
    const files = { ...workspace(), [path]: text };
    const weighed = await runCommand(['signal', 'weigh', path.slice(9, -3), ...WEIGH.slice(3), '--alleen'], {
      files,
    });
    expect(weighed.err).toContain(`Eerder signaal ${ID}: nog niet gewogen.`);
  });
});

describe('questions', () => {
  it('are asked for what no option answers, with the choices of the register', async () => {
    const prompt = scriptedPrompt(['volgen', 'vaker gezien', 'weegoverleg', 'wijkagent']);
    const ran = await runCommand(['signal', 'weigh', ID, '--door', 'netwerkregisseur'], { prompt });
    expect(ran.code, ran.err).toBe(0);
    expect(ran.made[PATH]).toContain('uitkomst: volgen');
  });

  it('that nobody can answer are named as options, all of them, with an example', async () => {
    const ran = await runCommand(['signal', 'weigh', ID, '--alleen']);
    expect(ran.code).toBe(2);
    for (const option of ['--uitkomst analyse', '--criterium "', '--overleg', '--door'])
      expect(ran.err).toContain(option);
    expect(ran.err).toMatch(/--door beleidsmedewerker /);
    expect(ran.err).not.toContain('--op');
  });

  it('have answers that are checked like those in a file', async () => {
    const ran = await runCommand([
      'signal',
      'verify',
      ID,
      '--door',
      'x',
      '--uitkomst',
      'misschien',
      '--op',
      'gisteren',
    ]);
    expect([ran.code, ran.made]).toEqual([2, {}]);
    expect(ran.err).toContain('--uitkomst');
    expect(ran.err).toContain('--op');
    const unknown = await runCommand([...WEIGH, '--medebeslisser', 'bestaat-niet']);
    expect([unknown.code, unknown.made]).toEqual([2, {}]);
    expect(unknown.err).toContain('verwijzing-bestaat');
  });
});

it('at a terminal a second decider who is none is refused at the answer, not after the last one', async () => {
  const checks: (string | undefined)[] = [];
  const script = scriptedPrompt({
    '--uitkomst': 'volgen',
    '--criterium': 'vaker gezien',
    '--overleg': 'weegoverleg',
    '--door': 'wijkagent',
    '--medebeslisser': 'netwerkregisseur',
  });
  const prompt: Prompt = {
    interactive: true,
    ask(question) {
      if (question.name === '--medebeslisser')
        checks.push(question.check?.('wijkagent'), question.check?.('netwerkregisseur'));
      return script.ask(question);
    },
  };
  const ran = await runCommand(['signal', 'weigh', ID], { prompt });
  expect(ran.code, ran.err).toBe(0);
  expect(checks).toEqual([expect.stringContaining('Dezelfde persoon'), undefined]);
});
