import { expect, test } from 'vitest';
import { example } from '../../src/checks/example-register.ts';
import { memoryGit } from '../../src/io/memory-git.ts';
import { scriptedPrompt } from '../../src/io/scripted-prompt.ts';
import { workspace } from '../workspace.ts';
import { runCommand } from './run-command.ts';

const SILENT = ['new', 'begrip', '--yes'];

test('a record is written, its path goes to standard output, and what to do next to standard error', async () => {
  const { code, out, err, made } = await runCommand([...SILENT, '--set', 'term=Polarisatie']);
  expect(code).toBe(0);
  expect(out).toBe('begrippen/polarisatie.md\n');
  expect(Object.keys(made)).toEqual(['begrippen/polarisatie.md']);
  expect(made['begrippen/polarisatie.md']).toMatch(
    /^---\nterm: Polarisatie\n---\n\n## Omschrijving\n\n<!-- .* -->\n$/,
  );
  expect(err).toContain('nog de tekst onder ‘Omschrijving’');
  expect(err).toContain('cter validate begrippen/polarisatie.md');
});

test.each(['begrip', 'begrippen', 'term', 'Begrip'])('the type may be called %s', async (name) => {
  expect((await runCommand(['new', name, '--yes', '--set', 'term=X'])).out).toBe('begrippen/x.md\n');
});

test('a time is taken as people write it, in an option as at a question', async () => {
  const set = ['datum=2021-05-01', 'tijd=17.00', 'soort=vernieling', 'publieke-omschrijving=Een bekladding.'];
  const options = [...set, 'gemeente=voorbeeldstad'].flatMap((s) => ['--set', s]);
  const ran = await runCommand(['new', 'incident', ...options, '--yes']);
  expect(ran.code, ran.err).toBe(0);
  expect(Object.values(ran.made)[0]).toMatch(/^tijd: '?17:00'?$/m);
  expect((await runCommand(['new', 'incident', ...options, '--yes', '--set', 'plaats=17.00'])).code).toBe(0);
});

test('an unknown type is refused with the nearest one', async () => {
  const { code, err } = await runCommand(['new', 'interventi']);
  expect(code).toBe(2);
  expect(err).toContain('Bedoelde u ‘interventie’?');
});

test('parts of the chosen record are offered by name, and nothing is asked where it has none', async () => {
  const set = ['titel=Kring', 'actielijn=weerbaarheid', 'gemeenten=[voorbeeldstad]', 'status=gepland'];
  const options = [...set, 'looptijd.van=2021-01-01'].flatMap((s) => ['--set', s]);
  const prompt = scriptedPrompt({ '--set onderdeel': 'ouders' });
  await runCommand(['new', 'interventie', ...options], { prompt });
  expect(prompt.asked[0]?.choices).toEqual([{ value: 'ouders', label: 'Ouders (ouders)' }]);

  const bare = example('actielijnen/weerbaarheid.md', { onderdelen: undefined });
  const silent = scriptedPrompt({ '--set aspecten': [] });
  await runCommand(['new', 'interventie', ...options], { files: workspace(bare), prompt: silent });
  expect(silent.asked[0]?.name).toBe('--set aspecten');
});

test('a step is chosen from the checklist, a target group from the intervention', async () => {
  const steps = scriptedPrompt({
    '--set gedaan': true,
    '--set gedaan.0': true,
    '--set gedaan.0.stap': 'afstemmen',
  });
  const circle = ['incident=2021-03-01-bedreiging', 'gemeente=voorbeeldstad', 'stappenplan=contactcirkel'];
  const lists = ['genodigden=', 'aangevuld=', 'aanwezigen=', 'bijeenkomsten='];
  await runCommand(['new', 'contactcirkel', ...[...circle, ...lists].flatMap((s) => ['--set', s])], {
    prompt: steps,
  });
  expect(steps.asked.at(-2)?.choices?.map((c) => c.value)).toEqual([
    'afstemmen',
    'uitnodigen',
    'bijeenkomst',
  ]);
});

test.each([
  ['elke=elke 3 weken', 'elke: P3W'],
  ['elke=elk half jaar', 'elke: P6M'],
  ['elke=P1Y', 'elke: P1Y'],
])('a rhythm may be given in words: %s', async (given, written) => {
  const set = ['titel=Kring', 'actielijn=weerbaarheid', 'gemeenten=[voorbeeldstad]', 'status=gepland'];
  const afspraak = ['afspraken.0.id=bijeenkomst', 'afspraken.0.vorm=bijeenkomst', `afspraken.0.${given}`];
  const all = [...set, 'looptijd.van=2021-01-01', 'evaluaties=[{ per: jaar }]', ...afspraak];
  const { made, err } = await runCommand([
    'new',
    'interventie',
    '--yes',
    ...all.flatMap((s) => ['--set', s]),
  ]);
  expect(made['interventies/kring.md'], err).toContain(written);
});

