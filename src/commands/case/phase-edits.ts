/** What changes in a case when it enters a phase. */
import type { Opened } from '../../cter.ts';
import { bewaartermijn, type Casuistiek } from '../../facts/bewaartermijn.ts';
import { appendItem, removeValue, setValue } from '../../source/edit.ts';
import { edited, type ReadFile, withFiles } from '../change.ts';

type Values = Readonly<Record<string, unknown>>;

/** What belongs to a case that came to its end, and not to one that was opened again. */
const OF_THE_END = ['bewaren', 'afsluiting'] as const;

/**
 * The text of a case with one phase more. At its end the term of keeping that follows from cter.yaml is filled
 * in and given; a case that runs again loses what belonged to its end.
 */
export function withPhase(
  opened: Opened,
  file: ReadFile,
  id: string,
  phase: Values,
  casuistiek: Casuistiek,
): { readonly text: string; readonly tot?: string } {
  let text = appendItem(file.text, ['verloop'], phase);
  const { register } = withFiles(opened, [edited(file, text)]);
  const casus = register.find('casus', id);
  if (!casus) return { text };
  const termijn = bewaartermijn(register, casus, casuistiek);
  if (termijn) {
    const { tot, grondslag } = termijn;
    return { text: setValue(text, ['bewaren'], { tot, grondslag }), tot };
  }
  for (const veld of OF_THE_END) if (casus.velden[veld] !== undefined) text = removeValue(text, [veld]);
  return { text };
}
