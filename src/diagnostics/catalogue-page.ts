/** The catalogue of findings as one page, for people who want to read the rules before they meet them. */
import type { Severity } from './diagnostic.ts';
import type { ExampleFiles, Rule } from './rule.ts';

const GROUPS: readonly (readonly [Severity, string, string])[] = [
  ['fout', 'Fouten', 'Een fout moet weg: `cter validate` eindigt met code 1.'],
  ['waarschuwing', 'Waarschuwingen', 'Een waarschuwing vraagt aandacht. Met `--strict` telt ze als fout.'],
  [
    'advies',
    'Adviezen',
    'Een advies laat iets zien om over te praten. Het laat de controle nooit mislukken.',
  ],
];

/** Characters that a reader cannot see, as they would be written in a message. */
const visible = (text: string): string =>
  text.replace(
    /[\0\u0001-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A fence longer than any row of backticks in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${visible(text).trimEnd()}\n${fence}`;
}

function files(title: string, example: ExampleFiles): string[] {
  return Object.entries(example).flatMap(([path, text]) => [
    `${title}, \`${path}\`:`,
    fenced(text, path.endsWith('.yaml') ? 'yaml' : 'markdown'),
  ]);
}

function entry(rule: Rule): string {
  const places = rule.expected.map((place) => `\`${place}\``).join(', ');
  const bad =
    Object.keys(rule.bad).length > 0
      ? [...files('Zo niet', rule.bad), `De bevinding wijst naar ${places}.`, ...files('Zo wel', rule.good)]
      : [];
  return [`### ${rule.code}`, `**${rule.title}**`, rule.why, `*Wat te doen:* ${rule.fix}`, ...bad].join(
    '\n\n',
  );
}

/** Markdown with every rule by severity and code, and the register that the examples lie over. */
export function cataloguePage(rules: readonly Rule[], register: ExampleFiles): string {
  const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const groups = GROUPS.flatMap(([severity, title, intro]) => {
    const own = sorted.filter((rule) => rule.severity === severity);
    return own.length === 0 ? [] : [`## ${title}`, intro, ...own.map(entry)];
  });
  return `${[
    '# Controles',
    `Dit zijn alle ${rules.length} bevindingen die \`cter validate\` kan geven. \`cter explain CODE\` laat er één zien. Deze bladzijde wordt gemaakt uit het programma zelf; verander haar niet met de hand.`,
    'De voorbeelden liggen over het kleine register onderaan: een bestand in een voorbeeld komt in de plaats van, of bij, de bestanden daar. Namen en gegevens zijn verzonnen.',
    ...groups,
    '## Het register van de voorbeelden',
    ...Object.entries(register).map(
      ([path, text]) => `\`${path}\`:\n\n${fenced(text, path.endsWith('.yaml') ? 'yaml' : 'markdown')}`,
    ),
  ].join('\n\n')}\n`;
}
