import type { Shown } from '../../../src/disclosure/figure.ts';
import type { Figure } from './published.ts';

/** What a published figure tells a reader; undefined when it was not registered. */
export const formOf = ({ vorm, waarde, van = waarde, tot = waarde, onder }: Figure): Shown | undefined => {
  if (vorm === 'niet-geregistreerd') return undefined;
  if (vorm === 'getoond') return { state: 'getoond', value: waarde!, low: van!, high: tot! };
  return vorm === 'klein' ? { state: 'klein', onder: onder! } : { state: 'niet-getoond' };
};
