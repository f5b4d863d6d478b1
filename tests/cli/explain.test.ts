import { expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { englishIn } from './dutch.ts';
import { run } from './run.ts';

it.each(catalogue.map((rule) => rule.code))(
  'explain %s tells why and what to do, with both examples',
  async (code) => {
    const ran = await run(['explain', code], { files: {}, cwd: '/leeg' });
    expect([ran.code, ran.err]).toEqual([0, '']);
    for (const part of [code, 'Waarom: ', 'Wat te doen: ', 'Zo niet:', 'Zo wel:'])
      expect(ran.out).toContain(part);
    const prose = ran.out
      .split('\n')
      .filter((line) => !/^\s+(?:\|.*|[\w/.-]+\.(?:md|yaml|MD|txt))$/.test(line))
      .join('\n');
    expect(englishIn(prose), prose).toBe(undefined);
    expect(ran.out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  },
);

it('explain without a code lists every code with its demand', async () => {
  const { out, code } = await run(['explain']);
  expect(code).toBe(0);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(catalogue.map((rule) => rule.code));
});