test('a day may be given in Dutch order', async () => {
  const fields = ['datum=14-3-2020', 'gemeente=voorbeeldstad', 'soort=zacht', 'veiligheid=sociaal'];
  const rest = ['bron-sector=onderwijs', 'status=ontvangen'];
  const { made, err } = await runCommand([
    ...['new', 'signaal', '--yes', '--id', '2020-03-14-7k3m'],
    ...[...fields, ...rest].flatMap((s) => ['--set', s]),
  ]);
  expect(made['signalen/2020-03-14-7k3m.md'], err).toContain('datum: 2020-03-14\n');
});

test('the first question of a group says what the group is about', async () => {
  const set = [
    'titel=Kring',
    'actielijn=weerbaarheid',
    'onderdeel=',
    'gemeenten=[voorbeeldstad]',
    'aspecten=',
    'reikwijdte=',
  ];
  const prompt = scriptedPrompt({ '--set looptijd.van': '2021-01-01' });
  await runCommand(['new', 'interventie', ...set.flatMap((s) => ['--set', s])], { prompt });
  expect(prompt.asked[0]?.explanation).toBe(
    'In welke periode loopt de interventie? De eerste dag, als jjjj-mm-dd.',
  );
});

test('a title where an id belongs gets the id as advice', async () => {
  const { err } = await runCommand(['new', 'uitvoering', '--yes', '--set', 'interventie=Weerbaar opvoeden']);
  expect(err).toContain('Bedoelde u ‘weerbaar-opvoeden’?');
});

test('a code that the municipality added can be chosen by its name', async () => {
  const files = workspace({
    'cter.yaml': `${workspace()['cter.yaml']}  overleggen: [{ code: driehoek, naam: Driehoek }]\n`,
  });
  const prompt = scriptedPrompt({ '--set verloop.0.overleg': 'driehoek' });
  const set = ['gemeente-van-verblijf=voorbeeldstad', 'ingebracht-via=melding', 'herkomst=onderwijs'];
  const fase = [
    'stappenplan=pga',
    'verloop.0.fase=melding',
    'verloop.0.op=2021-03-01',
    'verloop.0.besluit=',
    'verloop.0.criterium=',
  ];
  await runCommand(['new', 'casus', ...[...set, ...fase].flatMap((s) => ['--set', s])], { files, prompt });
  const labels = prompt.asked[0]?.choices?.map((choice) => choice.label);
  expect(labels).toContain('Driehoek (driehoek)');
  expect(labels).toContain('weegoverleg');
});

test('--yes names every missing option at once, and writes nothing', async () => {
  const { code, err, out, made } = await runCommand(['new', 'interventie', '--yes', '--set', 'titel=X']);
  expect(code).toBe(2);
  for (const option of ['actielijn=', "'gemeenten=[", 'looptijd.van=', 'status='])
    expect(err).toContain(`--set ${option}`);
  expect(err).not.toContain('--set titel');
  expect(err).not.toContain('--yes');
  expect([out, made]).toEqual(['', {}]);
});

test('without a terminal nothing is asked: the missing options are named, --yes among them', async () => {
  const { code, err, made } = await runCommand(['new', 'begrip']);
  expect(code).toBe(2);
  expect(err).toContain('--set term=');
  expect(err).toContain('--yes');
  const complete = await runCommand(['new', 'begrip', '--set', 'term=X']);
  expect(complete.code).toBe(2);
  expect(complete.err).toContain('geen terminal');
  expect([made, complete.made]).toEqual([{}, {}]);
});

test('--dry-run shows the file and writes nothing', async () => {
  const { out, made, code } = await runCommand([...SILENT, '--set', 'term=Polarisatie', '--dry-run']);
  expect(code).toBe(0);
  expect(out).toMatch(/^---\nterm: Polarisatie\n---\n/);
  expect(made).toEqual({});
});

test('what was given as an option is not asked again', async () => {
  const world = {
    prompt: scriptedPrompt({
      '--set zie-ook': [],
      '--set vertrouwelijkheid': '',
      '--id': 'verschil',
      '--yes': true,
    }),
  };
  const { code, made } = await runCommand(['new', 'begrip', '--set', 'term=Verschil'], world);
  expect(code).toBe(0);
  expect(world.prompt.asked.map((q) => q.name)).toEqual([
    '--set zie-ook',
    '--set vertrouwelijkheid',
    '--id',
    '--yes',
  ]);
  expect(Object.keys(made)).toEqual(['begrippen/verschil.md']);
});

