import { evaluatieplichten } from '../facts/evaluaties.ts';
import { uitvoeringenVan } from '../facts/uitvoeringen.ts';
import { longDate } from '../text/dates.ts';
import { counted } from '../text/lists.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/**
 * A promised evaluation of what was carried out is adopted in time. Where nothing was recorded there is nothing to
 * evaluate yet: `cter status` names such promises.
 */
export const check = defineCheck({
  code: 'evaluatie-op-tijd',
  severity: 'waarschuwing',
  title: 'Een afgesproken evaluatie is op tijd vastgesteld.',
  why: 'Een les die te laat komt, helpt de volgende uitvoering niet meer. En wie een evaluatie belooft, moet kunnen zeggen waar die blijft.',
  fix: 'Maak de evaluatie met ‘cter evaluate’, of stel een begonnen evaluatie vast.',
  good: example(PATH, { evaluaties: '[{ soort: proces, per: interventie }]' }),
  bad: example(PATH, {
    looptijd: '{ van: 2020-01-01, tot: 2021-02-28 }',
    evaluaties: '[{ soort: proces, per: interventie }]',
  }),
  expected: [`${PATH}:11:14`],
  *find(register, { today, settings: { termijnen } }) {
    for (const record of register.all('interventie')) {
      if (!uitvoeringenVan(register, record.id).some((u) => u.velden.status === 'uitgevoerd')) continue;
      // Those of deployments are found with the deployment.
      const laat = evaluatieplichten(register, record, { today, termijnen }).filter(
        (p) => p.isTeLaat && p.afspraak.per !== 'contactcirkel',
      );
      for (const nummer of new Set(laat.map((p) => p.nummer))) {
        const deze = laat.filter((p) => p.nummer === nummer);
        const [eerste] = deze;
        const sinds = deze.flatMap((p) => p.uiterlijk ?? []).sort()[0];
        if (!eerste || sinds === undefined) continue;
        const soort = `${eerste.afspraak.soort ?? ''}evaluatie`;
        const hoeveel =
          deze.length === 1
            ? `de afgesproken ${soort} is`
            : `${counted(deze.length, `afgesproken ${soort}`, `afgesproken ${soort}s`)} zijn`;
        yield {
          record,
          where: { pad: ['evaluaties', nummer] },
          message: `${hoeveel.charAt(0).toUpperCase()}${hoeveel.slice(1)} er niet; de eerste had er op ${longDate(sinds)} moeten zijn.`,
          hint: `Maak die met: cter evaluate ${eerste.over}${eerste.afspraak.soort ? ` --soort ${eerste.afspraak.soort}` : ''}.`,
        };
      }
    }
  },
});
