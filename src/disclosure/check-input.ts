/** What the caller must get right: a wrong relation would leave figures open without anyone noticing. */
import type { Figure, Norms, Published, Relation } from './figure.ts';

function checkFigures(figures: readonly Figure[]): void {
  const seen = new Set<string>();
  for (const { id, value } of figures) {
    if (seen.has(id)) throw new RangeError(`figure ${id} occurs twice`);
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`figure ${id} is no count: ${value}`);
    seen.add(id);
  }
}

function checkNorms({ drempel, afronding }: Norms): void {
  if (!Number.isSafeInteger(drempel) || drempel < 0) throw new RangeError(`drempel is no count: ${drempel}`);
  if (!Number.isSafeInteger(afronding) || afronding < 1)
    throw new RangeError(`afronding is no positive whole number: ${afronding}`);
}

/**
 * Throws RangeError for a figure given twice or not a count, for a relation with an unknown figure, with a figure
 * twice, with persons and activities together, or with a sum that is not its total.
 */
export function checkInput(
  figures: readonly Figure[],
  relations: readonly Relation[],
  earlier: readonly Published[],
  norms: Norms,
): void {
  checkNorms(norms);
  checkFigures(figures);
  const known = new Map(figures.map((f) => [f.id, f]));
  const before = new Set(earlier.map((p) => p.id));
  for (const { total, parts } of relations) {
    const ids = [total, ...parts];
    const unknown = ids.find((id) => !known.has(id) && !before.has(id));
    if (unknown !== undefined) throw new RangeError(`relation of ${total} names unknown figure ${unknown}`);
    if (new Set(ids).size < ids.length) throw new RangeError(`relation of ${total} names a figure twice`);
    const members = ids.flatMap((id) => known.get(id) ?? []);
    if (new Set(members.map((f) => f.kind)).size > 1)
      throw new RangeError(`relation of ${total} adds persons to activities`);
    const sum = parts.reduce((all, id) => all + (known.get(id)?.value ?? 0), 0);
    if (members.length === ids.length && sum !== known.get(total)?.value)
      throw new RangeError(`relation of ${total} does not add up: ${sum}`);
  }
}