test('parts of a list that were given are completed, and nothing is added to it', async () => {
  const prompt = scriptedPrompt({
    '--set stappen.0.titel': 'Beginnen',
    '--set stappen.0.door': 'regisseur',
    '--set stappen.0.na.0': '',
    '--set stappen.0.vraagt.0': '',
    '--set stappen.0.mag-afwijken': '',
    '--set stappen.0.eindpunt': 'ja',
    '--set vervangt': '',
    '--set vertrouwelijkheid': '',
    '--id': 'proef',
    '--yes': true,
  });
  const options = ['titel=Proef', 'versie=1', 'voor=signaal', 'stappen.0.id=begin'].flatMap((o) => [
    '--set',
    o,
  ]);
  const { made, err } = await runCommand(['new', 'stappenplan', ...options], { prompt });
  expect(made['stappenplannen/proef.md'], err).toContain(
    'stappen:\n  - id: begin\n    titel: Beginnen\n    door: regisseur\n    eindpunt: true\n',
  );
});

test('choices come from the register, with their titles', async () => {
  const prompt = scriptedPrompt([]);
  await runCommand(['new', 'actielijn', '--set', 'nummer=1', '--set', 'titel=T'], { prompt });
  expect(prompt.asked[0]?.choices).toEqual([{ value: 'aanpak', label: 'Aanpak extremisme (aanpak)' }]);
});

test('a value that does not fit the register is explained, and asked again', async () => {
  const { made, err, code } = await runCommand(
    ['new', 'begrip', '--set', 'term=Nieuw', '--set', 'zie-ook.0=bestaat-niet'],
    { prompt: scriptedPrompt(['', 'nieuw', true, ['activisme'], true]) },
  );
  expect(err).toContain('‘zie-ook’: Er is bij begrippen geen record');
  expect(err).toContain('bestaat-niet');
  expect(code, err).toBe(0);
  expect(made['begrippen/nieuw.md']).toContain('zie-ook: [activisme]');
});

test('with --yes such a value is refused, naming the option', async () => {
  const { code, err, made } = await runCommand([
    ...SILENT,
    '--set',
    'term=N',
    '--set',
    'zie-ook=[bestaat-niet]',
  ]);
  expect(code).toBe(2);
  expect(err).toContain('--set zie-ook: Er is bij begrippen geen record met de id ‘bestaat-niet’');
  expect(made).toEqual({});
});

test('“nee” to saving leaves nothing behind', async () => {
  const { code, made, err } = await runCommand(['new', 'begrip', '--set', 'term=N'], {
    answers: { '--set zie-ook': [], '--set vertrouwelijkheid': '', '--id': 'n', '--yes': false },
  });
  expect([code, made]).toEqual([1, {}]);
  expect(err).toContain('Er is niets opgeslagen.');
});

test.each([
  ['a record', 'begrippen/polarisatie.md', '---\nterm: Polarisatie\n---\n'],
  ['a record in a subfolder', 'begrippen/oud/polarisatie.md', '---\nterm: Polarisatie\n---\n'],
  ['a file that failed', 'begrippen/polarisatie.md', 'geen record'],
])('an id that is taken by %s is refused', async (_what, path, text) => {
  const files = workspace({ [path]: text });
  for (const id of [[], ['--id', 'polarisatie']]) {
    const { code, err, made } = await runCommand([...SILENT, '--set', 'term=Polarisatie', ...id], { files });
    expect(code).toBe(2);
    expect(err).toContain('Er is al een begrip met de id ‘polarisatie’.');
    expect(err).toContain('--id');
    expect(made).toEqual({});
  }
  const other = await runCommand([...SILENT, '--set', 'term=Polarisatie', '--id', 'polarisatie-2'], {
    files,
  });
  expect(other.out).toBe('begrippen/polarisatie-2.md\n');
});

test.each(['../buiten', '/tmp/x', 'a/b', 'Hoofd', 'a--b', '', 'x\u001b[2J', '-a'])(
  'the id %j is refused',
  async (id) => {
    const { code, err, made } = await runCommand([...SILENT, '--set', 'term=X', `--id=${id}`]);
    expect(code).toBe(2);
    expect(err).toContain('kan geen id zijn');
    expect(err).not.toContain('\u001b');
    expect(made).toEqual({});
  },
);

