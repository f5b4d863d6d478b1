import { catalogue } from '../catalogue.ts';
import type { ExampleFiles, Rule } from '../diagnostics/rule.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';
import { quote, safeText } from '../text/safe.ts';
import { wrapLines } from '../text/wrap.ts';
import { defineCommand } from './define.ts';

const example = (title: string, files: ExampleFiles): string =>
  [
    `${title}`,
    ...Object.entries(files).map(([path, text]) => `  ${path}\n${text.trimEnd().replace(/^/gm, '    | ')}`),
  ].join('\n\n');

function page(rule: Rule): string {
  return [
    `${rule.code} (${rule.severity})`,
    rule.title,
    `Waarom: ${rule.why}`,
    `Wat te doen: ${rule.fix}`,
    example('Zo niet:', rule.bad),
    ...(rule.expected.length > 0 ? [`De bevinding wijst naar ${rule.expected.join(' en ')}.`] : []),
    example('Zo wel:', rule.good),
  ].join('\n\n');
}

function list(): string {
  const width = Math.max(...catalogue.map((r) => r.code.length));
  return catalogue.map((r) => `${r.code.padEnd(width)}  ${r.severity.padEnd(12)}  ${r.title}`).join('\n');
}

/** `cter explain [code]`: why a finding exists and how to mend it. */
export const command = defineCommand({
  name: 'explain',
  examples: [
    ['cter explain', 'alle bevindingen'],
    ['cter explain verwijzing-bestaat', 'waarom deze bevinding er is en wat u doet'],
  ],
  configure: (c) => c.argument('[code]', 'de code achter een bevinding'),
  async run({ ports, args }) {
    const code = args[0] as string | undefined;
    const rule = catalogue.find((r) => r.code === code);
    if (code !== undefined && !rule) {
      const near = nearest(
        code,
        catalogue.map((r) => r.code),
      );
      throw new UsageError(
        `Er is geen bevinding met de code ${quote(code)}. ${near ? `Bedoelde u ‘${near}’?` : 'Met ‘cter explain’ ziet u ze allemaal.'}`,
      );
    }
    // The examples of bad files hold the very characters that must not reach a terminal.
    const text = `${safeText(rule ? page(rule) : list())}\n`;
    ports.stdout.write(ports.stdout.isTerminal ? wrapLines(text, ports.stdout.columns) : text);
    return 0;
  },
});
