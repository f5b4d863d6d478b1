import type { Change } from './change.ts';
import { compareFields } from './compare-fields.ts';
import type { ReadableVersion } from './version.ts';

function compareTexts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Change[] {
  const sections = new Set([...after.keys(), ...before.keys()]);
  return [...sections].flatMap((sectie): Change[] => {
    const [van, naar] = [before.get(sectie), after.get(sectie)];
    const where = { sectie, naam: sectie === '' ? 'tekst boven de eerste kop' : `## ${sectie}` };
    if (van === naar) return [];
    if (van === undefined) return [{ soort: 'toegevoegd', ...where, naar }];
    if (naar === undefined) return [{ soort: 'verwijderd', ...where, van }];
    return [{ soort: 'gewijzigd', ...where, van, naar }];
  });
}

/** What differs between two versions of a record: fields first, then text by section. */
export function compareVersions(before: ReadableVersion, after: ReadableVersion): readonly Change[] {
  return [...compareFields(before.fields, after.fields), ...compareTexts(before.texts, after.texts)];
}
