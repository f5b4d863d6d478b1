/** What the report tells of person-centred cases: numbers, where they are large enough. */
import { rhythm } from '../wording.ts';
import { ritmeVan } from './cases.ts';
import { overJaren, vanGebied } from './figure-table.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

/** What the report shows about cases. */
export function casePart(scope: Scope, cijfers: Cijfers) {
  const breed = scope.district ?? scope.eigen;
  const course = vanGebied(scope, cijfers, {
    kop: 'Casussen',
    rijen: [
      { naam: 'casussen.stand', label: 'In behandeling op 1 januari', vorigJaar: true },
      { naam: 'casussen.in', label: 'Begonnen of heropend' },
      { naam: 'casussen.uit', label: 'Beëindigd' },
      { naam: 'casussen.stand', label: 'In behandeling op 31 december' },
    ],
  });
  const reviews = overJaren(scope, cijfers, {
    gebied: breed,
    kop: 'Herbeoordelingen',
    rijen: [
      { naam: 'casussen.herbeoordeling.nodig', label: 'Nodig' },
      { naam: 'casussen.herbeoordeling.op-tijd', label: 'Op tijd gedaan' },
      { naam: 'casussen.herbeoordeling.te-laat', label: 'Te laat of niet gedaan' },
    ],
  });
  const one = (naam: string) => inWords(cijfers.get(`casussen.${naam}.${breed.id}.${scope.jaar}`));
  const own = cijfers.get(`casussen.in.${scope.eigen.id}.${scope.jaar}`);
  return {
    geregistreerd: own.vorm.state !== 'niet-geregistreerd',
    verloop: course,
    herbeoordeling: reviews,
    ritme: rhythm(ritmeVan(scope)),
    verlengd: one('verlengd'),
    vernietigd: one('vernietigd'),
  };
}
