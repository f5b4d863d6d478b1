/** From zero to a round number, with steps a reader can count in. */

/** An axis: it ends at `max`, and `ticks` are its steps, zero included. */
export interface Scale {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** The smallest of 1, 2 or 5 times a power of ten that is not below this. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= least * (1 - 1e-9)) ?? 10 * power;
}

/** An axis that holds these values in about `steps` steps; whole numbers get whole steps. */
export function makeScale(values: readonly number[], steps: number): Scale {
  const most = Math.max(0, ...values);
  if (most === 0) return { max: 1, ticks: [0, 1] };
  const step = roundStep(Math.max(most / steps, values.every(Number.isInteger) ? 1 : 0));
  const count = Math.ceil(most / step - 1e-9);
  // Multiplied rather than added up, and rounded: three steps of 0.1 are 0.3.
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  return { max: ticks.at(-1)!, ticks };
}
