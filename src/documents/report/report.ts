/** The annual report to the council: a letter with an annex of thirteen parts, and the figures in it. */
import { interventiesIn } from '../../facts/interventies.ts';
import { openbaarRegister } from '../../facts/openbaar-register.ts';
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import { section } from '../prose.ts';
import { accountPart } from './account.ts';
import { activityFigures } from './activities.ts';
import { casePart } from './case-part.ts';
import { caseFigures } from './cases.ts';
import { evaluationChart, factorChart, promiseChart } from './charts.ts';
import { circleFigures, circlePart } from './circles.ts';
import { districtPart } from './district.ts';
import { evaluationFigures, evaluationPart } from './evaluations.ts';
import { expertiseFigures, expertisePart } from './expertise.ts';
import { factorFigures, factorPart } from './factors.ts';
import { type Boek, samen } from './figure.ts';
import { inWords } from './figure-words.ts';
import { letterPart } from './letter.ts';
import { type Lijn, lijnenVan, linePart } from './lines.ts';
import { moneyFigures } from './money.ts';
import { moneyPart } from './money-part.ts';
import { bereiktSamen } from './no-reach.ts';
import { missedPart, promiseTotals } from './promise-tables.ts';
import { promiseFigures, type Standen, standenVan } from './promises.ts';
import { type Cijfers, type Eerder, protectFigures } from './protect-figures.ts';
import { reachFigures } from './reach.ts';
import { safeguardFigures, safeguardPart } from './safeguards.ts';
import { makeScope, type ReportSubject, type Scope, woorden } from './scope.ts';
import { signalChart } from './signal-chart.ts';
import { signalFigures, signalPart } from './signals.ts';
import { metAangeleverd, suppliedTable } from './supplied.ts';
import { threatFigures, threatPart } from './threat.ts';

/** A report: its subject, its figures, and the view its template shows. */
export interface Report {
  readonly scope: Scope;
  readonly boek: Boek;
  readonly cijfers: Cijfers;
  readonly view: ReturnType<typeof view>;
}

const FICTIEF =
  'Dit is een verzonnen voorbeeld. Gemeenten, organisaties en gebeurtenissen bestaan niet echt.';

/** Interventions of the year of which only the number may be told. */
const verborgenInterventies = ({ register, eigen, jaar }: Scope): number =>
  interventiesIn(register, eigen.id, jaar).filter((i) => !isOpenbaar(register, i)).length;

const motions = ({ verslag }: Scope) =>
  (verslag?.velden.moties ?? []).map((m) => ({ ...m, datum: longDate(m.datum) }));

function words({ register, verslag }: Scope) {
  const named = (naam: string) => (verslag ? section(register, verslag, naam) : null);
  return {
    kernboodschap: named('Kernboodschap'),
    omstandigheden: named('Omstandigheden'),
    terugblik: named('Terugblik op de vooruitblik'),
    vooruitblik: named('Vooruitblik'),
  };
}

/** What is looked up once and used by figures and view alike. */
interface Grond {
  readonly lijnen: readonly Lijn[];
  readonly standen: Standen;
}

function figures(scope: Scope, { lijnen, standen }: Grond): Boek {
  const records = lijnen.map((l) => l.lijn);
  return samen(
    threatFigures(scope),
    promiseFigures(scope, standen, records),
    activityFigures(scope),
    reachFigures(scope),
    evaluationFigures(scope),
    factorFigures(scope),
    circleFigures(scope),
    signalFigures(scope),
    expertiseFigures(scope),
    caseFigures(scope),
    safeguardFigures(scope),
    moneyFigures(scope, records),
  );
}

function parts(scope: Scope, cijfers: Cijfers, { lijnen, standen }: Grond) {
  return {
    brief: letterPart(scope),
    woorden: words(scope),
    afspraken: promiseTotals(scope, cijfers),
    gemist: missedPart(scope, cijfers, standen),
    dreiging: threatPart(scope),
    sporen: linePart(scope, cijfers, standen, lijnen),
    evaluaties: evaluationPart(scope, cijfers),
    factoren: factorPart(scope, cijfers, standen),
    contactcirkels: circlePart(scope, cijfers),
    signalen: signalPart(scope, cijfers),
    deskundigheid: expertisePart(scope, cijfers),
    casussen: casePart(scope, cijfers),
    waarborgen: safeguardPart(scope, cijfers),
    geld: moneyPart(scope, cijfers, lijnen),
    district: districtPart(scope, cijfers),
    grafieken: {
      beloofd: promiseChart(scope, cijfers, lijnen, woorden(scope).actielijn),
      signalen: signalChart(scope, cijfers),
      evaluaties: evaluationChart(scope, cijfers),
      factoren: factorChart(scope, cijfers),
    },
    verantwoording: accountPart(scope, cijfers),
  };
}

function view(scope: Scope, cijfers: Cijfers, grond: Grond) {
  const { gemeente, jaar, today, verslag, concept } = scope;
  const naam = gemeente.velden.naam;
  return {
    titel: `Jaarverslag ${naam} ${jaar}`,
    taal: 'nl' as const,
    maker: `Gemeente ${naam}`,
    datum: verslag?.velden['vastgesteld-op'] ?? today,
    onderwerp: `Aanpak van extremisme, polarisatie en radicalisering in ${jaar}`,
    ...(scope.settings.fictief && { banner: FICTIEF }),
    ...(concept && { stempel: 'CONCEPT' }),
    staand: true,
    data: {
      gemeente: naam,
      jaar,
      bladzijde: { kind: 'break' as const },
      volgendJaar: jaar + 1,
      concept,
      heeftVerslag: verslag !== undefined,
      woord: woorden(scope),
      moties: motions(scope),
      aangeleverd: suppliedTable(scope, cijfers),
      verborgen: verborgenInterventies(scope),
      bereikt: bereiktSamen(cijfers, `${gemeente.id}.${jaar}`),
      uitgevoerd: inWords(cijfers.get(`activiteiten.uitgevoerd.${gemeente.id}.${jaar}`)),
      ...parts(scope, cijfers, grond),
    },
  };
}

/** Makes the report of one municipality and year, beside everything that was published before. */
export function report(register: Register, subject: ReportSubject, eerder: Eerder): Report {
  const scope = makeScope(openbaarRegister(register), subject, eerder.personen);
  const grond = { lijnen: lijnenVan(scope), standen: standenVan(scope, scope.eigen.id) };
  const boek = metAangeleverd(scope, figures(scope, grond));
  const cijfers = protectFigures(scope, boek, eerder);
  return { scope, boek, cijfers, view: view(scope, cijfers, grond) };
}
