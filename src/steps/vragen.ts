/** What a step of a checklist asks, read from data alone. */
import type { RecordType } from '../records/define.ts';
import type { FieldShape } from '../records/shape.ts';

/** A field or a section of the record that the checklist steers, or else a question in words. */
export type Vraag =
  | { readonly kind: 'veld'; readonly naam: string; readonly veld: FieldShape }
  | { readonly kind: 'sectie'; readonly naam: string; readonly uitleg: string }
  | { readonly kind: 'vrij'; readonly naam: string };

type Velden = Readonly<Record<string, unknown>>;

/** What the run itself keeps, or what was settled when it began: no step can ask for it. */
const EIGEN = ['incident', 'gemeente', 'stappenplan', 'gedaan', 'antwoorden', 'vertrouwelijkheid'];

/** Whether `--set` may give this field of a run. */
export const isVraagbaar = (naam: string): boolean => !EIGEN.includes(naam);

/** The questions of a step, in its order; each once. */
export function vragenVan(type: RecordType, vraagt: readonly string[], velden: Velden): readonly Vraag[] {
  const fields = new Map(type.shape().map((f) => [f.naam, f]));
  const secties = new Map(type.secties(velden).map((s) => [s.naam, s]));
  return [...new Set(vraagt)].filter(isVraagbaar).map((naam): Vraag => {
    const veld = fields.get(naam);
    if (veld) return { kind: 'veld', naam, veld };
    const sectie = secties.get(naam);
    return sectie ? { kind: 'sectie', naam, uitleg: sectie.uitleg } : { kind: 'vrij', naam };
  });
}

/** Without these there was nothing to come to: a step that leaves one empty went otherwise than planned. */
const NODIG = ['genodigden', 'bijeenkomsten'];

/** Whether an empty answer to a question of a step needs an explanation. */
export const magNietLeeg = ({ naam }: Vraag): boolean => NODIG.includes(naam);

/** What is recorded of a run so far. */
export interface Vastgelegd {
  readonly velden: Velden;
  /** Section name → its text, '' when empty. */
  readonly secties: ReadonlyMap<string, string>;
}

interface Antwoord {
  readonly stap: string;
  readonly vraag: string;
}

/** Whether anything is recorded for a question of this step. */
export function isBeantwoord(vraag: Vraag, stap: string, { velden, secties }: Vastgelegd): boolean {
  if (vraag.kind === 'sectie') return (secties.get(vraag.naam) ?? '') !== '';
  if (vraag.kind === 'vrij') {
    const gegeven = (velden['antwoorden'] ?? []) as readonly Antwoord[];
    return gegeven.some((a) => a.stap === stap && a.vraag === vraag.naam);
  }
  const value = velden[vraag.naam];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
