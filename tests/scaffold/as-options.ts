import { writeFlow } from '../../src/source/write-yaml.ts';

/** The fields of a record as options for `cter new`: single values as they are, the rest as YAML. */
export const asOptions = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) => [
    '--set',
    `${name}=${typeof value === 'string' ? value : writeFlow(value)}`,
  ]);
