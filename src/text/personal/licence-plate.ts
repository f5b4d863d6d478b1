/** Finds Dutch licence plates by the order of their letters and digits (sidecodes of the RDW). */
import { isInAddress, isReference, type PersonalDatum } from './datum.ts';

/** Plates of since 1978 have no vowels; older ones look too much like other codes and need the word in front. */
const L = '[BDFGHJKLMNPRSTVWXZ]';
const SHAPES = [
  `${L}{2}-\\d{2}-${L}{2}`,
  `${L}{2}-${L}{2}-\\d{2}`,
  `\\d{2}-${L}{2}-${L}{2}`,
  `\\d{2}-${L}{3}-\\d`,
  `\\d-${L}{3}-\\d{2}`,
  `${L}{2}-\\d{3}-${L}`,
  `${L}-\\d{3}-${L}{2}`,
  `${L}{3}-\\d{2}-${L}`,
  `${L}-\\d{2}-${L}{3}`,
  `\\d-${L}{2}-\\d{3}`,
  `\\d{3}-${L}{2}-\\d`,
];
const PLATE = new RegExp(`(?<![A-Za-z0-9_/.-])(?:${SHAPES.join('|')})(?![A-Za-z0-9_]|[-/.][A-Za-z0-9])`, 'g');
const LABELLED =
  /kenteken(?:plaat|nummer)?['"]?[ :=(]{1,3}(?:is |was |met |nr\.? )?['"]?((?=[A-Z0-9-]{0,7}\d)[A-Z0-9]{1,3}(-?)[A-Z0-9]{2,3}\2[A-Z0-9]{1,3})(?![A-Z0-9-])/gi;

/** Every licence plate in a text whose spaces and hyphens are plain. */
export function* findLicencePlate(text: string): Iterable<PersonalDatum> {
  for (const { index, 0: match, 1: written = '' } of text.matchAll(LABELLED)) {
    const end = index + match.length;
    if (written.replaceAll('-', '').length === 6)
      yield { kind: 'kenteken', start: end - written.length, end };
  }
  for (const { index, 0: written } of text.matchAll(PLATE))
    if (!isReference(text, index) && !isInAddress(text, index))
      yield { kind: 'kenteken', start: index, end: index + written.length };
}
