/** Writes a register of `size` records into `dir`, `badShare` of them broken; gives the paths of those. */
export function generate(dir: string, size: number, badShare?: number): { readonly bad: readonly string[] };
