/**
 * Decides which figures that hang together are withheld.
 *
 * What must stay possible is written down as goals; each is proven by a witness: a table of whole numbers with which
 * everything published agrees, so that no reader, whatever his method, can rule it out. The search for a witness may
 * withhold more at a cost, small parts first and totals last. Withholding only ever leaves more possible: a witness
 * stays good, and the work ends. Afterwards every withheld figure is shown again where all goals can do without it.
 * The file is long because these steps share one state and read as one story.
 */
import type { Component } from './components.ts';
import { type Asked, costsOf, type Goal, meets, noteLimits, type Reader, withGoal } from './limits.ts';
import type { Costs } from './minimize.ts';
import { rangeOf } from './shown-as.ts';
import {
  cheapest,
  isPossible,
  makeSheet,
  type Sheet,
  settle,
  wholeExchanged,
  wholeSolution,
} from './whole.ts';

/** What became of figures that hang together, by their numbers in the component. */
export interface Outcome {
  readonly withheld: ReadonlySet<number>;
  /** Figures that earlier publications (or the relations alone) had disclosed whatever is done now. */
  readonly disclosed: ReadonlySet<number>;
  /** What was published earlier cannot be true together with what there is now. */
  readonly contradicted: boolean;
}

interface Witness {
  readonly values: Float64Array;
  readonly reader: Reader;
}

/**
 * What showing figures again may cost, in searches × figures³, which is how long searches take; beyond it exchanges
 * must do. Enough for all there is to search among some 300 figures.
 */
const EFFORT = 3e10;

interface Work {
  readonly component: Component;
  readonly sheet: Sheet;
  /** The counts as they are; of a figure that only earlier publications know, the least. */
  readonly start: Float64Array;
  readonly drempel: number;
  readonly withheld: Set<number>;
  readonly costs: (readonly [Asked, Costs])[];
  /** What searches may still cost; unlimited as long as safety depends on them. */
  effort: number;
  readonly disclosed: Set<number>;
  readonly goals: Goal[];
  /** Withheld figures that earlier publications fix more narrowly than withholding can undo. */
  readonly narrow: Set<number>;
  witnesses: readonly Witness[];
  /** Per withheld figure the goal that last could not do without it: tried first, for it most often fails again. */
  readonly reasons: Map<number, Goal>;
}

/** The costs as things are; kept, and changed in place when a figure is withheld or shown. */
function costs(work: Work, reader: Reader, mayWithhold: boolean): Costs {
  const found = work.costs.find(([asked]) => asked.reader === reader && asked.mayWithhold === mayWithhold);
  if (found) return found[1];
  const asked = { reader, mayWithhold, drempel: work.drempel };
  const made = costsOf(work.component.cells, work.withheld, asked);
  work.costs.push([asked, made]);
  return made;
}

/** Withholds a figure or shows it again. */
function decide(work: Work, cell: number, isWithheld: boolean): void {
  if (work.withheld.has(cell) === isWithheld) return;
  if (isWithheld) work.withheld.add(cell);
  else work.withheld.delete(cell);
  for (const [asked, made] of work.costs) noteLimits(made, work.component.cells, cell, isWithheld, asked);
}

/** What the insider finds possible, the outsider does too. */
const counts = (witness: Witness, goal: Goal): boolean =>
  witness.reader === goal.reader || witness.reader === 'insider';

const proves = (witness: Witness, goal: Goal): boolean =>
  counts(witness, goal) && meets(goal, witness.values[goal.cell]!);

/** Withholds what a witness needs withheld. */
function withholdFor(work: Work, values: Float64Array, reader: Reader): void {
  const { points } = costs(work, reader, true);
  for (const [i, v] of values.entries())
    if (v < points[4 * i + 1]! || v > points[4 * i + 2]!) decide(work, i, true);
}

/** The witness that comes nearest to a goal: the place to begin looking for one that meets it. */
function nearestWitness(work: Work, { cell, reach }: Goal): Float64Array {
  const distance = ({ values }: Witness): number => Math.abs(values[cell]! - reach);
  return (
    work.witnesses.reduce<Witness | undefined>(
      (best, w) => (best && distance(best) <= distance(w) ? best : w),
      undefined,
    )?.values ?? work.start
  );
}

