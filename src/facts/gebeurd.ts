/** The dates in records that report something that has happened. */
import type { Soort } from '../records/index.ts';
import type { CterRecord, DataPath } from '../register/register.ts';

interface Bron {
  /** A field, with `.` for a group and `[]` for every item of a list. */
  readonly pad: string;
  /** Only when the field `veld` of the record has this value. */
  readonly alleen?: { readonly veld: string; readonly is: string };
}

const uitgevoerd = { veld: 'status', is: 'uitgevoerd' } as const;

/** Per type the dates of the past: a planned meeting or a deadline is not among them. */
export const GEBEURD: { readonly [S in Soort]?: readonly Bron[] } = {
  programma: [{ pad: 'regeling.ondertekend' }],
  uitvoering: [
    { pad: 'datum', alleen: uitgevoerd },
    { pad: 'periode.van', alleen: uitgevoerd },
    { pad: 'periode.tot', alleen: uitgevoerd },
  ],
  evaluatie: [{ pad: 'ontvangen-op' }, { pad: 'vastgesteld-op' }],
  signaal: [
    { pad: 'datum' },
    { pad: 'verificatie.op' },
    { pad: 'wegingen[].op' },
    { pad: 'terugkoppeling.op' },
  ],
  analyse: [{ pad: 'waarborgen.juridisch-getoetst-op' }],
  incident: [{ pad: 'datum' }, { pad: 'besluit.op' }],
  contactcirkel: [{ pad: 'gedaan[].op' }],
  casus: [{ pad: 'verloop[].op' }, { pad: 'herbeoordelingen[].op' }, { pad: 'bewaren.verlengd[].op' }],
  verzoek: [{ pad: 'ontvangen-op' }, { pad: 'doorgestuurd.op' }, { pad: 'afgehandeld-op' }],
  vernietiging: [{ pad: 'op' }],
  nieuwsbrief: [{ pad: 'verzonden' }],
  jaarverslag: [
    { pad: 'aangeleverd[].datum' },
    { pad: 'moties[].datum' },
    { pad: 'akkoorden[].op' },
    { pad: 'vastgesteld-op' },
  ],
  dreigingsbeeld: [{ pad: 'datum' }],
};

/** A date with its place in the record. */
export interface Gebeurdatum {
  readonly pad: DataPath;
  readonly datum: string;
}

/** A path cut into steps, `[]` a step of its own. */
interface Weg {
  readonly stappen: readonly string[];
  readonly alleen: Bron['alleen'];
}

const wegen = new Map<string, readonly Weg[]>(
  Object.entries(GEBEURD).map(([soort, list]) => [
    soort,
    list.map((b) => ({ stappen: b.pad.replaceAll('[]', '.[]').split('.'), alleen: b.alleen })),
  ]),
);

/** Walks on from step `from`; a path is only made for a date that is found. Runs for every record, so no generator. */
function collect(
  value: unknown,
  weg: Weg,
  from: number,
  index: number,
  na: string,
  found: Gebeurdatum[],
): void {
  let at = value;
  for (let i = from; i < weg.stappen.length; i++) {
    if (at === undefined || at === null) return;
    const stap = weg.stappen[i] as string;
    if (stap === '[]') {
      const items = at as readonly unknown[];
      for (let n = 0; n < items.length; n++) collect(items[n], weg, i + 1, n, na, found);
      return;
    }
    at = (at as Readonly<Record<string, unknown>>)[stap];
  }
  if (typeof at !== 'string' || at <= na) return;
  found.push({ pad: weg.stappen.map((stap) => (stap === '[]' ? index : stap)), datum: at });
}

/** The dates after `dag` at which, by what a record is, something has already happened. At most one list deep. */
export function gebeurdNa(record: CterRecord, dag: string): readonly Gebeurdatum[] {
  const found: Gebeurdatum[] = [];
  const velden = record.velden as Readonly<Record<string, unknown>>;
  for (const weg of wegen.get(record.soort) ?? []) {
    if (!weg.alleen || velden[weg.alleen.veld] === weg.alleen.is) collect(velden, weg, 0, -1, dag, found);
  }
  return found;
}
