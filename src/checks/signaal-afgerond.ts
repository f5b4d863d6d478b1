import { ontbreektVoorAfsluiten, type SignaalMist } from '../facts/signaal-afsluiten.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'signalen/2021-03-02-7k3m.md';
const gewogen = (uitkomst: string) => ({
  status: 'afgesloten',
  wegingen: `\n  - { uitkomst: ${uitkomst}, criterium: vaker gezien, overleg: weegoverleg, door: netwerkregisseur, medebeslisser: wijkagent, op: 2021-03-09 }`,
});

const WORDS: Readonly<Record<Exclude<SignaalMist, 'weging'>, readonly [message: string, hint: string]>> = {
  terugkoppeling: [
    'Dit signaal is afgesloten zonder terugkoppeling, en er staat niet waarom niet.',
    'Leg de terugkoppeling vast met ‘cter signal feedback’, of geef daar de reden met --niet-omdat.',
  ],
  gevolg: [
    'Dit signaal is afgesloten zonder wat volgens de weging moest volgen.',
    'Vul ‘gevolg’ in met de analyse, de contactcirkel of de interventie, of weeg het signaal opnieuw.',
  ],
};

/** A closed signal was fed back and followed up as it was weighed. */
export const check = defineCheck({
  code: 'signaal-afgerond',
  severity: 'waarschuwing',
  title: 'Een afgesloten signaal is teruggekoppeld en heeft het gevolg dat is besloten.',
  why: 'Wie een zorg meldt en niets hoort, meldt de volgende niet. En een besluit zonder gevolg is geen besluit.',
  fix: 'Koppel terug of noem de reden waarom niet, en noem wat eruit voortkwam.',
  good: example(PATH, { ...gewogen('volgen'), terugkoppeling: '{ op: 2021-03-12 }' }),
  bad: example(PATH, gewogen('analyse')),
  expected: [`${PATH}:7:1`, `${PATH}:7:1`],
  *find(register) {
    for (const record of register.all('signaal')) {
      if (record.velden.status !== 'afgesloten') continue;
      for (const mist of ontbreektVoorAfsluiten(record)) {
        // Without a weighing there is a finding already.
        if (mist === 'weging') continue;
        const [message, hint] = WORDS[mist];
        yield { record, where: { pad: ['status'], part: 'key' }, message, hint };
      }
    }
  },
});
