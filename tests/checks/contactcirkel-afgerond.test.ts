import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { workspace } from '../workspace.ts';

const circle = (verslag: string) =>
  `---\nincident: 2021-03-01-bedreiging\ngemeente: voorbeeldstad\nstappenplan: contactcirkel\nbijeenkomsten: [{ datum: 2021-03-04, plaats: stadhuis }]\n---\n\n## Verslag\n\n${verslag}\n`;

test.each([
  ['', 'cter circle report 2021-03-01-bedreiging'],
  ['Wij spraken af.', 'cter evaluate contactcirkel/2021-03-01-bedreiging --soort proces'],
])(
  'with report %j the deadline is a day, and the hint is the command that makes what is missing',
  async (verslag, hint) => {
    const files = workspace({ 'contactcirkels/2021-03-01-bedreiging.md': circle(verslag) });
    const { out } = await run(['validate', '--today', '2021-06-01'], { files });
    expect(out).toContain('Uiterlijk 3 april 2021');
    expect(out).not.toContain('de termijn is');
    expect(out.replace(/\s+/g, ' ')).toContain(hint);
  },
);
