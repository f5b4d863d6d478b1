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

/**
 * Every action of a contact circle, improvement point of an evaluation and recommendation that was taken
 * over (it says what happens with it, or work on it began). What was dropped is left out.
 */
export function* afgesprokenActies(register: Register): Iterable<Actie> {
  for (const record of register.all('contactcirkel')) {
    for (const [i, a] of record.velden.acties.entries()) {
      if (a.status !== 'vervallen')
        yield {
          record,
          pad: ['acties', i],
          woord: `De actie ‘${a.id}’`,
          wie: a.wie,
          uiterlijk: a.uiterlijk,
          status: a.status,
        };
    }
  }
  for (const record of register.all('evaluatie')) {
    for (const [i, v] of record.velden.verbeterpunten.entries()) {
      if (v.status !== 'vervallen')
        yield {
          record,
          pad: ['verbeterpunten', i],
          woord: `Verbeterpunt ${i + 1}`,
          wie: v.wie,
          uiterlijk: v.uiterlijk,
          status: v.status,
        };
    }
  }
  for (const record of register.all('analyse')) {
    for (const [i, a] of record.velden.aanbevelingen.entries()) {
      const overgenomen =
        a.status === 'lopend' || a.status === 'gedaan' || (a.status === 'open' && a.opvolging !== undefined);
      if (overgenomen)
        yield {
          record,
          pad: ['aanbevelingen', i],
          woord: `De aanbeveling ‘${a.id}’`,
          wie: a.wie,
          uiterlijk: a.uiterlijk,
          status: a.status,
        };
    }
  }
}
