/** Person-centred cases as numbers: begin, in, out, end; reviews; retention. Never anything about a person. */
import {
  casussenVan,
  herbeoordelingen,
  isCasuistiekBijgehouden,
  isOpenOp,
  loopVan,
} from '../../facts/casussen.ts';
import { geldendeNorm } from '../../facts/geldende-norm.ts';
import type { CterRecord } from '../../register/register.ts';
import { yearOf, yearPeriod } from '../../text/dates.ts';
import { type Boek, cijferVan, samen } from './figure.ts';
import type { Gebied, Scope } from './scope.ts';
import { gebieden, splits, type Telling, tally } from './tally.ts';

type Casus = CterRecord<'casus'>;

/** How often a case is reviewed in this register. */
export const ritmeVan = ({ settings }: Scope): string =>
  settings.casuistiek?.herbeoordeling ?? `P${geldendeNorm('herbeoordeling', settings.termijnen)}M`;

/** Counts events of the cases of a municipality, in every year when the register keeps cases. */
function telling(
  scope: Scope,
  kop: Omit<Telling, 'records'>,
  keer: (casus: Casus, jaar: number) => number,
): Telling {
  const { register, settings } = scope;
  const bekend = isCasuistiekBijgehouden(register, settings);
  return {
    ...kop,
    records: (gemeente, jaar) =>
      bekend
        ? casussenVan(register, gemeente).flatMap((casus) =>
            Array.from({ length: keer(casus, jaar) }, () => casus),
          )
        : undefined,
  };
}

const inJaar = (dagen: readonly string[], jaar: number): number =>
  dagen.filter((dag) => yearOf(dag) === jaar).length;

function courseTellingen(scope: Scope): readonly Telling[] {
  const { register, today } = scope;
  const laatste = (jaar: number): string => [yearPeriod(jaar).tot, today].sort()[0]!;
  return [
    telling(
      scope,
      {
        naam: 'casussen.stand',
        label: 'In behandeling op 31 december',
        definitie: 'Casussen die op de laatste dag van het jaar in behandeling waren.',
        stand: true,
      },
      (casus, jaar) => (isOpenOp(register, casus, laatste(jaar)) ? 1 : 0),
    ),
    telling(
      scope,
      {
        naam: 'casussen.in',
        label: 'Begonnen of heropend',
        definitie: 'Keren dat in het jaar een casus begon of opnieuw werd geopend.',
      },
      (casus, jaar) => inJaar(loopVan(register, casus).begonnen, jaar),
    ),
    telling(
      scope,
      {
        naam: 'casussen.uit',
        label: 'Beëindigd',
        definitie:
          'Keren dat in het jaar een casus eindigde: afgesloten, niet opgenomen, doorverwezen of overgedragen.',
      },
      (casus, jaar) => inJaar(loopVan(register, casus).beeindigd, jaar),
    ),
  ];
}

function reviewTellingen(scope: Scope, toon: (gebied: Gebied) => boolean): readonly Telling[] {
  const { register, today } = scope;
  // Asked for every year and kind, and always the same.
  const alle = new Map(
    register.all('casus').map((c) => [c, herbeoordelingen(register, c, ritmeVan(scope), today)]),
  );
  const keer = (opTijd: boolean | undefined) => (casus: Casus, jaar: number) =>
    (alle.get(casus) ?? []).filter(
      (h) => yearOf(h.uiterlijk) === jaar && (opTijd === undefined || h.opTijd === opTijd),
    ).length;
  const kop = (naam: string, label: string, definitie: string) => ({
    naam: `casussen.herbeoordeling.${naam}`,
    label,
    definitie,
    toon,
  });
  return [
    telling(
      scope,
      kop('nodig', 'Herbeoordelingen die nodig waren', 'Herbeoordelingen met een uiterste dag in het jaar.'),
      keer(undefined),
    ),
    telling(
      scope,
      kop('op-tijd', 'Op tijd gedaan', 'Herbeoordelingen die voor hun uiterste dag zijn gedaan.'),
      keer(true),
    ),
    telling(
      scope,
      kop(
        'te-laat',
        'Te laat of niet gedaan',
        'Herbeoordelingen die na hun uiterste dag of nog niet zijn gedaan.',
      ),
      keer(false),
    ),
  ];
}

