/** Two people at one run: what git makes of it is explained, and nobody's work is lost. */
import { expect, test } from 'vitest';
import { memoryPorts } from '../../../src/io/memory-ports.ts';
import { scriptedPrompt } from '../../../src/io/scripted-prompt.ts';
import { main } from '../../../src/main.ts';
import { readJson, run } from '../../cli/run.ts';
import { voorbeeld } from './voorbeeld-files.ts';

const PATH = 'contactcirkels/2025-11-27-rellen.md';
const TEXT = new TextDecoder().decode(voorbeeld[PATH]);
const STEP = '  - { stap: ophalen, op: 2025-11-30, door: netwerkregisseur, uitkomst: gedaan }\n';
const OTHER = '  - { stap: ophalen, op: 2025-12-01, door: netwerkregisseur, uitkomst: gedaan }\n';

const findings = async (text: string) => {
  const ran = await run(['validate', '--format', 'json', '--today', '2026-03-01'], {
    files: { ...voorbeeld, [PATH]: text },
  });
  return readJson(ran).findings.filter((f) => f.file.endsWith(PATH) && f.severity === 'fout');
};

test('a conflict that was not solved is one finding, at its first line, with what to do', async () => {
  const found = await findings(TEXT.replace(STEP, `<<<<<<< HEAD\n${STEP}=======\n${OTHER}>>>>>>> collega\n`));
  expect(found.map((f) => [f.code, f.line])).toEqual([
    ['conflict-opgelost', TEXT.split('\n').indexOf(STEP.trimEnd()) + 1],
  ]);
  expect(found[0]?.hint).toContain('Houd wat klopt');
});

test('a step that both recorded is explained', async () => {
  const found = await findings(TEXT.replace(STEP, STEP + OTHER));
  expect(found.map((f) => f.code)).toEqual(['stappen-op-volgorde']);
  expect(found[0]?.hint).toContain('twee mensen');
});

test('the second of two writers is told, and the work of the first stays', async () => {
  const ports = memoryPorts({ files: voorbeeld, today: '2026-03-01' });
  const meanwhile = async (): Promise<string> => {
    expect(
      await main(['circle', 'action', '2025-11-27-rellen', 'camera', '--gereed', '--quiet'], ports),
    ).toBe(0);
    return 'zetten';
  };
  const prompt = scriptedPrompt({});
  const asking = {
    ...prompt,
    ask: async (q: Parameters<typeof prompt.ask>[0]) => (q.name === '--uitkomst' ? meanwhile() : 'Praten.'),
  };
  const code = await main(['circle', 'next', '2025-11-27-rellen'], { ...ports, prompt: asking });
  expect(code).toBe(1);
  expect(ports.stderr.text()).toContain('is intussen door iemand anders veranderd');
  expect(ports.text(PATH)).toContain('id: camera');
  expect(ports.text(PATH)).toMatch(/id: camera.*status: gedaan/);
});

test('a run keeps to the version of the checklist that it began with', async () => {
  const plan = new TextDecoder().decode(voorbeeld['stappenplannen/contactcirkel-2.md']);
  const newer = plan
    .replace('versie: 2', 'versie: 3')
    .replace('vervangt: contactcirkel-1', 'vervangt: contactcirkel-2')
    .replaceAll('ophalen', 'luisteren');
  const files = { ...voorbeeld, 'stappenplannen/contactcirkel-3.md': newer };
  const shown = await run(['circle', 'show', '2025-11-27-rellen', '--today', '2026-03-01'], { files });
  expect(shown.out).toContain('Stappenplan: contactcirkel-2 (versie 2)');
  expect(shown.out).toContain('4. Zorgen en behoeften ophalen: gedaan');
  const begun = await run(
    [
      'circle',
      'start',
      '2026-02-21-vuurwerk-opvang',
      '--inzet',
      'contactcirkel',
      '--reden',
      'Onrust.',
      '--today',
      '2026-03-01',
    ],
    { files },
  );
  expect(begun.ports.text('contactcirkels/2026-02-21-vuurwerk-opvang.md')).toContain(
    'stappenplan: contactcirkel-3',
  );
});
