/** What was published before: the figures of earlier reports, as a municipality keeps them in its register. */
import type { Published, Shown } from '../disclosure/figure.ts';
import { type Cijferbestand, cijferbestand } from '../records/cijferbestand.ts';
import { readFields } from '../records/read.ts';

/** The content of a file with figures, or what is wrong with it in one Dutch sentence. */
export type Gelezen = { readonly bestand: Cijferbestand } | { readonly fout: string };

/** Reads the text of a `.cijfers.json`. Never throws. */
export function leesCijfers(text: string): Gelezen {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { fout: 'Dit bestand is geen geldige JSON.' };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { fout: 'In dit bestand staat niet wat ‘cter report’ opschrijft.' };
  const read = readFields(cijferbestand, raw as Readonly<Record<string, unknown>>);
  if ('issues' in read) {
    const [issue] = read.issues;
    return { fout: `Bij ‘${issue?.path.join('.') ?? ''}’ klopt iets niet. ${issue?.message ?? ''}` };
  }
  const bestand = read.velden as unknown as Cijferbestand;
  const half = bestand.cijfers.find((c) => formOf(c) === undefined);
  return half ? { fout: `Bij het cijfer ‘${half.id}’ past de vorm niet bij de waarde.` } : { bestand };
}

/**
 * Whether a text holds the figures of the adopted report of this municipality and year. Seen from its head, as `cter
 * report` writes it: `validate` asks this, and reading every figure for it would cost more than the answer is worth.
 */
export function isVanVerslag(text: string, gemeente: string, jaar: number): boolean {
  const kop = text.slice(0, Math.max(0, text.indexOf('"register"')));
  const heeft = (veld: string, waarde: string | number) =>
    new RegExp(`"${veld}":\\s*${JSON.stringify(waarde)}\\s*,`).test(kop);
  return heeft('gemeente', gemeente) && heeft('jaar', jaar) && heeft('status', 'vastgesteld');
}

/** The form as disclosure control knows it; undefined when the file contradicts itself, null for what was not registered. */
export function formOf(cijfer: Cijferbestand['cijfers'][number]): Shown | null | undefined {
  const { vorm, waarde, van = waarde, tot = waarde, onder } = cijfer;
  if (vorm === 'niet-geregistreerd') return null;
  if (vorm === 'niet-getoond') return { state: 'niet-getoond' };
  if (vorm === 'klein') return onder === undefined ? undefined : { state: 'klein', onder };
  if (waarde === undefined || van === undefined || tot === undefined || van > tot) return undefined;
  return { state: 'getoond', value: waarde, low: van, high: tot };
}

/** The exact figures that readers know already, each with every value it was published with. */
export function eerderPrecies(bestanden: readonly Cijferbestand[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { id, telt, vorm, waarde } of bestanden.flatMap((b) => b.cijfers))
    if (telt !== 'personen' && vorm === 'getoond' && waarde !== undefined)
      found.set(id, (found.get(id) ?? new Set()).add(waarde));
  return found;
}

/** What readers know already of figures about persons, from these files. */
export function eerderGepubliceerd(bestanden: readonly Cijferbestand[]): readonly Published[] {
  return bestanden
    .flatMap((b) => b.cijfers)
    .filter((c) => c.telt === 'personen')
    .flatMap((c) => {
      const shown = formOf(c);
      return shown ? [{ id: c.id, shown }] : [];
    });
}
