/** How well personal data are recognised, measured on sentences that were written for it. */
import type { PersonalKind } from '../../src/text/personal/datum.ts';
import { findPersonalData } from '../../src/text/personal/find-personal-data.ts';
import { WITH, WITHOUT } from './recognition-examples.ts';

/** What is missed of one kind. */
export interface Measured {
  readonly kind: PersonalKind;
  readonly count: number;
  readonly missed: readonly string[];
}

/** Per kind the sentences in which it is not found. */
export const measured: readonly Measured[] = (Object.keys(WITH) as PersonalKind[]).map((kind) => ({
  kind,
  count: WITH[kind].length,
  missed: WITH[kind].filter((text) => !findPersonalData(text).some((d) => d.kind === kind)),
}));

/** Sentences without personal data in which something is found. */
export const falseAlarms: readonly string[] = WITHOUT.filter((text) => findPersonalData(text).length > 0);

const share = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`;
const cell = (text: string): string => `\`${text.replace(/\n/g, ' ⏎ ').replaceAll('|', '\\|')}\``;

/** The page for docs/. */
export function recognitionPage(): string {
  const total = measured.reduce((sum, m) => sum + m.count, 0);
  const missed = measured.flatMap((m) => m.missed.map((text) => `| ${m.kind} | ${cell(text)} |`));
  const rows = measured.map(
    (m) =>
      `| ${m.kind} | ${m.count} | ${m.count - m.missed.length} | ${share(m.count - m.missed.length, m.count)} |`,
  );
  return `# Hoe goed cter persoonsgegevens herkent

Deze bladzijde wordt gemaakt uit een meting met zinnen die daarvoor zijn geschreven; alle nummers en adressen zijn verzonnen. De zinnen staan in \`tests/text/recognition-examples.ts\`. Verander deze bladzijde niet met de hand.

Een **naam** herkent cter alleen achter een aanspreekvorm, zoals ‘mevrouw’ of ‘dhr.’; een andere naam niet, en ook niet wat alleen een mens begrijpt. De zinnen zijn ook gebruikt om de herkenning te verbeteren; op andere tekst zal zij iets minder goed zijn. De controle is een vangnet en geen vrijbrief.

## Gevonden

| soort | zinnen | gevonden | aandeel |
|---|---|---|---|
${rows.join('\n')}
| samen | ${total} | ${total - missed.length} | ${share(total - missed.length, total)} |

Gemist:

${missed.length > 0 ? `| soort | zin |\n|---|---|\n${missed.join('\n')}` : 'Niets.'}

## Vals alarm

In ${falseAlarms.length} van ${WITHOUT.length} zinnen zonder persoonsgegevens (${share(falseAlarms.length, WITHOUT.length)}) ziet cter er toch een.

${falseAlarms.length > 0 ? `| zin |\n|---|\n${falseAlarms.map((text) => `| ${cell(text)} |`).join('\n')}` : ''}
`.replace(/\n+$/, '\n');
}
