/** `--sectie "Naam=tekst"` and `--sectie "Naam=@bestand"`. */
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { FileError, type Ports } from '../ports.ts';
import { sectionFault } from '../scaffold/body.ts';
import { decodeText } from '../source/bytes.ts';
import { quote } from '../text/safe.ts';

const refuse = (option: string, why: string): never => {
  throw new UsageError(`--sectie ${quote(option)}: ${why}`);
};

function textOf(ports: Ports, option: string, value: string): string {
  if (!value.startsWith('@')) return value;
  const path = resolve(ports.cwd, value.slice(1));
  try {
    const decoded = decodeText(ports.tree(dirname(path)).read(basename(path)));
    if ('text' in decoded) return decoded.text;
    return refuse(option, `${decoded.fault.message} ${decoded.fault.hint}`);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return refuse(
      option,
      `het bestand ${value.slice(1)} kon niet gelezen worden. Bestaat het, en mag u het lezen?`,
    );
  }
}

/** The texts by name of section; a file is found from the working folder. Throws `UsageError` naming the option. */
export function readSectionTexts(ports: Ports, options: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const option of options) {
    const at = option.indexOf('=');
    const name = option.slice(0, Math.max(at, 0)).trim();
    if (name === '')
      refuse(option, 'schrijf de naam van de sectie, een = en de tekst, of @ met een bestand.');
    if (texts.has(name)) refuse(option, 'deze sectie is hier twee keer gegeven. Eén keer is genoeg.');
    const text = textOf(ports, option, option.slice(at + 1));
    const fault = sectionFault(text);
    if (fault) refuse(option, fault);
    texts.set(name, text);
  }
  return texts;
}
