/** Evaluations promised and done, what they found, and what was learned. */

import { isOverJaar, isVanJaar, isVanTot, plichtenIn } from '../../facts/evaluatiejaar.ts';
import { evaluatiesVan, isNooitGeevalueerd } from '../../facts/evaluaties.ts';
import { overlapsYear } from '../../facts/interventies.ts';
import { isOpenLes, lessenUit, negatieveEffecten } from '../../facts/lessen.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { CterRecord } from '../../register/register.ts';
import { longDate, yearOf } from '../../text/dates.ts';
import { listing } from '../../text/lists.ts';
import { plainTable, type Table } from '../table.ts';
import { capital } from '../wording.ts';
import { openbareInterventies } from './activities.ts';
import { learnedPart } from './evaluation-decisions.ts';
import { evaluated, evaluatedSentence } from './evaluation-words.ts';
import { type Boek, type Cijfer, cijferVan } from './figure.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

type Evaluatie = CterRecord<'evaluatie'>;
type Interventie = CterRecord<'interventie'>;

const SOORTEN = [
  ['plan', 'Plan: deugt de opzet?'],
  ['proces', 'Proces: ging het zoals bedoeld?'],
  ['effect', 'Effect: heeft het geholpen?'],
  ['niet-genoemd', 'Soort niet genoemd'],
] as const;

/** The figures about evaluations: in all for every municipality, by kind and year for this one. */
export function evaluationFigures(scope: Scope): Boek {
  const { register, today, settings, eigen, gemeenten, jaren, jaar } = scope;
  const peil = { today, termijnen: settings.termijnen };
  const bekend = register.all('evaluatie').length > 0;
  const make = (gemeente: string, j: number, soort?: string): readonly Cijfer[] => {
    const plichten = plichtenIn(register, openbareInterventies(scope, gemeente), j, gemeente, peil).filter(
      (p) => soort === undefined || (p.afspraak.soort ?? 'niet-genoemd') === soort,
    );
    const gedaan = plichten.filter((p) => p.vastgesteld.length > 0);
    const naam = soort === undefined ? 'evaluaties' : `evaluaties.${soort}`;
    const kop = soort === undefined ? '' : `, soort ${soort.replace('-', ' ')}`;
    return [
      cijferVan(
        {
          id: `${naam}.afgesproken.${gemeente}.${j}`,
          label: `Afgesproken evaluaties${kop}, ${j}`,
          definitie: 'Evaluaties die volgens de afspraken bij interventies bij het jaar horen.',
        },
        plichten.map((p) => p.interventie.ref),
        plichten.length,
      ),
      cijferVan(
        {
          id: `${naam}.gedaan.${gemeente}.${j}`,
          label: `Gedane evaluaties${kop}, ${j}`,
          definitie: 'Afgesproken evaluaties met een vastgestelde uitkomst.',
        },
        gedaan.flatMap((p) => p.vastgesteld),
        // Of none, none were done: that needs no evaluation on record.
        bekend || plichten.length === 0 ? gedaan.length : undefined,
      ),
    ];
  };
  const own = jaren.flatMap((j) =>
    [undefined, ...SOORTEN.map(([s]) => s)].flatMap((s) => make(eigen.id, j, s)),
  );
  const others = gemeenten.filter((g) => g.id !== eigen.id).flatMap((g) => make(g.id, jaar));
  return { cijfers: [...own, ...others], relaties: [] };
}

const GEHAALD = { ja: 'gehaald', deels: 'deels gehaald', nee: 'niet gehaald' } as const;

/** A sentence in a list of which the parts get their own sign between them. */
const zonderPunt = (text: string): string => text.trim().replace(/\.$/, '');

/** Words for the verdict of an evaluation, from the fields that belong to its kind. */
function verdict({ velden }: Evaluatie): readonly string[] {
  const { oordeel } = velden;
  if (!oordeel) return [];
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['lost het probleem op', oordeel['lost-probleem-op']],
    ['onderbouwd', oordeel.onderbouwd],
    ['kennis en context gebruikt', oordeel['kennis-en-context']],
    ['evaluatie doordacht', oordeel['evaluatie-doordacht']],
    ['volgens plan', oordeel['volgens-plan']],
  ];
  const doelen = (['ja', 'deels', 'nee'] as const).flatMap((antwoord) => {
    const aantal = oordeel.doelen.filter((d) => d.bereikt === antwoord).length;
    return aantal === 0 ? [] : [`${aantal} ${GEHAALD[antwoord]}`];
  });
  return [
    ...asked.flatMap(([vraag, antwoord]) =>
      antwoord === undefined ? [] : [capital(`${vraag}: ${antwoord}`)],
    ),
    ...(oordeel.opbrengst === undefined ? [] : [zonderPunt(oordeel.opbrengst)]),
    ...(doelen.length > 0 ? [`Doelen: ${listing(doelen)}`] : []),
    ...(oordeel['oordeel-betrokkenen'] === undefined ? [] : [zonderPunt(oordeel['oordeel-betrokkenen'])]),
  ];
}

