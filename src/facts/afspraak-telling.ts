/** One promise in one year: the number it comes to, and the records that count for it. */
import type { Register } from '../register/register.ts';
import { daysAfter, monthsAfter, yearPeriod } from '../text/dates.ts';
import { type Beloofd, beloofdIn, deelVanJaar, isOverLooptijd, maatVan } from './beloofd.ts';
import { cirkelsVan } from './contactcirkels.ts';
import { geldendeNorm } from './geldende-norm.ts';
import { type Afspraak, isIetsGeregistreerd, type Levering, leveringenVan } from './leveringen.ts';
import { type Belover, isProgramma } from './looptijd.ts';
import { ledenVan } from './netwerk.ts';
import type { Periode } from './periode.ts';
import { zelfdeVorm } from './uitvoeringen.ts';

/** What the facts need to know besides the register. */
export interface Peil {
  readonly today: string;
  /** The policy numbers of cter.yaml. */
  readonly termijnen: Readonly<Record<string, { readonly waarde: number }>>;
}

/** One promise, in one year, for one municipality or for all together. */
export interface Belofte {
  readonly bron: Belover;
  readonly afspraak: Afspraak;
  readonly looptijd: Periode;
  readonly jaar: number;
  readonly gemeente: string | undefined;
}

/** What was counted of a promise. */
export interface Telling {
  readonly beloofd: Beloofd;
  readonly leveringen: readonly Levering[];
  /** Whether anything is on record that says what the source delivers, in whatever year. */
  readonly iets: boolean;
}

const isVan = (a: Afspraak, vorm: string): boolean => a.vorm !== undefined && zelfdeVorm(a.vorm, vorm);

/** Whether it is the promise of a programme to report to the council: counted per municipality. */
export const isJaarverslag = (bron: Belover, a: Afspraak): boolean =>
  isProgramma(bron) && isVan(a, 'jaarverslag');

/** Records that count: those of the year, or over the run all up to and including the year; of one municipality. */
function tellend(
  register: Register,
  { bron, afspraak, jaar, gemeente }: Belofte,
  vorm: string,
): readonly Levering[] {
  const heel = isOverLooptijd(afspraak);
  return leveringenVan(register, bron, vorm).filter(
    (l) =>
      l.jaren.some((j) => (heel ? j <= jaar : j === jaar)) &&
      (gemeente === undefined || l.gemeenten.length === 0 || l.gemeenten.includes(gemeente)),
  );
}

/** The size of a network: the functions that are filled today, or on the last day of a year that has passed. */
function telBezetting(
  register: Register,
  { bron, afspraak, jaar }: Belofte,
  beloofd: Beloofd,
  { today }: Peil,
): Telling {
  const netwerk = afspraak.van ?? '';
  const dag = [today, yearPeriod(jaar).tot, beloofd.tijdvak.tot ?? today].sort()[0] as string;
  const leveringen = ledenVan(register, netwerk, bron.velden.gemeenten, dag).map(
    ({ ref, velden }): Levering => ({
      ...{ ref, status: 'uitgevoerd', jaren: [jaar], datum: dag, gemeenten: velden.gemeenten },
      ...{ metReden: false, thema: undefined },
    }),
  );
  const iets = register
    .all('netwerklid')
    .some((l) => (l.velden.netwerken as readonly string[]).includes(netwerk));
  // A network must be full as soon as the promise holds.
  return { beloofd: { ...beloofd, uiterlijk: () => daysAfter(beloofd.tijdvak.van, -1) }, leveringen, iets };
}

/**
 * A share, such as one theme in three meetings: of the meetings promised in the year, rounded down; where no
 * number of meetings was promised, of those that were held.
 */
function telDeel(register: Register, belofte: Belofte, beloofd: Beloofd): Beloofd {
  const { bron, afspraak, looptijd, jaar } = belofte;
  const [deel, van] = [Math.max(afspraak['een-op'] ?? 1, 1), afspraak.van ?? ''];
  const basis = bron.velden.afspraken.find((a) => a !== afspraak && isVan(a, van) && maatVan(a) !== 'deel');
  const geheel = basis && beloofdIn(basis, looptijd, jaar);
  if (geheel?.aantal !== undefined)
    return {
      ...beloofd,
      aantal: Math.floor(geheel.aantal / deel),
      uiterlijk: (n) => geheel.uiterlijk(n * deel),
    };
  const gehouden = tellend(register, belofte, van).filter((l) => l.status === 'uitgevoerd').length;
  return { ...beloofd, aantal: Math.floor(gehouden / deel), uiterlijk: () => beloofd.tijdvak.tot };
}

