import { expect, test } from 'vitest';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

test('shows the path, the fields, the text and who refers to it', async () => {
  const { code, out } = await runCommand(['show', 'interventie/weerbaar-opvoeden']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^interventie\/weerbaar-opvoeden\ninterventies\/weerbaar-opvoeden\.md\n\ntitel: Weerbaar opvoeden\n/,
  );
  expect(out).toContain('## Doelstelling\n\nEen voorbeeld.\n');
  expect(out).toContain('Wordt genoemd door:\n');
  expect(out).toContain('  analyse/sfeer-in-de-wijk (interventie)\n');
  expect(out).toContain('  evaluatie/weerbaar-opvoeden (over)\n');
  expect(out).not.toContain('[]');
});

test.each(['aanpak', 'programma/aanpak', 'programme/aanpak', 'Programma/aanpak'])(
  '%s names the programme',
  async (id) => {
    expect((await runCommand(['show', id])).out).toMatch(/^programma\/aanpak\n/);
  },
);

test('a bare id of several types names them all', async () => {
  const { code, err, out } = await runCommand(['show', 'weerbaar-opvoeden']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('interventie/weerbaar-opvoeden of evaluatie/weerbaar-opvoeden');
});

test.each([
  ['begrip/aktivisme', '‘begrip/activisme’'],
  ['aktivisme', '‘activisme’'],
  ['begrp/activisme', '‘begrip’'],
  ['../../etc/passwd', 'geen soort'],
  ['qqqqqqqq', 'cter list'],
])('%s is not there, and the message says %s', async (id, said) => {
  const { code, err, out } = await runCommand(['show', id]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('a file with faults is said to be one, with where to look', async () => {
  const files = workspace({ 'begrippen/kapot.md': '---\nterm: [\n---\n' });
  for (const id of ['kapot', 'begrip/kapot']) {
    const { code, err, out } = await runCommand(['show', id], { files });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('cter validate begrippen/kapot.md');
  }
});

test('json holds everything, with the field of every reference', async () => {
  const { out } = await runCommand(['show', 'actielijn/weerbaarheid', '--format', 'json']);
  expect(JSON.parse(out)).toEqual({
    formaat: 1,
    soort: 'actielijn',
    id: 'weerbaarheid',
    ref: 'actielijn/weerbaarheid',
    path: 'actielijnen/weerbaarheid.md',
    velden: expect.objectContaining({ nummer: 1, aspecten: ['signaleren', 'voorkomen'] }),
    aanhef: '',
    secties: { Toelichting: 'Een voorbeeld.', Ouders: 'Een voorbeeld.' },
    verwijst: [{ pad: 'programma', naar: 'programma/aanpak' }],
    'genoemd-door': [{ van: 'interventie/weerbaar-opvoeden', pad: 'actielijn' }],
  });
});

test('text above the first heading and below a double heading is not lost', async () => {
  const files = workspace({
    'begrippen/x.md': '---\nterm: X\n---\n\nVooraf.\n\n## A\n\nEen.\n\n## A\n\nTwee.\n',
  });
  for (const format of ['text', 'json']) {
    const { out } = await runCommand(['show', 'begrip/x', '--format', format], { files });
    for (const text of ['Vooraf.', 'Een.', 'Twee.']) expect(out).toContain(text);
  }
});

test('control characters in data do not reach the terminal', async () => {
  const files = workspace({
    'begrippen/x.md': '---\nterm: "X\\u001b[2J"\n---\n\n## Omschrijving\n\nA\u202eB\u001b]0;t\u0007\n',
  });
  for (const format of ['text', 'json']) {
    const { out, err } = await runCommand(['show', 'begrip/x', '--format', format], { files });
    expect(out + err).not.toMatch(/[\u001b\u202e\u0007]/);
    expect(out).toContain('\\u202e');
  }
});

test('an item of a list is named as in the history, from 1', async () => {
  const shown = await runCommand(['show', 'gemeente/voorbeeldstad']);
  expect(shown.out).toContain('(gemeenten › 1)');
  expect(shown.out).not.toMatch(/gemeenten\.\d/);
  const json = await runCommand(['show', 'gemeente/voorbeeldstad', '--format', 'json']);
  expect(json.out).toContain('"gemeenten.0"');
  const removing = await runCommand(['remove', 'gemeente/voorbeeldstad']);
  expect(removing.err).toContain('gemeenten › 1');
});
