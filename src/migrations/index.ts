/** Every migration, from old to new; one is a file and a line here. */
import type { Migration } from './define.ts';
import { migration as van0 } from './van-0-naar-1.ts';

export type { Migration } from './define.ts';

/** In the order in which they follow on each other. */
export const migrations: readonly Migration[] = [van0];
