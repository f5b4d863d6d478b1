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
const GEBEURD: { readonly [S in Soort]?: readonly Bron[] } = {
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

function* dates(value: unknown, stappen: readonly string[], pad: DataPath): Iterable<Gebeurdatum> {
  const [stap, ...rest] = stappen;
  if (value === undefined || value === null) return;
  if (stap === undefined) yield { pad, datum: String(value) };
  else if (stap === '[]')
    for (const [i, item] of (value as unknown[]).entries()) yield* dates(item, rest, [...pad, i]);
  else yield* dates((value as Readonly<Record<string, unknown>>)[stap], rest, [...pad, stap]);
}

const bronnen = new Map(
  Object.entries(GEBEURD).map(([soort, list]) => [
    soort,
    list.map((b) => ({ ...b, stappen: b.pad.replaceAll('[]', '.[]').split('.') })),
  ]),
);

/** Every date in a record at which, by what it is, something has already happened. */
export function* gebeurdatums(record: CterRecord): Iterable<Gebeurdatum> {
  const velden = record.velden as Readonly<Record<string, unknown>>;
  for (const { stappen, alleen } of bronnen.get(record.soort) ?? []) {
    if (!alleen || velden[alleen.veld] === alleen.is) yield* dates(velden, stappen, []);
  }
}
