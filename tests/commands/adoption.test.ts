/** Adopting the report of the example over its last year: all that is missing is put in, then one thing is wrong. */
import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../example/in-memory.ts';
import { runCommand } from './run-command.ts';

const VERSLAG = 'jaarverslagen/elzerdam-2025.md';
const TRAINING = 'interventies/basistraining.md';
const GEMIST = [
  ...[
    'basistraining/trainingen',
    'bestuurlijke-oefening/oefening',
    'contactcirkel/verslag',
    'expertisepool/leden',
  ],
  ...['intervisie-jeugd/middagen', 'netwerk-sleutelfiguren/bijeenkomsten', 'quickscan-onrust/scan'],
];
const ADOPTED = exampleFiles[VERSLAG]!.replace('status: concept', 'status: vastgesteld')
  .replace(
    'verklaringen:\n',
    `verklaringen:\n${GEMIST.map((a) => `  - { afspraak: ${a}, tekst: Dat is niet gelukt. }\n`).join('')}`,
  )
  .replace(
    '  - { rol: communicatie, op: 2026-02-24 }\n',
    `  - { rol: functionaris gegevensbescherming, op: 2026-02-23 }
  - { rol: communicatie, op: 2026-02-24 }
  - { rol: partners die cijfers leverden, op: 2026-02-25 }
  - { rol: portefeuillehouder, op: 2026-03-02 }
vastgesteld-op: 2026-03-10
`,
  );

/** A file of the example with something else in it. */
const changed = (path: string, was: RegExp, is: string): Readonly<Record<string, string>> => {
  const text = exampleFiles[path]!;
  expect(text).toMatch(was);
  return { [path]: text.replace(was, is) };
};

const adopt = (over: Readonly<Record<string, string>> = {}, jaar = '2025') =>
  runCommand(['report', jaar, '--gemeente', 'elzerdam', '--today', '2026-03-20'], {
    files: { ...exampleFiles, [VERSLAG]: ADOPTED, ...over },
  });

const WRONG = changed(TRAINING, /^actielijn: .*$/m, 'actielijn: vakmensen-toegerus');