/** Looks for a witness; `mayWithhold` withholds what it needs. */
function prove(work: Work, goal: Goal, mayWithhold: boolean): boolean {
  if (work.witnesses.some((w) => proves(w, goal))) return true;
  const wanted = (values: Float64Array): boolean => meets(goal, values[goal.cell]!);
  const asIs = withGoal(costs(work, goal.reader, false), goal);
  const tables = work.witnesses.flatMap((w) => (counts(w, goal) ? [w.values] : []));
  const search = (): Float64Array | undefined => {
    if (!mayWithhold && work.effort <= 0) return undefined;
    if (!mayWithhold) work.effort -= work.start.length ** 3;
    const allowed = mayWithhold ? withGoal(costs(work, goal.reader, true), goal) : asIs;
    return wholeSolution(work.sheet, nearestWitness(work, goal), allowed, wanted);
  };
  const values = wholeExchanged(work.sheet, tables, asIs, goal) ?? search();
  if (!values) return false;
  if (mayWithhold) withholdFor(work, values, goal.reader);
  work.witnesses = [...work.witnesses, { values, reader: goal.reader }];
  return true;
}

/** How near the goal anything can come: as things are, or (`mayWithhold`) were everything withheld. */
function nearest(work: Work, goal: Goal, mayWithhold: boolean): number {
  const sought = withGoal(costs(work, goal.reader, mayWithhold), goal);
  const x = cheapest(work.sheet, nearestWitness(work, goal), sought);
  const value = x[goal.cell]!;
  return goal.side === 'low'
    ? Math.max(goal.reach, Math.ceil(value - 1e-6))
    : Math.min(goal.reach, Math.floor(value + 1e-6));
}

/** Withholds every figure that may be, near the goal or (`all`) anywhere among those that hang together. */
function withholdAround(work: Work, goal: Goal, all: boolean): void {
  const { cells, equations } = work.component;
  const near = equations
    .map(({ total, parts }) => [total, ...parts])
    .filter((members) => all || members.includes(goal.cell))
    .flat();
  for (const i of near)
    if (!cells[i]!.settled && (goal.reader === 'outsider' || cells[i]!.keep === undefined))
      decide(work, i, true);
}

/**
 * Sees to it that the goal is met, or comes as near as it can; gives the goals that hold then. What the insider knows
 * from "minder dan" and "niet getoond" alone (two small parts of a total that is not small) no withholding takes away;
 * then the outsider counts.
 */
function pursue(work: Work, goal: Goal): readonly Goal[] {
  if (prove(work, goal, true)) return [goal];
  const reach = nearest(work, goal, true);
  const within = { ...goal, reach };
  const others: Goal[] = [];
  if (reach !== goal.reach) {
    if (goal.reader === 'insider') others.push(...pursue(work, { ...goal, reader: 'outsider' }));
    else if (work.component.cells[goal.cell]!.keep) work.disclosed.add(goal.cell);
  }
  for (const all of [false, true]) {
    if (prove(work, within, true)) break;
    withholdAround(work, goal, all);
  }
  return prove(work, within, false) ? [within, ...others] : others;
}

/** The two counts, `drempel` - 1 apart, that a withheld figure must at least leave open as things are. */
function spread(work: Work, cell: number): readonly [Goal, Goal] {
  const value = work.component.cells[cell]!.value!;
  const width = work.drempel - 1;
  const low: Goal = { cell, reader: 'outsider', side: 'low', reach: Math.max(0, value - width) };
  const reach = Math.min(value, nearest(work, low, false));
  return [
    { ...low, reach },
    { ...low, side: 'high', reach: reach + width },
  ];
}

/** Whether a withheld figure is as uncertain as "minder dan" is: else a reader could compute it nearly. */
function isWide(work: Work, cell: number): boolean {
  const seen = work.witnesses.map(({ values }) => values[cell]!);
  if (Math.max(...seen) - Math.min(...seen) >= work.drempel - 1) return true;
  return spread(work, cell).every((goal) => prove(work, goal, false));
}