const openbaarVan = ({ register }: Scope, interventie: Interventie): readonly Evaluatie[] =>
  evaluatiesVan(register, interventie.id).filter((e) => isOpenbaar(register, e));

/** The years that an evaluation looks back on; it is adopted later, often in the next year. */
function overWelkeTijd({ velden: { periode } }: Evaluatie): string {
  const [van, tot] = [yearOf(periode.van), periode.tot === undefined ? undefined : yearOf(periode.tot)];
  if (tot === undefined) return `${van} en later`;
  return van === tot ? String(van) : `${van} tot en met ${tot}`;
}

/** What the evaluations of the year found, of these interventions. */
export function verdictTable(scope: Scope, interventies: readonly Interventie[]): Table | null {
  const rows = interventies.flatMap((i) =>
    openbaarVan(scope, i)
      .filter((e) => isVanJaar(e, scope.jaar))
      .map((e) => [
        i.velden.titel,
        e.velden.soort === undefined ? 'soort niet genoemd' : e.velden.soort,
        overWelkeTijd(e),
        verdict(e).length > 0 ? verdict(e) : 'geen oordeel ingevuld',
        e.velden.besluit ?? 'nog geen besluit',
      ]),
  );
  return rows.length === 0
    ? null
    : plainTable(
        `Evaluaties die in ${scope.jaar} zijn vastgesteld`,
        ['Interventie', 'Soort', 'Over', 'Oordeel', 'Besluit'],
        rows,
        '',
      );
}

function lessons(scope: Scope, interventies: readonly Interventie[]) {
  const { jaar } = scope;
  const alle = interventies.flatMap((i) =>
    lessenUit(openbaarVan(scope, i).filter((e) => isVanTot(e, jaar))).map((les) => ({ i, les })),
  );
  const tonen = alle.filter(({ les }) => isVanJaar(les.evaluatie, jaar) || isOpenLes(les));
  const once = new Map(tonen.map((t) => [`${t.les.evaluatie.ref}/${t.les.nummer}`, t]));
  return plainTable(
    '',
    ['Wat er beter moet', 'Wie', 'Uiterlijk', 'Stand'],
    [...once.values()].map(({ i, les: { punt } }) => [
      `${i.velden.titel}: ${punt.wat}`,
      punt.wie ?? 'nog niemand',
      punt.uiterlijk === undefined ? 'geen datum' : longDate(punt.uiterlijk),
      punt.status,
    ]),
    'Er zijn geen verbeterpunten vastgelegd.',
  );
}

/** What the report shows about evaluations. */
export function evaluationPart(scope: Scope, cijfers: Cijfers) {
  const { register, eigen, jaren, jaar, verslag, concept, today } = scope;
  const alle = openbareInterventies(scope, eigen.id);
  const lopend = alle.filter((i) => overlapsYear(i.velden.looptijd, jaar));
  const cell = (naam: string, j: number): string => evaluated(cijfers, naam, `${eigen.id}.${j}`);
  const bekend = [...new Set(alle.flatMap((i) => openbaarVan(scope, i)))];
  const evaluaties = bekend.filter((e) => isVanJaar(e, jaar));
  // The result of a year often comes in the next, before the report does: then it may not be kept silent.
  const dag = (!concept && verslag?.velden['vastgesteld-op']) || today;
  const bekeken = bekend.filter((e) => isVanJaar(e, jaar) || isOverJaar(e, jaar, dag));
  const waarOver = (evaluatie: Evaluatie): string =>
    alle.find((i) => evaluatiesVan(register, i.id).includes(evaluatie))?.velden.titel ?? '';
  return {
    gedaan: cell('evaluaties', jaar),
    zijnAfgesproken: cijfers.get(`evaluaties.afgesproken.${eigen.id}.${jaar}`).cijfer.waarde !== 0,
    zin: evaluatedSentence(cijfers, `${eigen.id}.${jaar}`, jaar),
    afgesproken: inWords(cijfers.get(`evaluaties.afgesproken.${eigen.id}.${jaar}`)),
    dekking: plainTable(
      '',
      ['Soort evaluatie', ...jaren.map(String)],
      [
        ...SOORTEN.map(([soort, label]) => [label, ...jaren.map((j) => cell(`evaluaties.${soort}`, j))]),
        ['Samen', ...jaren.map((j) => cell('evaluaties', j))],
      ],
      '',
    ),
    vastgesteldInJaar: evaluaties.length,
    ...learnedPart(evaluaties.map((evaluatie) => ({ waar: waarOver(evaluatie), evaluatie }))),
    lessen: lessons(scope, alle),
    bekeken: bekeken.length,
    negatief: negatieveEffecten(bekeken).map(({ evaluatie, tekst }) => ({
      waar: waarOver(evaluatie),
      tekst,
    })),
    nooit: lopend.filter((i) => isNooitGeevalueerd(register, i.id)).map((i) => i.velden.titel),
  };
}
