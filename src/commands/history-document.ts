import { readConfig } from '../config.ts';
import type { HistorySubject } from '../documents/history.ts';
import type { ViewModel } from '../render/view-blocks.ts';
import type { Call } from './define.ts';
import type { RegisterHistory } from './history-source.ts';
import { choiceOption } from './options.ts';
import { writeDocuments } from './write-document.ts';

/** `--format` of what is told of history. */
export const historyFormat = () =>
  choiceOption('--format <vorm>', 'vorm van de uitvoer', ['text', 'json', 'md', 'html'], 'text');

/** Writes a view of history to standard output, in the format that was asked for. */
export async function writeHistory(
  { ports, general, options }: Call,
  { dir, root }: RegisterHistory,
  { naam: name, template }: { readonly naam: string; readonly template: string },
  view: (subject: HistorySubject) => ViewModel,
): Promise<void> {
  const tree = ports.tree(dir);
  const { naam: register, fictief } = readConfig(tree);
  const shallow = ports.git.isShallow(root);
  const formats = [options['format'] as 'md' | 'html'];
  const made = view({ register, fictief, today: general.today, shallow });
  await writeDocuments(ports, { tree }, { view: made, template, name, formats, out: undefined });
}
