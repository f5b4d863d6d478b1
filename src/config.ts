/** Where the register is, and what its cter.yaml says. A fault in the settings is wrong use: exit 2. */
import { dirname, join } from 'node:path';
import { type Diagnostic, NOWHERE, type Severity } from './diagnostics/diagnostic.ts';
import { unreadable } from './diagnostics/file-problems.ts';
import { UsageError } from './errors.ts';
import { FileError, type FileTree } from './ports.ts';
import { FORMAAT, type Instellingen, instellingen } from './records/instellingen.ts';
import { readFields } from './records/read.ts';
import { readSettings } from './source/document.ts';
import { placeOf } from './source/position.ts';

/** The complete settings of a register. */
export type Settings = Instellingen;

/**
 * The absolute folder of the register: `option`, or the first folder with cter.yaml or data/cter.yaml from
 * `cwd` upwards. Throws `UsageError` when there is none.
 */
export function findRegister(
  hasFile: (dir: string, name: string) => boolean,
  cwd: string,
  option?: string,
): string {
  if (option !== undefined) {
    if (hasFile(option, 'cter.yaml')) return option;
    throw new UsageError(
      `In de map ${option} staat geen cter.yaml. Geef met --register de map van een register.`,
    );
  }
  for (let dir = cwd; ; dir = dirname(dir)) {
    if (hasFile(dir, 'cter.yaml')) return dir;
    if (hasFile(join(dir, 'data'), 'cter.yaml')) return join(dir, 'data');
    if (dir === dirname(dir)) break;
  }
  throw new UsageError(
    `Geen register gevonden: er staat geen cter.yaml in ${cwd} of daarboven. Ga naar de map van het register, of geef --register MAP.`,
  );
}

const fault = (file: string, at: Partial<Diagnostic>, message: string, hint = ''): Diagnostic => ({
  code: 'instellingen',
  severity: 'fout' as Severity,
  file,
  ...NOWHERE,
  related: [],
  ...at,
  message,
  hint,
});

function refuse(faults: readonly Diagnostic[]): never {
  const lines = faults.map(
    (f) => `  cter.yaml:${f.line}:${f.column}  ${f.message}${f.hint ? ` ${f.hint}` : ''}`,
  );
  throw new UsageError(`De instellingen in cter.yaml kloppen niet.\n${lines.join('\n')}`);
}

function readBytes(tree: FileTree, file: string): Uint8Array {
  try {
    return tree.read(file);
  } catch (error) {
    if (error instanceof FileError) return refuse([unreadable(file, error.problem)]);
    throw error;
  }
}

/** The settings in cter.yaml at the root of the tree. Throws `UsageError` naming every fault with its place. */
export function readConfig(tree: FileTree): Settings {
  const file = 'cter.yaml';
  const bytes = readBytes(tree, file);
  const { fields, text, diagnostics } = readSettings(file, bytes);
  if (!fields || text === undefined) return refuse(diagnostics);
  const { formaat } = fields;
  if (Number.isInteger(formaat) && formaat !== FORMAAT) {
    const [message, hint] =
      Number(formaat) > FORMAAT
        ? [
            `Dit register heeft formaat ${formaat}, maar deze cter kent tot en met formaat ${FORMAAT}.`,
            'Gebruik een nieuwere cter.',
          ]
        : [
            `Dit register heeft nog formaat ${formaat}; deze cter werkt met formaat ${FORMAAT}.`,
            'Zet het om met ‘cter migrate’. Er wordt eerst een kopie bewaard.',
          ];
    return refuse([fault(file, placeOf({ text }, ['formaat'], 'value'), message, hint)]);
  }
  const result = readFields(instellingen, fields);
  if ('velden' in result) return result.velden as Settings;
  return refuse(result.issues.map((i) => fault(file, placeOf({ text }, i.path, i.part), i.message, i.hint)));
}
