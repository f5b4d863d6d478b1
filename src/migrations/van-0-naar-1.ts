import type { SourceDocument } from '../source/document.ts';
import { readDocument } from '../source/document.ts';
import { removeValue, renameKey, setValue } from '../source/edit.ts';
import { readSettings } from '../source/settings.ts';
import { defineMigration, type MigratedFile } from './define.ts';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf({ path, text }: MigratedFile): Fields {
  const bytes = new TextEncoder().encode(text);
  const read: { fields?: Fields; document?: SourceDocument } = path.endsWith('.md')
    ? readDocument(path, bytes)
    : readSettings(path, bytes);
  const fields = read.document?.fields ?? read.fields;
  if (!fields) throw new Error(`${path} cannot be read`);
  return fields;
}

function settings(text: string, fields: Fields): string {
  const next = setValue(text, ['formaat'], 1);
  if (fields['openbaar'] === undefined) return next;
  const level = fields['openbaar'] === true ? 'openbaar' : 'intern';
  return setValue(removeValue(next, ['openbaar']), ['zichtbaarheid'], level);
}

function signal(text: string, fields: Fields): string {
  const isOld = fields['bron'] !== undefined && fields['bron-sector'] === undefined;
  return isOld ? renameKey(text, ['bron'], 'bron-sector') : text;
}

function intervention(text: string, fields: Fields): string {
  const own = fields['gemeente'];
  if (own === undefined || fields['gemeenten'] !== undefined) return text;
  return setValue(renameKey(text, ['gemeente'], 'gemeenten'), ['gemeenten'], [own]);
}

const BY_FOLDER: Readonly<Record<string, (text: string, fields: Fields) => string>> = {
  'cter.yaml': settings,
  signalen: signal,
  interventies: intervention,
};

/** From the first trial registers, which knew one municipality for each intervention and no levels of confidentiality. */
export const migration = defineMigration({
  van: 0,
  naar: 1,
  wijzigingen: [
    'cter.yaml: ‘openbaar: true’ of ‘false’ wordt ‘zichtbaarheid: openbaar’ of ‘intern’',
    'signalen: het veld ‘bron’ heet nu ‘bron-sector’',
    'interventies: ‘gemeente’ wordt de lijst ‘gemeenten’',
  ],
  migrate(file) {
    const { path, text } = file;
    const change = BY_FOLDER[path.split('/')[0] ?? ''];
    const isNote = /(?:^|\/)(?:LEESMIJ|README)\.md$/.test(path);
    if (!change || isNote || !/\.(?:md|yaml)$/.test(path)) return text;
    return change(text, fieldsOf(file));
  },
});
