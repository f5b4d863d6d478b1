import type { CterRecord } from '../register/register.ts';

/** Whether someone has the function on a day; without dates the function is not limited. */
export const isInFunctie = ({ velden: { vanaf, tot } }: CterRecord<'netwerklid'>, dag: string): boolean =>
  (vanaf === undefined || vanaf <= dag) && (tot === undefined || dag <= tot);
