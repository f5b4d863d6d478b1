/** Which sections of a record belong to its type, and which are there. */
import type { Sectie } from '../records/define.ts';
import { recordType } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** The sections a record may have; an annual report has one for each line of action too. */
export function sectiesVan(register: Register, record: CterRecord): readonly Sectie[] {
  const eigen = recordType(record.soort)?.secties(record.velden) ?? [];
  if (record.soort !== 'jaarverslag') return eigen;
  return [
    ...eigen,
    ...register.all('actielijn').map((l) => ({ naam: l.velden.titel, verplicht: false, uitleg: '' })),
  ];
}

/** The headings in a record that do not belong to its type. */
export function vreemdeSecties(register: Register, record: CterRecord): readonly string[] {
  if (record.secties.size === 0) return [];
  const bekend = sectiesVan(register, record);
  const vreemd: string[] = [];
  for (const naam of record.secties.keys()) if (!bekend.some((s) => s.naam === naam)) vreemd.push(naam);
  return vreemd;
}
