import type { CterRecord } from '../register/register.ts';
import { defineCheck } from './define.ts';
import { exampleReport } from './example-register.ts';

const EERSTE = 'jaarverslagen/a.md';
const TWEEDE = 'jaarverslagen/b.md';
const verslag = (jaar: number): string =>
  exampleReport(`
jaar: ${jaar}
gemeente: voorbeeldstad
status: concept
raadsbrief: { onderwerp: Voortgang, aan: de gemeenteraad, portefeuillehouder: burgemeester }`);

/** A municipality has one report about a year: of two nobody can say which of them the council reads. */
export const check = defineCheck({
  code: 'jaarverslag-eenmalig',
  severity: 'fout',
  title: 'Een gemeente heeft over elk jaar één jaarverslag.',
  why: 'Staan er twee, dan is niet te zeggen welke woorden, verklaringen en akkoorden de raad krijgt.',
  fix: 'Zet alles in één van de twee bestanden, en verwijder het andere.',
  good: { [EERSTE]: verslag(2020), [TWEEDE]: verslag(2021) },
  bad: { [EERSTE]: verslag(2021), [TWEEDE]: verslag(2021) },
  expected: [`${TWEEDE}:2:7`],
  *find(register) {
    const eerder = new Map<string, CterRecord>();
    for (const record of register.all('jaarverslag')) {
      const { gemeente, jaar } = record.velden;
      const eerste = eerder.get(`${gemeente}/${jaar}`);
      if (!eerste) eerder.set(`${gemeente}/${jaar}`, record);
      else
        yield {
          record,
          where: { pad: ['jaar'] },
          message: `Over ${jaar} is er al een jaarverslag van deze gemeente: ${eerste.path}.`,
          hint: 'Zet alles in één van de twee, en verwijder het andere met ‘cter remove’.',
          related: [{ record: eerste, where: { pad: ['jaar'] }, message: 'Dit is het andere jaarverslag.' }],
        };
    }
  },
});
