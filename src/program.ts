/** What the launcher takes from the bundle: the program, and what joins it to the real world. */
import { openDiskTree } from './io/disk-tree.ts';
import { answerFirstThread } from './io/threads.ts';

export { nodePorts } from './io/node-ports.ts';
export { main } from './main.ts';

/** In the second thread: looks through the texts of a large register while the first reads its records. */
export async function secondThread(): Promise<void> {
  const { findInTexts } = await import('./cter.ts');
  answerFirstThread((dir) => findInTexts(openDiskTree(dir)));
}
