import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/source/document.ts';
import { sourceRules } from '../../src/source/findings.ts';

const read = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).flatMap(([path, text]) => readDocument(path, Buffer.from(text)).diagnostics);

describe.each(sourceRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('is found at every place of its bad example and nothing else is', () => {
    const found = read(rule.bad);
    expect(found.map((finding) => finding.code)).toEqual(rule.expected.map(() => code));
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(rule.expected);
    expect(found.every((finding) => finding.severity === rule.severity)).toBe(true);
  });

  it('is absent from its good example', () => {
    expect(read(rule.good)).toEqual([]);
  });
});
