import { interventieAchter, isVerouderd } from '../facts/versie.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'evaluaties/weerbaar-opvoeden.md';

/** Advice: an evaluation of an intervention that was changed afterwards. */
export const check = defineCheck({
  code: 'evaluatie-actueel',
  severity: 'advies',
  title: 'Een evaluatie gaat over de interventie zoals die nu is.',
  why: 'Wie een interventie verandert, mag niet zomaar leunen op een evaluatie van hoe die eerst was.',
  fix: 'Kijk of de uitkomst nog klopt. Zo ja: ‘cter evaluate evaluatie/… --herzien’. Zo nee: maak een nieuwe evaluatie.',
  good: example(PATH, {}),
  bad: example(PATH, { versie: 'v000000000000' }),
  expected: [`${PATH}:6:9`],
  *find(register) {
    for (const record of register.all('evaluatie')) {
      if (!isVerouderd(register, record)) continue;
      const interventie = interventieAchter(register, record.velden.over);
      yield {
        record,
        where: { pad: ['versie'] },
        message: `${interventie?.velden.titel ?? 'De interventie'} is veranderd nadat deze evaluatie is gemaakt.`,
        hint: `Klopt de uitkomst nog? Leg dat vast met ‘cter evaluate ${record.ref} --herzien’.`,
        ...(interventie && {
          related: [
            { record: interventie, where: { pad: ['titel'] }, message: 'Deze interventie is veranderd.' },
          ],
        }),
      };
    }
  },
});