/** Puts the search at the counts as they are; false when what was published earlier contradicts them. */
function begin(work: Work): boolean {
  const { component, sheet } = work;
  if (component.cells.some(({ known }) => known.low > known.high)) return false;
  const start = costs(work, 'insider', false);
  if (!isPossible(cheapest(sheet, work.start, start), start)) return false;
  const values = wholeSolution(sheet, work.start, start, () => true);
  if (values) work.witnesses = [{ values, reader: 'insider' }];
  return true;
}

/** Shows a withheld figure again if every goal has a witness that agrees with it. */
function tryToShow(work: Work, cell: number): void {
  const { witnesses, reasons, goals } = work;
  const { cells } = work.component;
  decide(work, cell, false);
  const allowed = {
    insider: costs(work, 'insider', false).points,
    outsider: costs(work, 'outsider', false).points,
  };
  work.witnesses = witnesses.filter(({ values, reader }) => {
    const points = allowed[reader];
    return values[cell]! >= points[4 * cell]! && values[cell]! <= points[4 * cell + 3]!;
  });
  const left = new Set(work.witnesses);
  const first = reasons.get(cell);
  const failing = (first ? [first, ...goals] : goals).find((goal) => !prove(work, goal, false));
  const wide = [...work.withheld].filter((i) => !cells[i]!.keep && !work.narrow.has(i));
  if (!failing && wide.every((i) => isWide(work, i))) return;
  if (failing) reasons.set(cell, failing);
  decide(work, cell, true);
  // What was possible while it was shown still is.
  work.witnesses = [...witnesses, ...work.witnesses.filter((w) => !left.has(w))];
}

/** Shows again what can be, the dearest first; once more as long as that made room for another. */
function showAgain(work: Work): void {
  const { cells } = work.component;
  const price = (i: number): number => cells[i]!.cost + (cells[i]!.keep ? 1e9 : 0);
  for (let before = -1; before !== work.withheld.size; ) {
    before = work.withheld.size;
    const dearest = [...work.withheld].filter((i) => !cells[i]!.kept);
    dearest.sort((a, b) => price(b) - price(a) || a - b);
    for (const cell of dearest) tryToShow(work, cell);
  }
}

/** Pursues the goals of every figure to protect, of either reader, then those of every figure withheld for them. */
function pursueAll(work: Work): void {
  const { cells } = work.component;
  for (const [cell, { keep }] of cells.entries()) {
    if (!keep) continue;
    work.goals.push(...pursue(work, { cell, reader: 'insider', side: 'low', reach: keep.low }));
    work.goals.push(...pursue(work, { cell, reader: 'insider', side: 'high', reach: keep.high }));
  }
  // The set grows while it is walked: what is withheld for the width of another comes in turn.
  for (const cell of work.withheld) {
    if (cells[cell]!.keep || isWide(work, cell)) continue;
    for (const goal of spread(work, cell)) pursue(work, goal);
    if (!isWide(work, cell)) work.narrow.add(cell);
  }
}

/** What to withhold among figures that hang together, so that each keeps the counts it must. */
export function withhold(component: Component, drempel: number): Outcome {
  const { cells, equations } = component;
  const kept = cells.flatMap((cell, i) => (cell.kept ? [i] : []));
  const nothing = { withheld: new Set(kept), disclosed: new Set<number>(), contradicted: false };
  if (equations.length === 0 || !cells.some((cell) => cell.keep)) return nothing;
  const sheet = makeSheet(cells.length, equations);
  const start = settle(
    sheet,
    Float64Array.from(cells, (c) => c.value ?? rangeOf(c.shown).low),
  );
  const work: Work = {
    component,
    sheet,
    start,
    drempel,
    ...nothing,
    costs: [],
    effort: Number.POSITIVE_INFINITY,
    goals: [],
    narrow: new Set(),
    witnesses: [],
    reasons: new Map(),
  };
  if (!begin(work)) {
    for (const [i, cell] of cells.entries()) if (!cell.settled && !cell.keep) work.withheld.add(i);
    return { ...nothing, contradicted: true };
  }
  pursueAll(work);
  work.effort = EFFORT;
  showAgain(work);
  return { withheld: work.withheld, disclosed: work.disclosed, contradicted: false };
}
