import { type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import type { Git } from '../ports.ts';
import { findPersonalData } from '../text/personal/find-personal-data.ts';
import { PERSONAL_NAMES } from '../text/personal/names.ts';

/** Personal data in the messages of the commits between two, as findings: a message stays as long as git does. */
export function messageFaults(git: Git, root: string, from: string, to: string): readonly Diagnostic[] {
  return [...git.messages(root, from, to)].flatMap(([id, message]) =>
    [...new Set(findPersonalData(message).map((d) => d.kind))].map((kind) => ({
      code: 'boodschap-zonder-persoonsgegevens',
      severity: 'fout' as const,
      file: 'cter.yaml',
      ...NOWHERE,
      message: `In de boodschap van commit ${id.slice(0, 8)} staat ${PERSONAL_NAMES[kind]}.`,
      hint: 'Verander de boodschap voordat u de commit deelt: met ‘git commit --amend’ als het de laatste is, anders met ‘git rebase’.',
      related: [],
    })),
  );
}
