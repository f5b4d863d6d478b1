/** What the finders of personal data share. */

/** A kind of personal data, for the words of the finding. */
export type PersonalKind =
  | 'bsn'
  | 'iban'
  | 'telefoon'
  | 'e-mail'
  | 'adres'
  | 'geboortedatum'
  | 'naam'
  | 'kenteken';

/** A stretch of text that looks like personal data; offsets in UTF-16 units, the end exclusive. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

const ODD_MARK = /[\u00a0\u2007\u2009\u202f\u2010-\u2015\u2212]/;

/** Spaces and hyphens of word processors as plain ones, one for one, so that offsets stay the same. */
export function plainMarks(text: string): string {
  if (!ODD_MARK.test(text)) return text;
  return text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
}

const REFERENCE =
  /(?:kenmerk|zaak(?:nummer|nr\.?)?|referentie(?:nummer)?|ref\.?|dossier(?:nummer)?|besluit(?:nummer)?|document(?:nummer)?|factuur(?:nummer)?|order(?:nummer)?|kvk(?:-?nummer)?|kamer van koophandel|rsin|oin|btw(?:-?nummer)?|isbn(?:-1[03])?|issn|ecli|stb\.|stcrt\.)[\s:#'"(]*(?:nr\.?|nummer)?[\s:#'"(]*$/i;

/** Whether what stands before a number says that it is a reference of another kind. */
export function isReference(text: string, start: number): boolean {
  return REFERENCE.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether a place lies inside a web address, whose numbers mean something else. */
export function isInAddress(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < 300 && !/[\s"'<>()[\]]/.test(text[from - 1] ?? ' ')) from--;
  return /^(?:https?:\/\/|www\.)/i.test(text.slice(from, start));
}
