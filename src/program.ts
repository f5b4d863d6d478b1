/** What the launcher takes from the bundle: the program, and what joins it to the real world. */
import { findInTexts } from './cter.ts';
import { openDiskTree } from './io/disk-tree.ts';
import { answerFirstThread } from './io/threads.ts';

export { nodePorts } from './io/node-ports.ts';
export { main } from './main.ts';

/** In the second thread: looks through the texts of a large register while the first reads its records. */
export const secondThread = (): void => answerFirstThread((dir) => findInTexts(openDiskTree(dir)));
