import { explainErrors } from '../../src/source/faults.ts';
import { readTree } from '../../src/source/values.ts';
import { openTree } from '../../src/source/yaml-tree.ts';

/** What the full parser makes of a text: a value, or faults. */
export const full = (yaml: string): { value?: unknown; faults: number } => {
  const tree = openTree(`---\n${yaml}\n---\n`);
  const errors = explainErrors(tree);
  if (errors.length > 0) return { faults: errors.length };
  const { value, faults } = readTree(tree);
  return faults.length > 0 ? { faults: faults.length } : { value, faults: 0 };
};
