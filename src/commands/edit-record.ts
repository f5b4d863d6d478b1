import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../cter.ts';
import type { Soort } from '../records/index.ts';
import type { CterRecord } from '../register/register.ts';
import { edited, type PlannedFile, type ReadFile, readForEdit, saveChanges } from './change.ts';
import type { Call } from './define.ts';
import { recordNamed } from './record-named.ts';

/** One record that a command is about to change, and its file as it was read. */
export interface Editing<S extends Soort> {
  readonly opened: Opened;
  readonly record: CterRecord<S>;
  readonly file: ReadFile;
}

/** Opens the register and the record that the first argument names. */
export function beginEdit<S extends Soort>({ ports, general, args }: Call, soort: S): Editing<S> {
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const record = recordNamed(ports, opened, String(args[0]), [soort]);
  return { opened, record, file: readForEdit(opened, record.path) };
}

/** Saves the record with another text, with `also` other files, and names its file on standard output; `message` holds no content. */
export function endEdit<S extends Soort>(
  call: Call,
  { opened, file }: Pick<Editing<S>, 'opened' | 'file'>,
  text: string,
  message: string,
  also: readonly PlannedFile[] = [],
): number {
  saveChanges(call, opened, [edited(file, text), ...also], message);
  call.ports.stdout.write(`${relative(call.ports.cwd, resolve(opened.tree.root, file.path))}\n`);
  return 0;
}

/** Says something on standard error, unless that was not wanted. */
export function tell({ ports, general }: Pick<Call, 'ports' | 'general'>, sentence: string): void {
  if (!general.quiet) ports.stderr.write(`${sentence}\n`);
}
