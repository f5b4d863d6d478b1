/** The things that someone still has to do, wherever they are written down. */
import type { CterRecord, DataPath, Register } from '../register/register.ts';

/** One thing to do, with its place. */
export interface Actie {
  readonly record: CterRecord;
  readonly pad: DataPath;
  /** How it is called at the start of a sentence. */
  readonly woord: string;
  readonly wie: string | undefined;
  readonly uiterlijk: string | undefined;
  readonly status: string;
}

type Inhoud = Pick<Actie, 'wie' | 'uiterlijk' | 'status'>;

const rest = ({
  wie,
  uiterlijk,
  status,
}: {
  wie?: string | undefined;
  uiterlijk?: string | undefined;
  status: string;
}): Inhoud => ({ wie, uiterlijk, status });

function actiesVan(cirkel: CterRecord<'contactcirkel'>): readonly Actie[] {
  return cirkel.velden.acties.map((a, i) => ({
    record: cirkel,
    pad: ['acties', i],
    woord: `De actie ‘${a.id}’`,
    ...rest(a),
  }));
}

function verbeterpuntenVan(evaluatie: CterRecord<'evaluatie'>): readonly Actie[] {
  return evaluatie.velden.verbeterpunten.map((v, i) => ({
    record: evaluatie,
    pad: ['verbeterpunten', i],
    woord: `Verbeterpunt ${i + 1}`,
    ...rest(v),
  }));
}

/** An open recommendation that does not say what happens with it was not taken over yet. */
function overgenomenVan(analyse: CterRecord<'analyse'>): readonly Actie[] {
  return analyse.velden.aanbevelingen.flatMap((a, i) =>
    a.status === 'open' && a.opvolging === undefined
      ? []
      : [{ record: analyse, pad: ['aanbevelingen', i], woord: `De aanbeveling ‘${a.id}’`, ...rest(a) }],
  );
}

/** Every action, improvement point and recommendation that was taken over; what was dropped is left out. */
export function afgesprokenActies(register: Register): readonly Actie[] {
  return [
    ...register.all('contactcirkel').flatMap(actiesVan),
    ...register.all('evaluatie').flatMap(verbeterpuntenVan),
    ...register.all('analyse').flatMap(overgenomenVan),
  ].filter((actie) => actie.status !== 'vervallen');
}