describe('an adopted report', () => {
  test('goes out when nothing is open, and does not say that the decision must still be taken', async () => {
    const { code, out } = await adopt();
    expect(code).toBe(0);
    expect(out).not.toContain('CONCEPT');
    expect(out).toContain('| Besluit van het college | niet vastgelegd in het register |');
  });

  test.each([
    ['a misspelt line of action', WRONG, `${TRAINING}:3 (verwijzing-bestaat)`],
    [
      'an unknown performer',
      changed('interventies/buitenspel.md', /^uitvoerders: .*$/m, 'uitvoerders: [bestaat-niet]'),
      'interventies/buitenspel.md:10 (verwijzing-bestaat)',
    ],
    [
      'an unknown checklist',
      changed('contactcirkels/2025-02-03-dreigfilmpje.md', /^stappenplan: .*$/m, 'stappenplan: bestaat-niet'),
      'contactcirkels/2025-02-03-dreigfilmpje.md:4 (verwijzing-bestaat)',
    ],
    [
      'a wrong organisation in an evaluation that was adopted in the year',
      changed('evaluaties/echt-of-nep-effect-2025.md', /^organisatie: .*$/m, 'organisatie: bestaat-niet'),
      'evaluaties/echt-of-nep-effect-2025.md:7 (verwijzing-bestaat)',
    ],
  ])('is a draft while there is %s', async (_, over, place) => {
    const { code, out, err } = await adopt(over);
    expect(code).toBe(1);
    expect(out).toContain('CONCEPT');
    expect(err).toContain(`Nog open: ${place}.\n`);
  });

  test('is a draft again when something breaks after it was published', async () => {
    const { code, out, err } = await adopt(WRONG, '2024');
    expect([code, out.includes('CONCEPT')]).toEqual([1, true]);
    expect(err).toContain(`Nog open: ${TRAINING}:3 (verwijzing-bestaat).\n`);
  });

  test('names the first few and counts the rest', async () => {
    const organisaties = Object.keys(exampleFiles).filter((path) => path.startsWith('organisaties/'));
    const wrong = organisaties
      .slice(0, 7)
      .map((path) => [path, `${exampleFiles[path]}`.replace('sector:', 'sectr:')]);
    const { code, err } = await adopt(Object.fromEntries(wrong));
    expect(code).toBe(1);
    expect(err.match(/^ {2}Nog open: /gm)).toHaveLength(5);
    expect(err).toMatch(/^ {2}En nog \d+ andere\. ‘cter validate’ noemt ze allemaal\.$/m);
  });

  test('does not mind what is wrong after its year', async () => {
    const { code, out } = await adopt(
      changed('signalen/2026/2026-02-17-5mfj.md', /^gebied: .*$/m, 'fenomeen: weg'),
    );
    expect([code, out.includes('CONCEPT')]).toEqual([0, false]);
  });

  test('is not adopted by setting its findings aside', async () => {
    const aside = (code: string, pad: string) =>
      `  - { code: ${code}, pad: ${pad}, reden: komt later, tot: 2026-12-31 }\n`;
    const settings = `${exampleFiles['cter.yaml']}negeren:\n${aside('jaarverslag-vaststelling', 'jaarverslagen/')}${aside('verwijzing-bestaat', TRAINING)}`;
    const lacking = ADOPTED.replace(/.*partners die cijfers leverden.*\n/, '');
    const { code, out, err } = await adopt({ ...WRONG, [VERSLAG]: lacking, 'cter.yaml': settings });
    expect([code, out.includes('CONCEPT')]).toEqual([1, true]);
    expect(err).toContain('zonder akkoord van: partners die cijfers leverden.');
    expect(err).toContain(
      `${TRAINING}:3 (verwijzing-bestaat; opzij gezet in cter.yaml, maar hier telt die mee).`,
    );
  });

  test('goes out with a text that only looks like personal data, once somebody set that aside', async () => {
    const over = changed(TRAINING, /\n## Doelstelling\n/, '\n## Doelstelling\n\nBel 06 12345678.\n');
    expect((await adopt(over)).err).toContain(`${TRAINING}:`);
    const aside = `negeren:\n  - { code: geen-persoonsgegevens, pad: ${TRAINING}, reden: Het nummer is van de balie., tot: 2026-12-31 }\n`;
    const { code, out } = await adopt({ ...over, 'cter.yaml': `${exampleFiles['cter.yaml']}${aside}` });
    expect([code, out.includes('CONCEPT')]).toEqual([0, false]);
  });

  test.each(['2025-01-10', '2025-12-30'])('is a draft when it was adopted on %s', async (dag) => {
    const early = ADOPTED.replace(/vastgesteld-op: .*/, `vastgesteld-op: ${dag}`);
    const { code, out, err } = await adopt({ [VERSLAG]: early });
    expect([code, out.includes('CONCEPT')]).toEqual([1, true]);
    expect(err).toContain('vastgesteld voordat 2025 voorbij was');
  });
});

test('a fault of today is told of the report that is being adopted, not of those that were', async () => {
  const ran = await runCommand(['validate', '--today', '2026-03-20', '--format', 'json'], {
    files: { ...exampleFiles, [VERSLAG]: ADOPTED, ...WRONG },
  });
  const { findings } = JSON.parse(ran.out) as {
    findings: { code: string; file: string; severity: string }[];
  };
  expect(findings.filter((f) => f.severity === 'fout').map((f) => [f.file, f.code])).toEqual([
    [`register/${TRAINING}`, 'verwijzing-bestaat'],
    [`register/${VERSLAG}`, 'jaarverslag-vaststelling'],
  ]);
});
