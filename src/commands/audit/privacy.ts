import { registerDir } from '../../cter.ts';
import { scanObjects, type Trace } from '../../history/privacy-scan.ts';
import type { Git } from '../../ports.ts';
import { counted } from '../../text/lists.ts';
import { PERSONAL_NAMES } from '../../text/personal/names.ts';
import { safeLine } from '../../text/safe.ts';
import type { Call } from '../define.ts';
import { tell } from '../edit-record.ts';
import { warnOfShallow } from '../history-source.ts';
import { requireGit } from '../require-git.ts';

const PLACES: Readonly<Record<Trace['place'], string>> = {
  inhoud: 'in de inhoud',
  boodschap: 'in de boodschap',
  naam: 'in een bestandsnaam',
};

/** The path and the commit of what a branch leads to, by the id of its content. */
function whereabouts(git: Git, root: string): ReadonlyMap<string, string> {
  const head = git.resolve(root, 'HEAD');
  const commits = head === undefined ? [] : git.log(root, { to: head, paths: [''] });
  const found = new Map<string, string>();
  for (const { id, changes } of commits) {
    for (const { path, after } of changes.flat())
      if (after !== null) found.set(after, `${path} (commit ${id.slice(0, 8)})`);
  }
  return found;
}

/**
 * `cter audit --privacy`: personal data in any object of the repository, those that no branch leads to included.
 * Tells where and what kind, never what. Exit code 1 when something is found.
 */
export function auditPrivacy(call: Call): number {
  const { ports, general } = call;
  const root = requireGit(ports, registerDir(ports, general.register), '--privacy');
  warnOfShallow(call, root);
  if (ports.git.isPartial(root))
    tell(
      call,
      'Let op: van deze git-map is maar een deel opgehaald. Wat ontbreekt, is niet bekeken. Haal de map opnieuw op met ‘git clone’, zonder ‘--filter’.',
    );
  const { traces, objects, unread } = scanObjects(ports.git.everyObject(root));
  const where = traces.length > 0 ? whereabouts(ports.git, root) : new Map<string, string>();
  for (const { id, place, kind, line } of traces) {
    const at = line === undefined ? '' : `, regel ${line}`;
    const known = where.get(id) ?? `object ${id.slice(0, 12)}`;
    ports.stdout.write(`${safeLine(`${known}${at}: ${PERSONAL_NAMES[kind]} ${PLACES[place]}`)}\n`);
  }
  const read = `${counted(objects, 'object', 'objecten')} van git bekeken, ${counted(traces.length, 'vondst', 'vondsten')}.`;
  tell(call, read);
  if (unread.length > 0)
    tell(
      call,
      `${counted(unread.length, 'object is', 'objecten zijn')} geen tekst en niet gelezen, zoals een plaatje of een Word-bestand.`,
    );
  if (traces.length > 0)
    tell(
      call,
      'Meld dit bij de functionaris gegevensbescherming. Weghalen uit git kan alleen door de geschiedenis te herschrijven, in elke kopie.',
    );
  return traces.length > 0 ? 1 : 0;
}
