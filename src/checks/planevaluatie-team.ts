import { geldendeNorm } from '../facts/geldende-norm.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'evaluaties/weerbaar-opvoeden.md';

/** A plan evaluation under way has a team with an outsider; Toolkit Evidence-Based Werken (NCTV and SZW, 2019). */
export const check = defineCheck({
  code: 'planevaluatie-team',
  severity: 'fout',
  title: 'Een planevaluatie heeft een team van minstens twee, met een buitenstaander.',
  why: 'Wie het plan zelf schreef, ziet de zwakke plekken moeilijk. Daarom kijkt er iemand mee die er niets mee te maken had.',
  fix: 'Vul bij ‘team’ minstens twee functies in, waarvan één met ‘rol: buitenstaander’.',
  good: example(PATH, {
    soort: 'plan',
    status: 'lopend',
    team: '[{ functie: beleidsmedewerker, rol: betrokken }, { functie: onderzoeker, rol: buitenstaander }]',
  }),
  bad: example(PATH, {
    soort: 'plan',
    status: 'lopend',
    team: '[{ functie: beleidsmedewerker, rol: betrokken }]',
  }),
  expected: [`${PATH}:7:7`],
  *find(register, { settings }) {
    const nodig = geldendeNorm('team-planevaluatie', settings.termijnen);
    const buiten = geldendeNorm('buitenstaanders-planevaluatie', settings.termijnen);
    for (const record of register.all('evaluatie')) {
      const { soort, status, team } = record.velden;
      if (soort !== 'plan' || status === 'gepland') continue;
      const buitenstaanders = team.filter((t) => t.rol === 'buitenstaander').length;
      if (team.length >= nodig && buitenstaanders >= buiten) continue;
      yield {
        record,
        where: { pad: ['team'] },
        message: `Een planevaluatie vraagt een team van minstens ${nodig} mensen, van wie ${buiten} buitenstaander; hier zijn het er ${team.length}, van wie ${buitenstaanders} buitenstaander.`,
        hint: 'Vul het team aan met iemand die niet bij het plan betrokken was.',
      };
    }
  },
});
