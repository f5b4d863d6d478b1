/** The fictional example register, opened from disk. */
import { fileURLToPath } from 'node:url';
import { openRegister } from '../../src/cter.ts';
import { openDiskTree } from '../../src/io/disk-tree.ts';

/** The folder of the example register. */
export const VOORBEELD = fileURLToPath(new URL('../../templates/voorbeeld', import.meta.url));

/** The day on which the example is told: two months after its last full year. */
export const VANDAAG = '2026-03-01';

/** The years of which everything is there. */
export const JAREN = [2023, 2024, 2025] as const;

/** The example, read once; a register does not change. */
export const voorbeeld = openRegister(openDiskTree(VOORBEELD));
