import type { CterRecord, Register } from '../register/register.ts';

/** The programme an intervention belongs to through its line of action; undefined while one of the two is missing. */
export function programmaVan(
  register: Register,
  interventie: CterRecord<'interventie'>,
): CterRecord<'programma'> | undefined {
  const lijn = register.find('actielijn', interventie.velden.actielijn);
  return lijn && register.find('programma', lijn.velden.programma);
}