/** One for each deployment of the circle in the year; a report is there once its section has text. */
function telPerCirkel(register: Register, belofte: Belofte, beloofd: Beloofd, { termijnen }: Peil): Telling {
  const { bron, afspraak, jaar } = belofte;
  const bronnen = isProgramma(bron) ? register.all('interventie') : [bron];
  const cirkels = [
    ...new Map(bronnen.flatMap((b) => cirkelsVan(register, b)).map((c) => [c.cirkel.id, c])).values(),
  ];
  const indit = cirkels.filter((c) => c.eerste.startsWith(yearPeriod(jaar).van.slice(0, 4)));
  const dagen = geldendeNorm('evaluatie-contactcirkel', termijnen);
  const verslag = isVan(afspraak, 'verslag');
  const klaar = verslag ? indit.filter(({ cirkel }) => cirkel.secties.get('Verslag') === true) : [];
  const leveringen = verslag
    ? klaar.map(
        ({ cirkel, eerste }): Levering => ({
          ...{
            ref: cirkel.ref,
            status: 'uitgevoerd',
            jaren: [jaar],
            datum: eerste,
            gemeenten: [cirkel.velden.gemeente],
          },
          ...{ metReden: false, thema: undefined },
        }),
      )
    : tellend(register, belofte, afspraak.vorm ?? '');
  const keer = afspraak.aantal ?? 1;
  // Those that are there come first, so that the next one is the first that is missing.
  const open = indit
    .filter((c) => !klaar.includes(c))
    .map((c) => daysAfter(c.laatste, dagen))
    .sort();
  const uiterlijk = (n: number) =>
    open[Math.ceil(n / Math.max(keer, 1)) - 1 - klaar.length] ?? beloofd.tijdvak.van;
  return {
    beloofd: { ...beloofd, aantal: indit.length * keer, uiterlijk },
    leveringen,
    iets: cirkels.length > 0,
  };
}

/** So many for each delivery that was made in the year, of the form `van` or of every other form. */
function telPerUitvoering(register: Register, belofte: Belofte, beloofd: Beloofd): Beloofd {
  const { bron, afspraak } = belofte;
  const vormen = bron.velden.afspraken.flatMap((a) =>
    a.vorm !== undefined && a !== afspraak ? [a.vorm] : [],
  );
  const gemaakt = (afspraak.van === undefined ? vormen : [afspraak.van])
    .flatMap((vorm) => tellend(register, belofte, vorm))
    .filter((l) => l.status === 'uitgevoerd');
  const aantal = new Set(gemaakt.map((l) => l.ref)).size * (afspraak.aantal ?? 1);
  return { ...beloofd, aantal, uiterlijk: () => beloofd.tijdvak.tot };
}

/** The number with the days on which it was due. A report to the council is due after its year, an overview in the first year. */
function beloofdVan(register: Register, belofte: Belofte, kaal: Beloofd, { termijnen }: Peil): Beloofd {
  const { bron, afspraak, looptijd, jaar } = belofte;
  if (kaal.maat === 'deel') return telDeel(register, belofte, kaal);
  if (kaal.maat === 'per-keer') return telPerUitvoering(register, belofte, kaal);
  if (isJaarverslag(bron, afspraak) && afspraak.per === 'jaar') {
    const klaar = monthsAfter(yearPeriod(jaar).tot, geldendeNorm('jaarverslag', termijnen));
    return { ...kaal, uiterlijk: () => klaar };
  }
  if (isProgramma(bron) && isVan(afspraak, 'uitvoeringsoverzicht') && isOverLooptijd(afspraak)) {
    const eerste = deelVanJaar(looptijd, Number(looptijd.van.slice(0, 4)))?.tot;
    return { ...kaal, uiterlijk: () => eerste };
  }
  return kaal;
}

/** What a promise comes to in a year and what counts for it; undefined when it does not hold in that year. */
export function tel(register: Register, belofte: Belofte, peil: Peil): Telling | undefined {
  const { bron, afspraak, looptijd, jaar } = belofte;
  const kaal = beloofdIn(afspraak, looptijd, jaar);
  if (!kaal) return undefined;
  if (kaal.maat === 'bezetting') return telBezetting(register, belofte, kaal, peil);
  if (afspraak.per === 'contactcirkel' && kaal.maat === 'per-keer')
    return telPerCirkel(register, belofte, kaal, peil);
  const alle = leveringenVan(register, bron, afspraak.vorm ?? '');
  return {
    beloofd: beloofdVan(register, belofte, kaal, peil),
    leveringen: tellend(register, belofte, afspraak.vorm ?? ''),
    iets: isIetsGeregistreerd(register, bron, alle),
  };
}
