/** What needs attention, as text for a terminal. */
import type { Aandachtspunt, Dringend } from '../status/define.ts';
import type { Groep } from '../status/index.ts';
import { counted } from '../text/lists.ts';
import { oneLine } from '../text/safe.ts';

interface Fit {
  /** At most so many of one kind. */
  readonly most: number;
  /** At most so many characters on a line; commands stay whole, because they are copied. */
  readonly columns: number;
}

const WOORD: Readonly<Record<Dringend, string>> = {
  wet: 'wettelijk',
  'te-laat': 'te laat',
  binnenkort: 'binnenkort',
  'geen-datum': '',
};

function lines({ dringend, datum, tekst, opdracht }: Aandachtspunt, { columns }: Fit): readonly string[] {
  const when = `${(datum ?? '').padEnd(10)}  ${WOORD[dringend].padEnd(10)}`;
  return [
    `  ${when}  ${oneLine(tekst, Math.max(columns - 26, 40))}`,
    `${' '.repeat(26)}→ ${oneLine(opdracht, 400)}`,
  ];
}

function block({ titel, punten }: Groep, fit: Fit): string {
  const rest = punten.length - fit.most;
  return [
    `${titel} (${punten.length})`,
    ...punten.slice(0, fit.most).flatMap((punt) => lines(punt, fit)),
    ...(rest > 0 ? [`${' '.repeat(26)}en nog ${rest}; toon alles met: cter status --alles`] : []),
  ].join('\n');
}

/** The groups with a heading each, and a line that counts them. */
export function statusText(groepen: readonly Groep[], fit: Fit): string {
  const punten = groepen.flatMap((g) => g.punten);
  if (punten.length === 0) return 'Er is niets dat nu aandacht vraagt.\n';
  const late = punten.filter((p) => p.dringend === 'te-laat' || p.dringend === 'wet').length;
  const soon = punten.filter((p) => p.dringend === 'binnenkort').length;
  const total = `${counted(punten.length, 'aandachtspunt', 'aandachtspunten')}: ${late} te laat, ${soon} binnenkort, ${punten.length - late - soon} zonder datum.`;
  return `${[...groepen.map((g) => block(g, fit)), total].join('\n\n')}\n`;
}
