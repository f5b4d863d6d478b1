/** What an import will do, before it is done. */
import type { Planned } from '../../exchange/plan-import.ts';
import { counted } from '../../text/lists.ts';
import { oneLine } from '../../text/safe.ts';
import type { NewRow } from './uitvoeringen.ts';

function reachOf(fields: Readonly<Record<string, unknown>>): string {
  const bereik = (fields['bereik'] ?? []) as readonly {
    readonly doelgroep?: string;
    readonly bereikt?: number;
  }[];
  return bereik.map((b) => `${b.doelgroep} ${b.bereikt ?? 'niet geteld'}`).join(', ');
}

/** A line for each row: what is new, what is there already, and what is there with other data. */
export function preview(planned: readonly Planned[], made: readonly NewRow[]): string {
  const ids = new Map(made.map((m) => [m.row, m.id]));
  const lines = planned.map(({ row, known, differs }) => {
    const { line, fields } = row;
    const id = ids.get(row);
    if (id === undefined)
      return `  regel ${line}  bestaat al   ${known?.id}${differs ? ' (met andere gegevens; het bestaande blijft zoals het is)' : ''}`;
    const what = [
      fields['status'],
      fields['interventie'],
      ...((fields['gemeenten'] ?? []) as string[]),
      reachOf(fields),
    ];
    return `  regel ${line}  nieuw        ${id}  ${oneLine(what.filter((part) => part !== '').join(' · '))}`;
  });
  const old = planned.length - made.length;
  return `${lines.join('\n')}\n${counted(made.length, 'nieuwe uitvoering', 'nieuwe uitvoeringen')}, ${old} al in het register.\n`;
}
