import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import type { Rule } from '../../src/diagnostics/rule.ts';
import { check, TODAY } from '../workspace.ts';

/** Rules whose finding no set of files alone can cause, and the test that causes it. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  'boodschap-zonder-persoonsgegevens': 'tests/commands/message-faults.test.ts',
  'bestand-leesbaar': 'tests/register/register.test.ts',
  'register-gevuld': 'tests/register/register.test.ts',
  'schrijven-afgerond': 'tests/cter.test.ts',
};

const ENGLISH =
  /\b(the|invalid|expected|required|missing|should|must|undefined|null|NaN|error|unknown|warning|object)\b/i;

/** What is wrong with a sentence a civil servant reads; nothing when it is good. */
function faultsOf(sentence: string): string[] {
  const own = sentence.replace(/‘[^’]*’/g, '‘’');
  const faults = [];
  // A hint may end in an example of how to write it: there a full stop would become part of the value.
  if (!/[.?!’]$/.test(sentence.trim()) && !/(bijvoorbeeld|schrijf|aanhalingstekens): \S/i.test(sentence))
    faults.push(`does not end as a sentence: ${sentence}`);
  if (ENGLISH.test(own)) faults.push(`is not plain Dutch: ${sentence}`);
  if (/\s{2}|\$\{|\[object/.test(own)) faults.push(`is not well formed: ${sentence}`);
  return faults;
}

const placed = (rule: Rule, files: Rule['bad']) =>
  check(files, rule.today ?? TODAY).findings.filter((f) => f.code === rule.code);

describe.each(catalogue.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('is absent from its good example', () => {
    expect(Object.keys(rule.good).length).toBeGreaterThan(0);
    expect(placed(rule, rule.good)).toEqual([]);
  });

  it('is found at exactly the places its bad example names', () => {
    if (Object.hasOwn(SHOWN_ELSEWHERE, code)) return expect(rule.bad).toEqual({});
    expect(rule.expected.length).toBeGreaterThan(0);
    const found = placed(rule, rule.bad);
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([...rule.expected]);
    for (const finding of found) {
      expect(finding.severity).toBe(rule.severity);
      const sentences = [finding.message, finding.hint, ...finding.related.map((r) => r.message)].filter(
        (s, i) => i === 0 || s !== '',
      );
      expect(sentences.flatMap(faultsOf)).toEqual([]);
    }
  });

  it('explains itself in plain Dutch sentences', () => {
    expect([rule.title, rule.why, rule.fix].flatMap(faultsOf)).toEqual([]);
  });
});

describe('rules without an example', () => {
  it.each(Object.entries(SHOWN_ELSEWHERE))('%s is shown in %s', (code, path) => {
    expect(catalogue.some((rule) => rule.code === code)).toBe(true);
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toContain(code);
  });
});

describe('the example register', () => {
  it('gives no findings, advice included', () => {
    expect(check().findings).toEqual([]);
  });

  it('has examples that differ from one another', () => {
    for (const rule of catalogue)
      if (rule.expected.length > 0) expect(rule.good, rule.code).not.toEqual(rule.bad);
  });
});
