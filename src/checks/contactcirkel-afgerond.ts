import { cirkelGebreken } from '../facts/contactcirkels.ts';
import { geldendeNorm } from '../facts/geldende-norm.ts';
import { daysAfter, longDate } from '../text/dates.ts';
import { counted } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'contactcirkels/2021-03-01-bedreiging.md';

/** A deployment of the circle has its report and its evaluation soon after the last meeting. */
export const check = defineCheck({
  code: 'contactcirkel-afgerond',
  severity: 'waarschuwing',
  title: 'Na elke inzet van de contactcirkel komen er snel een verslag en een evaluatie.',
  why: 'Direct na een inzet weet iedereen nog wat goed ging en wat niet. Het programma spreekt daarom af dat er meteen een verslag en een procesevaluatie komen. Na een paar weken is die les weg.',
  fix: 'Maak het verslag met ‘cter circle report’; dat zet ook de procesevaluatie klaar. Geldt bij u een andere termijn? Zet die in cter.yaml onder ‘termijnen’, met de naam ‘evaluatie-contactcirkel’.',
  good: example(PATH, { bijeenkomsten: '[{ datum: 2021-05-20, plaats: stadhuis }]' }),
  bad: example(PATH, { bijeenkomsten: '[{ datum: 2021-03-04, plaats: stadhuis }]' }),
  expected: [`${PATH}:2:11`],
  *find(register, { today, settings }) {
    const dagen = geldendeNorm('evaluatie-contactcirkel', settings.termijnen);
    for (const cirkel of register.all('contactcirkel')) {
      const { laatste, mist, begonnen } = cirkelGebreken(register, cirkel);
      if (laatste === undefined || mist.length === 0) continue;
      const uiterlijk = daysAfter(laatste, dagen);
      if (uiterlijk >= today) continue;
      yield {
        record: cirkel,
        where: { pad: ['incident'] },
        message: `Van deze contactcirkel is er geen ${mist.join(' en geen ')}. Uiterlijk ${longDate(uiterlijk)} had dat er moeten zijn: ${counted(dagen, 'dag', 'dagen')} na de laatste dag.`,
        hint: mist.includes('verslag')
          ? `Maak het met: cter circle report ${cirkel.id}.`
          : begonnen === undefined
            ? `Maak die met: cter evaluate ${cirkel.ref} --soort proces.`
            : `Maak die af met: cter evaluate ${begonnen}.`,
      };
    }
  },
});
