/** Expertise: who was trained, which organisations have someone to turn to, and where all rests on one. */
import { uitvoeringenIn } from '../../facts/bereik.ts';
import {
  dekking,
  isScholingBekend,
  scholingen,
  scholingVanFunctionarissen,
} from '../../facts/deskundigheid.ts';
import { zonderVervanger } from '../../facts/kwetsbaar.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { yearPeriod } from '../../text/dates.ts';
import { plainTable } from '../table.ts';
import { openbareInterventies } from './activities.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import { inWords, outOf } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

const dagVan = ({ jaar, today }: Scope): string => [yearPeriod(jaar).tot, today].sort()[0]!;

/** Deliveries of the year that trained people. */
function trainingFigure(
  { register, eigen }: Scope,
  own: readonly CterRecord<'interventie'>[],
  jaar: number,
): Cijfer {
  const training = new Set(scholingen(register).map((u) => u.ref));
  const uitvoeringen = uitvoeringenIn(register, own, jaar, eigen.id);
  const gedaan = uitvoeringen.filter((u) => training.has(u.ref)).map((u) => u.ref);
  const kop = {
    id: `deskundigheid.scholingen.${eigen.id}.${jaar}`,
    label: `Trainingen en andere scholing, ${jaar}`,
    definitie:
      'Uitgevoerde activiteiten in het jaar, van interventies waarvan is vastgelegd dat het scholing is.',
  };
  const bekend = uitvoeringen.length > 0 && isScholingBekend(own);
  return cijferVan(kop, gedaan, bekend ? gedaan.length : undefined);
}

/** What is counted of the network at the end of the year, which is known by function: places, not people. */
const NETWERK = {
  'organisaties.vereist': [
    'Organisaties die een aandachtsfunctionaris horen te hebben',
    'Organisaties in de gemeente waarvoor dat is afgesproken.',
  ],
  'organisaties.gedekt': [
    'Organisaties met een aandachtsfunctionaris',
    'Zulke organisaties waar iemand die functie had aan het eind van het jaar.',
  ],
  'zonder-vervanger': [
    'Regiefuncties zonder vervanger',
    'Functies met een regierol die aan het eind van het jaar door niemand worden vervangen.',
  ],
  opfrissen: [
    'Aandachtsfunctionarissen die moeten opfrissen',
    'Aandachtsfunctionarissen van wie de laatste scholing te lang geleden is.',
  ],
} as const;

function networkFigures(scope: Scope): readonly Cijfer[] {
  const { register, eigen, jaar, settings } = scope;
  const dag = dagVan(scope);
  const make = (naam: keyof typeof NETWERK, records: readonly CterRecord[], bekend: boolean) => {
    const [label, definitie] = NETWERK[naam];
    return cijferVan(
      { id: `deskundigheid.${naam}.${eigen.id}.${jaar}`, label, definitie },
      records.map((r) => r.ref),
      bekend ? records.length : undefined,
    );
  };
  const nodig = dekking(register, dag, eigen.id);
  const organisaties = (list: typeof nodig) => list.map((d) => d.organisatie);
  const gedekt = organisaties(nodig.filter((d) => d.functionarissen.length > 0));
  const peil = { today: dag, termijnen: settings.termijnen };
  const functies = scholingVanFunctionarissen(register, peil, eigen.id);
  const opfrissen = functies.filter((f) => f.isOpfrissenNodig).map((f) => f.lid);
  const zonder = zonderVervanger(register, dag).filter(({ velden }) => velden.gemeenten.includes(eigen.id));
  return [
    make('organisaties.vereist', organisaties(nodig), nodig.length > 0),
    make('organisaties.gedekt', gedekt, nodig.length > 0),
    make('zonder-vervanger', zonder, register.all('netwerklid').length > 0),
    make('opfrissen', opfrissen, functies.length > 0),
  ];
}

/** The figures about expertise. */
export function expertiseFigures(scope: Scope): Boek {
  const own = openbareInterventies(scope, scope.eigen.id);
  const training = scope.jaren.map((j) => trainingFigure(scope, own, j));
  return { cijfers: [...training, ...networkFigures(scope)], relaties: [] };
}

/** What the report shows about expertise. */
export function expertisePart(scope: Scope, cijfers: Cijfers) {
  const { register, eigen, jaar, jaren } = scope;
  const at = (naam: string, tijd = jaar) => cijfers.get(`deskundigheid.${naam}.${eigen.id}.${tijd}`);
  const own = openbareInterventies(scope, eigen.id);
  const behoefte = uitvoeringenIn(register, own, jaar, eigen.id)
    .filter((u) => isOpenbaar(register, u))
    .flatMap((u) => u.velden.trainingsbehoefte);
  const geschoold = (tijd: number): string => {
    const cijfer = at('geschoold', tijd);
    const isStil = cijfer.vorm.state === 'niet-geregistreerd' && at('scholingen', tijd).cijfer.waarde === 0;
    return isStil ? 'geen activiteit' : inWords(cijfer);
  };
  return {
    geschoold: geschoold(jaar),
    gedekt: outOf(at('organisaties.gedekt'), at('organisaties.vereist')),
    heeftGedekt: at('organisaties.vereist').vorm.state === 'getoond',
    zonderVervanger: inWords(at('zonder-vervanger')),
    hangtAanEen:
      at('zonder-vervanger').vorm.state === 'getoond' && at('zonder-vervanger').cijfer.waarde !== 0,
    opfrissen: inWords(at('opfrissen')),
    jaren: plainTable(
      '',
      ['Scholing', ...jaren.map(String)],
      [
        ['Trainingen en andere scholing', ...jaren.map((j) => inWords(at('scholingen', j)))],
        ['Deelnemers', ...jaren.map(geschoold)],
      ],
      '',
    ),
    behoefte: [...new Set(behoefte)].sort((a, b) => a.localeCompare(b, 'nl')),
  };
}
