/** The `.cijfers.json` of a report: what is published, with neither value nor records of what is withheld. */
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import type { Cijferbestand } from '../../records/cijferbestand.ts';
import { definitions } from './definitions.ts';
import type { Cijfers, GetoondCijfer } from './protect-figures.ts';
import type { Scope } from './scope.ts';

type Regel = Cijferbestand['cijfers'][number];

/** The records behind an exact figure, when all of them are public; their number alone would give away a rounded one. */
function recordsOf({ register }: Scope, { cijfer, vorm }: GetoondCijfer): readonly string[] {
  if (vorm.state !== 'getoond' || cijfer.telt === 'personen') return [];
  const records = cijfer.records.map((ref) => register.byRef(ref));
  return records.every((r) => r !== undefined && isOpenbaar(register, r)) ? cijfer.records : [];
}

function regel(
  scope: Scope,
  getoond: GetoondCijfer,
): Omit<Regel, 'records'> & { records?: readonly string[] } {
  const { cijfer, vorm } = getoond;
  const { id, label, telt, herkomst, bron } = cijfer;
  const records = recordsOf(scope, getoond);
  const rounded = vorm.state === 'getoond' && vorm.low !== vorm.high;
  return {
    id,
    label,
    telt,
    herkomst,
    ...(bron !== undefined && { bron }),
    vorm: vorm.state,
    ...(vorm.state === 'getoond' && { waarde: vorm.value }),
    ...(rounded && { van: vorm.low, tot: vorm.high }),
    ...(vorm.state === 'klein' && { onder: vorm.onder }),
    ...(records.length > 0 && { records }),
  };
}

/** The text of the file, a figure on each line so that git shows which one changed. The same figures give the same text. */
export function figuresFile(scope: Scope, name: string, cijfers: Cijfers): string {
  const { gemeente, jaar, concept, origin, today, normen } = scope;
  const kop = {
    formaat: 1,
    document: name,
    gemeente: gemeente.id,
    jaar,
    status: concept ? 'concept' : 'vastgesteld',
    register: origin.register,
    ...(origin.versie !== null && { versie: origin.versie }),
    ...(origin.gewijzigd && { gewijzigd: true }),
    datum: today,
    'kleine-aantallen': normen,
    definities: Object.fromEntries(definitions(cijfers)),
  };
  const lines = cijfers.alle.map((c) => `    ${JSON.stringify(regel(scope, c))}`);
  const open = JSON.stringify(kop, null, 2).slice(0, -2);
  return `${open},\n  "cijfers": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
