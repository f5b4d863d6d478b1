/** Disclosure control of a set of figures: the story from counts to what documents may carry. */
import { makeCells } from './cell.ts';
import { checkInput } from './check-input.ts';
import { components, inOrder } from './components.ts';
import type { Figure, Norms, Published, Relation, Shown } from './figure.ts';
import { shownAs } from './shown-as.ts';
import { withhold } from './withhold.ts';

/** What documents may carry, and what the municipality should know about it. */
export interface Protection {
  /** Every figure that stands in a document, by id, in order of id. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** Small figures about which earlier publications already tell more than "minder dan"; nothing undoes that. */
  readonly alBekend: readonly string[];
  /** Figures whose earlier form does not fit their count any more: the document should call them revised. */
  readonly herzien: readonly string[];
  /** Figures shown earlier that cannot be true together with the present ones; all figures tied to them are withheld. */
  readonly tegenstrijdig: readonly string[];
}

/**
 * What may be shown, given everything that was published before.
 *
 * Promise: for every count below the threshold, a reader who combines all that is and was published (each rounded
 * value with the counts behind it, "minder dan", the relations, and that counts are whole and not negative) still
 * finds every count possible that "minder dan" stands for, 0 included, unless the figure is in `alBekend`. The
 * demand does not depend on the count itself, so that keeping it tells nothing. The same holds against a reader who
 * takes "niet getoond" for the threshold or more, but for what the words alone tell: a total that is not small, of
 * two small parts, has parts that are not 0. A figure withheld for another one stays uncertain over at least as many
 * counts, unless earlier publications fix it. The same figures give the same outcome in whatever order.
 *
 * Rounding is done figure by figure, so shown parts need not add up to a shown total.
 *
 * @throws RangeError for input that is not consistent (see check-input.ts); that is a mistake in the program.
 */
export function protect(
  figures: readonly Figure[],
  relations: readonly Relation[],
  earlier: readonly Published[],
  norms: Norms,
): Protection {
  checkInput(figures, relations, earlier, norms);
  const ordered = inOrder(relations);
  const { cells, herzien } = makeCells(figures, ordered, earlier, norms);
  const withheld = new Set<string>();
  const alBekend: string[] = [];
  const tegenstrijdig: string[] = [];
  const before = new Set(earlier.map((p) => p.id));
  for (const component of components(cells, ordered)) {
    const outcome = withhold(component, norms.drempel);
    for (const i of outcome.withheld) withheld.add(component.cells[i]!.id);
    for (const i of outcome.disclosed) alBekend.push(component.cells[i]!.id);
    if (outcome.contradicted)
      tegenstrijdig.push(...component.cells.map((c) => c.id).filter((id) => before.has(id)));
  }
  const forms = new Map(cells.map((c) => [c.id, c.shown]));
  const shown = new Map<string, Shown>();
  for (const figure of figures.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    if (!figure.verborgen)
      shown.set(
        figure.id,
        withheld.has(figure.id)
          ? { state: 'niet-getoond' }
          : (forms.get(figure.id) ?? shownAs(figure, norms)),
      );
  return { shown, alBekend: alBekend.sort(), herzien, tegenstrijdig: tegenstrijdig.sort() };
}
