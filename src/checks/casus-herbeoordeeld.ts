import { herbeoordelenVoor } from '../facts/herbeoordeling.ts';
import { longDate } from '../text/dates.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';

/** A running case is looked at again in the rhythm of cter.yaml. */
export const check = defineCheck({
  code: 'casus-herbeoordeeld',
  severity: 'waarschuwing',
  title: 'Een lopende casus wordt op tijd opnieuw beoordeeld.',
  why: 'Een aanpak die doorloopt omdat niemand ernaar kijkt, is voor de persoon een last zonder grond.',
  fix: 'Beoordeel de casus opnieuw met ‘cter case review’, of sluit hem af.',
  good: example(PATH, { herbeoordelingen: '[{ op: 2021-08-30, besluit: voortzetten }]' }),
  bad: example(PATH, {}),
  expected: [`${PATH}:7:3`],
  today: '2021-10-01',
  *find(register, { today, settings: { casuistiek } }) {
    if (!casuistiek) return;
    for (const record of register.all('casus')) {
      const uiterlijk = herbeoordelenVoor(register, record, casuistiek.herbeoordeling);
      if (uiterlijk === undefined || today <= uiterlijk) continue;
      const { herbeoordelingen } = record.velden;
      const vorige = herbeoordelingen.length - 1;
      yield {
        record,
        where: { pad: vorige < 0 ? ['verloop'] : ['herbeoordelingen', vorige, 'op'], part: 'value' },
        message: `Deze casus moest uiterlijk ${longDate(uiterlijk)} opnieuw beoordeeld zijn.`,
        hint: `Beoordeel hem opnieuw: cter case review ${record.id}.`,
      };
    }
  },
});
