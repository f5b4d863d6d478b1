/** Who is in the network, on a day. */
import type { CterRecord, Register } from '../register/register.ts';

type Netwerklid = CterRecord<'netwerklid'>;

/** Whether a function is filled on this day; without a first or last day it has always been, or still is. */
export function isActief({ velden: { vanaf, tot } }: Netwerklid, dag: string): boolean {
  return (vanaf === undefined || vanaf <= dag) && (tot === undefined || tot >= dag);
}

/** The members of a network on a day, for at least one of these municipalities; who names none is there for all. */
export function ledenVan(
  register: Register,
  netwerk: string,
  gemeenten: readonly string[],
  dag: string,
): readonly Netwerklid[] {
  return register
    .all('netwerklid')
    .filter(
      (lid) =>
        (lid.velden.netwerken as readonly string[]).includes(netwerk) &&
        isActief(lid, dag) &&
        (lid.velden.gemeenten.length === 0 || lid.velden.gemeenten.some((g) => gemeenten.includes(g))),
    );
}
