/** Which kind of file a path is, from its folder and name alone. */

import type { RecordType } from '../records/define.ts';
import { ID } from '../records/fields.ts';
import { recordTypes } from '../records/index.ts';
import { nearest } from '../text/nearest.ts';
import { oneLine, quote } from '../text/safe.ts';

/** A path in the register: settings, a note for colleagues, a record, or something that does not belong. */
export type FileKind =
  | { readonly kind: 'instellingen' | 'toelichting' | 'cijfers' }
  | { readonly kind: 'record'; readonly type: RecordType; readonly id: string }
  | {
      readonly kind: 'vreemd';
      readonly code: 'bestand-soort' | 'bestand-naam';
      readonly message: string;
      readonly hint: string;
    };

/** The folder with the figures of published reports. */
export const CIJFERS = 'cijfers';

const byFolder = new Map(recordTypes.map((type) => [type.map, type]));
const NOTES = new Set(['LEESMIJ.md', 'README.md']);

const strange = (code: 'bestand-soort' | 'bestand-naam', message: string, hint: string): FileKind => ({
  kind: 'vreemd',
  code,
  message,
  hint,
});

/** A file that lies in no folder of a type. */
function homeless(folder: string, name: string): FileKind {
  if (folder === '')
    return strange(
      'bestand-soort',
      `Het bestand ${quote(name)} staat los in het register en hoort bij geen soort.`,
      'Zet het in de map van zijn soort, of haal het weg.',
    );
  if (folder === CIJFERS)
    return strange(
      'bestand-soort',
      `Het bestand ${quote(name)} is geen bestand met cijfers.`,
      'In de map ‘cijfers’ horen alleen bestanden op ‘.cijfers.json’ die ‘cter report’ heeft gemaakt. Zet dit bestand ergens anders.',
    );
  const near = nearest(folder, [...byFolder.keys(), CIJFERS]);
  const hint = near
    ? `Bedoelde u de map ‘${near}’?`
    : 'Zet het bestand in de map van zijn soort, of haal het weg.';
  return strange('bestand-soort', `De map ${quote(folder)} hoort bij geen soort.`, hint);
}

/** A file in the folder of a type that is no Markdown by its name. */
function notMarkdown(folder: string, name: string): FileKind {
  if (!name.toLowerCase().endsWith('.md')) {
    return strange(
      'bestand-soort',
      `Het bestand ${quote(name)} is geen Markdown-bestand en hoort bij geen soort.`,
      `In de map ‘${folder}’ horen alleen bestanden op ‘.md’. Zet dit bestand ergens anders.`,
    );
  }
  return strange(
    'bestand-naam',
    `De bestandsnaam ${quote(name)} eindigt op hoofdletters; cter leest alleen bestanden op ‘.md’.`,
    `Hernoem het bestand naar ‘${oneLine(name.slice(0, -3))}.md’.`,
  );
}

/** The kind of the file at `path` (relative to the register, parts separated by `/`). */
export function classify(path: string): FileKind {
  if (path === 'cter.yaml') return { kind: 'instellingen' };
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (NOTES.has(name)) return { kind: 'toelichting' };
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  if (folder === CIJFERS && name.endsWith('.cijfers.json')) return { kind: 'cijfers' };
  const type = byFolder.get(folder);
  if (!type) return homeless(folder, name);
  if (!name.endsWith('.md')) return notMarkdown(folder, name);
  const id = name.slice(0, -3);
  if (ID.test(id)) return { kind: 'record', type, id };
  return strange(
    'bestand-naam',
    `De bestandsnaam ${quote(name)} kan geen id zijn.`,
    'Gebruik alleen kleine letters, cijfers en losse koppeltekens, bijvoorbeeld ‘weerbaar-opvoeden.md’.',
  );
}
