/**
 * The second thread: looks through the texts of a large register while the first reads its records. Joins, like the
 * launcher, the program to the real world.
 */
import { findInTexts } from './cter.ts';
import { openDiskTree } from './io/disk-tree.ts';
import { answerFirstThread } from './io/threads.ts';

answerFirstThread((dir) => findInTexts(openDiskTree(dir)));
