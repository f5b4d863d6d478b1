/** What to write instead of a value that does not fit. */
import { fromDutchOrder, isIsoDate } from '../text/dates.ts';
import { nearest } from '../text/nearest.ts';
import { readRhythm } from '../text/rhythm.ts';
import { quote } from '../text/safe.ts';
import { slug } from '../text/slug.ts';
import type { FieldShape, Shape } from './shape.ts';
import { written } from './written.ts';

type Path = readonly (string | number)[];

/** Signs that Word puts around a value, and that YAML reads as part of it. */
const CURLED = /^[‘’“”„](.*)[‘’“”]$/;

/** What the value was meant to be, when that is plain: a day in Dutch order, a rhythm in words, a title for an id, a single value for a list, Word's quotes. */
function meant(value: unknown, shape: Shape | undefined): unknown {
  if (shape?.kind === 'lijst' && typeof value === 'string' && value.trim() !== '') return [value];
  if (typeof value !== 'string') return undefined;
  const bare = CURLED.exec(value.trim())?.[1] ?? value.trim();
  if (shape?.kind === 'ritme') return readRhythm(bare);
  if (shape?.kind === 'verwijzing') return shape.soorten.length === 1 ? slug(bare) || undefined : undefined;
  if (shape?.kind === 'datum') return fromDutchOrder(bare);
  return shape?.kind === 'keuze' && bare !== value && shape.opties.includes(bare) ? bare : undefined;
}

/** What to write for a value that does not fit the field at a path, as a Dutch sentence; empty when nothing can be said. */
export function fieldHint(field: FieldShape | undefined, shape: Shape | undefined, path: Path, value: unknown): string {
  const fixed = meant(value, shape);
  const near = shape?.kind === 'keuze' && typeof value === 'string' ? nearest(value, shape.opties) : undefined;
  if (shape?.kind === 'datum' && typeof fixed === 'string' && !isIsoDate(fixed)) return 'Die dag bestaat niet. Zoek op welke dag het was, en schrijf die als jjjj-mm-dd.';
  if (fixed === undefined && near) return `Bedoelde u ‘${near}’?`;
  if (shape?.kind === 'tekst' && (typeof value === 'number' || typeof value === 'boolean')) return `Zet aanhalingstekens om tekst die op een getal lijkt: ${String(path.at(-1))}: '${value}'`;
  if (fixed === undefined) return field ? `Bijvoorbeeld: ${written(field.naam, field.voorbeeld)}` : '';
  // Whether there is a record of that name is not known here.
  return shape?.kind === 'verwijzing' ? `Bedoelde u ${quote(fixed)}?` : `Schrijf: ${written(String(path.at(-1)), fixed)}`;
}
