/** Tells what is behind one figure of a report: for those who may see the register, not for publication. */
import type { Cijfer } from '../documents/report/figure.ts';
import { inWords, number } from '../documents/report/figure-words.ts';
import type { Report } from '../documents/report/report.ts';
import { UsageError } from '../errors.ts';
import { euros } from '../text/euros.ts';
import { nearest } from '../text/nearest.ts';
import { oneLine, quote } from '../text/safe.ts';

/** An id as people may write it: whole, without the place, or without place and year (then those of the report count). */
function find({ boek, scope }: Report, asked: string): Cijfer {
  const { eigen, jaar } = scope;
  const parts = asked.split('.');
  const whole = [
    asked,
    [...parts.slice(0, -1), eigen.id, ...parts.slice(-1)].join('.'),
    `${asked}.${eigen.id}.${jaar}`,
    ...(scope.district ? [`${asked}.${scope.district.id}.${jaar}`] : []),
  ];
  for (const id of whole) {
    const found = boek.cijfers.find((c) => c.id === id);
    if (found) return found;
  }
  const near = nearest(
    asked,
    boek.cijfers.flatMap((c) => [c.id, c.id.replace(`.${eigen.id}.${jaar}`, '')]),
  );
  throw new UsageError(
    `Er is in dit verslag geen cijfer ${quote(asked)}. ${near ? `Bedoelde u ‘${near}’?` : 'De namen van de cijfers staan achter in het verslag, onder ‘Verantwoording’.'}`,
  );
}

function internalValue({ waarde, telt }: Cijfer): string {
  if (waarde === undefined) return 'niet geregistreerd';
  return telt === 'euro' ? euros(waarde) : number(waarde);
}

/** The figure in lines of text, with the records it was made from. Throws `UsageError` for a figure there is not. */
export function explainFigure(report: Report, asked: string): string {
  const { register } = report.scope;
  const cijfer = find(report, asked);
  const { id, label, definitie, herkomst, bron, records, verborgen } = cijfer;
  const shown = verborgen
    ? 'staat niet in het verslag; het beschermt andere cijfers'
    : inWords(report.cijfers.get(id));
  const lines = records.map((ref) => `  ${ref}  ${register.byRef(ref)?.path ?? ''}`.trimEnd());
  return [
    id,
    label,
    `Wat is geteld: ${definitie}`,
    `Herkomst: ${herkomst.replace('-', ' ')}${bron === undefined ? '' : `, ${bron}`}`,
    `Precies (alleen intern): ${internalValue(cijfer)}`,
    `In het verslag: ${shown}`,
    lines.length > 0 ? `Records (${lines.length}):` : 'Records: geen',
    ...lines,
  ]
    .map((line) => `${oneLine(line, 400)}\n`)
    .join('');
}
