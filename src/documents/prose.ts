/** Sections of records as blocks of a document. */
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** Prose of a record, to be placed in a document; the shape that a template's `blok` places. */
export interface Prose {
  readonly kind: 'body';
  readonly markdown: string;
  readonly source: string;
}

/** The text of a section for a document that is not for the public, or null when it is absent or empty. */
export function internalSection(register: Register, record: CterRecord, name: string): Prose | null {
  if (!record.secties.get(name)) return null;
  const found = register.source(record).sections.find((s) => s.name === name);
  return found ? { kind: 'body', markdown: found.text, source: `${record.path}, ${name}` } : null;
}

/** The text of a section, or null when it is absent, empty, or not for the public. */
export function section(register: Register, record: CterRecord, name: string): Prose | null {
  return isOpenbaar(register, record) ? internalSection(register, record, name) : null;
}
