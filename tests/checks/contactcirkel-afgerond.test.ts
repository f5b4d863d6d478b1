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

test.each([undefined, 'gepland', 'vastgesteld'])(
  'status names the same as the finding, with an evaluation that is %s and that nobody promised',
  async (status) => {
    const evaluatie = `---\nover: contactcirkel/2021-03-01-bedreiging\nsoort: proces\nstatus: ${status}\nperiode: { van: 2021-03-04, tot: 2021-03-04 }\ndoor: intern\n---\n`;
    const files = workspace({
      'contactcirkels/2021-03-01-bedreiging.md': circle('Wij spraken af.'),
      ...(status && { 'evaluaties/cirkel.md': evaluatie }),
    });
    const validated = (await run(['validate', '--today', '2021-06-01'], { files })).out.replace(/\s+/g, ' ');
    const { groepen } = JSON.parse(
      (await run(['status', '--format', 'json', '--today', '2021-06-01'], { files })).out,
    );
    const named = groepen
      .filter((g: { naam: string }) => g.naam === 'contactcirkels')
      .flatMap((g: { punten: { opdracht: string }[] }) => g.punten.map((p) => p.opdracht));
    const wanted = {
      gepland: ['cter evaluate evaluatie/cirkel'],
      vastgesteld: [],
      none: ['cter evaluate contactcirkel/2021-03-01-bedreiging --soort proces'],
    }[status ?? 'none'];
    expect(named).toEqual(wanted);
    for (const command of wanted ?? []) expect(validated).toContain(command);
    expect(validated.includes('contactcirkel-afgerond')).toBe(status !== 'vastgesteld');
  },
);
