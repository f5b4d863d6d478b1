/** Every finding cter can report, with its explanation: reading, schema, references and checks alike. */
import { checks, textChecks } from './checks/index.ts';
import type { Rule } from './diagnostics/rule.ts';
import { registerRules } from './register/rules.ts';
import { sourceRules } from './source/findings.ts';

/** All rules, sorted by code. */
export const catalogue: readonly Rule[] = [...sourceRules, ...registerRules, ...checks, ...textChecks].sort(
  (a, b) => (a.code < b.code ? -1 : 1),
);
