/** Safeguards: the impact assessment, and requests of people about their own data, as counts. */
import { geldendeNorm } from '../../facts/geldende-norm.ts';
import { isOpTijdAfgehandeld, verzoekenIn, zijnVerzoekenBijgehouden } from '../../facts/verzoeken.ts';
import type { CterRecord } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import { type Boek, samen } from './figure.ts';
import { vanGebied } from './figure-table.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';
import { splits, type Telling, tally } from './tally.ts';

const maandenVan = ({ settings }: Scope): number => geldendeNorm('verzoek', settings.termijnen);

function tellingen(scope: Scope): readonly Telling[] {
  const { register, settings } = scope;
  const bekend = zijnVerzoekenBijgehouden(register, settings);
  const isOpTijd = (v: CterRecord<'verzoek'>): boolean => isOpTijdAfgehandeld(v, maandenVan(scope));
  const make = (
    naam: string,
    label: string,
    definitie: string,
    is: (v: CterRecord<'verzoek'>) => boolean,
  ): Telling => ({
    naam: `verzoeken.${naam}`,
    label,
    definitie,
    records: (gemeente, jaar) => (bekend ? verzoekenIn(register, gemeente, jaar).filter(is) : undefined),
  });
  return [
    make(
      'ontvangen',
      'Verzoeken ontvangen',
      'Verzoeken van mensen over hun eigen gegevens, ontvangen in het jaar. Een doorgestuurd verzoek telt één keer: bij de gemeente die moet antwoorden.',
      () => true,
    ),
    make(
      'op-tijd',
      'Op tijd afgehandeld',
      'Verzoeken uit het jaar die binnen de termijn zijn afgehandeld.',
      isOpTijd,
    ),
    make(
      'niet-op-tijd',
      'Later of nog niet afgehandeld',
      'Verzoeken uit het jaar die niet binnen de termijn zijn afgehandeld.',
      (v) => !isOpTijd(v),
    ),
  ];
}

/** The figures about requests. */
export function safeguardFigures(scope: Scope): Boek {
  const boek = samen(...tellingen(scope).map((t) => tally(scope, t)));
  const sums = splits(scope, boek, 'verzoeken.ontvangen', ['verzoeken.op-tijd', 'verzoeken.niet-op-tijd']);
  return { cijfers: boek.cijfers, relaties: [...boek.relaties, ...sums] };
}

/** What the report shows about safeguards. */
export function safeguardPart(scope: Scope, cijfers: Cijfers) {
  const { settings, eigen, jaar } = scope;
  const rijen = tellingen(scope).map(({ naam, label }) => ({ naam, label }));
  const own = cijfers.get(`verzoeken.ontvangen.${eigen.id}.${jaar}`);
  return {
    dpia: settings.casuistiek
      ? { kenmerk: settings.casuistiek.dpia.kenmerk, datum: longDate(settings.casuistiek.dpia.datum) }
      : null,
    verwerkingsregister: settings.casuistiek?.verwerkingsregister ?? null,
    maanden: maandenVan(scope),
    geregistreerd: own.vorm.state !== 'niet-geregistreerd',
    verzoeken: vanGebied(scope, cijfers, { kop: 'Verzoeken', rijen }),
  };
}