/** Prolonged and destroyed. A proof of destruction names no municipality, so both are those of the whole register. */
function retention(scope: Scope, breed: Gebied): Boek {
  const { register, jaar, settings } = scope;
  const alle = register.all('casus');
  const bekend = isCasuistiekBijgehouden(register, settings);
  const make = (naam: string, label: string, definitie: string, records: readonly CterRecord[]) =>
    cijferVan(
      {
        id: `casussen.${naam}.${breed.id}.${jaar}`,
        label: `${label}, ${breed.naam}, ${jaar}`,
        definitie,
        telt: 'personen',
      },
      records.map((r) => r.ref),
      bekend ? records.length : undefined,
    );
  const verlengd = alle.flatMap((c) =>
    (c.velden.bewaren?.verlengd ?? []).filter((v) => yearOf(v.op) === jaar).map(() => c),
  );
  const vernietigd = register.all('vernietiging').filter((v) => yearOf(v.velden.op) === jaar);
  return {
    cijfers: [
      make(
        'verlengd',
        'Bewaartermijn verlengd',
        'Besluiten in het jaar om een casus langer te bewaren, in het hele register.',
        verlengd,
      ),
      make(
        'vernietigd',
        'Vernietigd',
        'Casussen die in het jaar zijn vernietigd, in het hele register.',
        vernietigd,
      ),
    ],
    relaties: [],
  };
}

/** Begin and in together are out and end together: a reader can add, so that sum is protected too. */
function balance(scope: Scope, boek: Boek): Boek {
  const known = new Map(boek.cijfers.map((c) => [c.id, c]));
  const parts = gebieden(scope).flatMap(({ id }) =>
    scope.tellen.jaren.flatMap((jaar) => {
      const at = (naam: string, j: number) => `casussen.${naam}.${id}.${j}`;
      const [begin, erbij, eraf, eind] = [
        at('stand', jaar - 1),
        at('in', jaar),
        at('uit', jaar),
        at('stand', jaar),
      ];
      const value = (x: string) => known.get(x)?.waarde;
      const [van, bij] = [value(begin), value(erbij)];
      if (van === undefined || bij === undefined) return [];
      const total = at('behandeld', jaar);
      const kop = { id: total, label: 'In behandeling geweest', definitie: 'Begin en bij samen.' };
      const cijfer = cijferVan({ ...kop, telt: 'personen', verborgen: true }, [], van + bij);
      const sums = [[begin, erbij] as const, [eraf, eind] as const];
      return [{ cijfer, relaties: sums.map((parts) => ({ total, parts })) }];
    }),
  );
  return { cijfers: parts.map((p) => p.cijfer), relaties: parts.flatMap((p) => p.relaties) };
}

/** The figures about cases. Reviews are told of the district: in one municipality they are always few. */
export function caseFigures(scope: Scope): Boek {
  const breed = scope.district ?? scope.eigen;
  const course = samen(...courseTellingen(scope).map((t) => tally(scope, t)));
  const reviews = samen(
    ...reviewTellingen(scope, (gebied) => gebied.id === breed.id).map((t) => tally(scope, t)),
  );
  const naam = 'casussen.herbeoordeling';
  const sums = splits(scope, reviews, `${naam}.nodig`, [`${naam}.op-tijd`, `${naam}.te-laat`]);
  return samen(
    course,
    balance(scope, course),
    { cijfers: reviews.cijfers, relaties: [...reviews.relaties, ...sums] },
    retention(scope, breed),
  );
}