test.each([
  ['an escape for the terminal', 'term=\u001b[2Jweg'],
  ['a sign that turns text around', 'term=a\u202eb'],
  ['such a sign as a code', 'term="a\\u202eb"'],
  ['such a sign in a list', 'zie-ook=["\\u001b[2J"]'],
])('%s in a value is refused', async (_what, option) => {
  const { code, err, made } = await runCommand([
    ...SILENT,
    '--set',
    'vertrouwelijkheid=openbaar',
    '--set',
    option,
  ]);
  expect(code).toBe(2);
  expect(err).toContain('onzichtbaar teken');
  expect(err).not.toMatch(/[\u001b\u202e]/);
  expect(made).toEqual({});
});

test('text of sections comes from the option or from a file, and takes the place of the explanation', async () => {
  const files = { ...workspace(), '/elders/tekst.md': 'Twee groepen\r\nstaan tegenover elkaar.\n' };
  const base = [...SILENT, '--set', 'term=Polarisatie', '--sectie'];
  const path = 'begrippen/polarisatie.md';
  const given = await runCommand([...base, 'Omschrijving=Een zin.'], { files });
  expect(given.made[path]).toMatch(/## Omschrijving\n\nEen zin\.\n$/);
  expect(given.err).not.toContain('nog de tekst');
  const read = await runCommand([...base, 'Omschrijving=@../elders/tekst.md'], { files });
  expect(read.made[path]).toMatch(/## Omschrijving\n\nTwee groepen\nstaan tegenover elkaar\.\n$/);
});

test.each([
  ['Omschrijvin=x', 'Bedoelde u ‘Omschrijving’?'],
  ['Omschrijving', 'naam van de sectie'],
  ['Omschrijving=@weg.md', 'weg.md kon niet gelezen worden'],
  ['Omschrijving=a\n## Nog een\nb', '###'],
  ['Omschrijving=<!-- open', '-->'],
  ['Omschrijving=a\u001b[2J', 'onzichtbaar teken'],
])('--sectie %j is refused with what to do', async (option, said) => {
  const { code, err, made } = await runCommand([...SILENT, '--set', 'term=X', '--sectie', option]);
  expect(code).toBe(2);
  expect(err).toContain('--sectie');
  expect(err).toContain(said);
  expect(made).toEqual({});
});

test('a municipality’s own template goes before the built-in one, and lacks no section', async () => {
  const files = {
    ...workspace(),
    '/templates/records/begrip.md': '---\nx: 1\n---\nVoorwoord.\n\n## Eigen kop\n\nVaste tekst.\n',
  };
  const { made } = await runCommand([...SILENT, '--set', 'term=X'], { files });
  expect(made['begrippen/x.md']).toMatch(
    /^---\nterm: X\n---\n\nVoorwoord\.\n\n## Omschrijving\n\n<!-- .* -->\n\n## Eigen kop\n\nVaste tekst\.\n$/,
  );
});

test('a case is refused while the register has no casework, and says who decides', async () => {
  const files = workspace({ 'cter.yaml': 'formaat: 1\nnaam: Zonder\n' });
  const { code, err, made } = await runCommand(['new', 'casus', '--yes'], { files });
  expect([code, made]).toEqual([2, {}]);
  for (const word of [
    'casuistiek',
    'DPIA',
    'verwerkingsregister',
    'bewaartermijn',
    'functionaris gegevensbescherming',
  ])
    expect(err).toContain(word);
});

test('ids of cases and signals tell nothing but the day', async () => {
  const signaal = [
    'datum=2021-05-04',
    'gemeente=voorbeeldstad',
    'soort=zacht',
    'veiligheid=sociaal',
    'bron-sector=onderwijs',
    'status=ontvangen',
  ];
  const casus = [
    'gemeente-van-verblijf=voorbeeldstad',
    'ingebracht-via=melding',
    'herkomst=onderwijs',
    'stappenplan=pga',
    'dossier=elders',
  ];
  const set = (options: readonly string[]) => options.flatMap((o) => ['--set', o]);
  expect((await runCommand(['new', 'signaal', '--yes', ...set(signaal)])).out).toMatch(
    /^signalen\/2021-05-04-[0-9a-hjkmnp-tv-z]{4}\.md\n$/,
  );
  expect((await runCommand(['new', 'casus', '--yes', ...set(casus)])).out).toMatch(
    /^casussen\/[0-9a-hjkmnp-tv-z]{8}\.md\n$/,
  );
});

test('a register elsewhere is found by its option, and the path is told from the working folder', async () => {
  const files = Object.fromEntries(Object.entries(workspace()).map(([path, text]) => [`data/${path}`, text]));
  const { out, made } = await runCommand([...SILENT, '--set', 'term=X', '--quiet'], {
    files,
    git: memoryGit(),
  });
  expect(out).toBe('data/begrippen/x.md\n');
  expect(Object.keys(made)).toEqual(['data/begrippen/x.md']);
});
