import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cter, run } from '../cli/run.ts';
import { tempDir } from '../io/temp-dir.ts';
import { expectCalm, hostileRegister } from './calm.ts';

const BASE = 'formaat: 1\nnaam: Proef\nzichtbaarheid: vertrouwelijk\n';
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 10 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n');

const COMMANDS = [['validate'], ['validate', '--format', 'json'], ['overview', 'voorbeeldstad']];

describe('a cter.yaml that cannot be used', () => {
  const faulty: Readonly<Record<string, readonly [content: string | Uint8Array, says: RegExp]>> = {
    'an alias bomb': [`${BASE}${bomb}\n`, /cter\.yaml:4:5/],
    'an alias that holds itself': [`formaat: 1\nnaam: &a [*a]\n`, /cter\.yaml:2:7/],
    'a number for the name': ['formaat: 1\nnaam: 12\n', /cter\.yaml:2:7 .*naam/],
    'text for the format': ['formaat: een\nnaam: x\n', /cter\.yaml:1:10 .*formaat/],
    'half a format': ['formaat: 1.5\nnaam: x\n', /cter\.yaml:1:10/],
    'no format': ['naam: x\n', /formaat.* ontbreekt/],
    'no name': ['formaat: 1\n', /naam.* ontbreekt/],
    'a list': ['- formaat: 1\n', /lijst/],
    'loose text': ['zomaar wat\n', /cter\.yaml:1:1/],
    'nothing at all': ['', /formaat/],
    'only a remark': ['# later invullen\n', /formaat/],
    'the key twice': [`${BASE}naam: y\n`, /cter\.yaml:4:1/],
    'an unknown key': [
      `${BASE}zichtbaarhied: intern\n`,
      /cter\.yaml:4:1 .*zichtbaarhied.*Bedoelde u ‘zichtbaarheid’/,
    ],
    'an unknown key in a group': [
      `${BASE}kleine-aantallen: { drempel: 10, afronding: 5, x: 1 }\n`,
      /cter\.yaml:4:/,
    ],
    'the key __proto__': [`${BASE}__proto__: { fictief: true }\n`, /__proto__/],
    'the key constructor': [`${BASE}constructor: { prototype: { fictief: true } }\n`, /constructor/],
    'a nested __proto__': [`${BASE}casuistiek:\n  __proto__: { dpia: x }\n`, /__proto__/],
    'a wrong date under negeren': [
      `${BASE}negeren: [{ code: a, pad: b, reden: c, tot: 2021-02-30 }]\n`,
      /2021-02-30/,
    ],
    'negeren without a reason': [`${BASE}negeren: [{ code: a, pad: b, tot: 2021-02-28 }]\n`, /reden/],
    'a code with spaces': [
      `${BASE}casuistiek:\n  criteria:\n    - { code: Jan uit de Kerkstraat, naam: x }\n`,
      /cter\.yaml:6:15/,
    ],
    'a path as municipality': [`${BASE}gemeente: ../../etc/passwd\n`, /cter\.yaml:4:11/],
    'a colon too many': ['formaat: 1\nnaam: Proef: de tweede\n', /cter\.yaml:2:12/],
    'a tab': ['formaat: 1\nkleine-aantallen:\n\tdrempel: 10\n', /cter\.yaml:3:1/],
    'a missing quote': ['formaat: 1\nnaam: "Proef\n', /cter\.yaml:2:7/],
    '10,000 levels': [`formaat: 1\nnaam: ${'['.repeat(10_000)}\n`, /cter\.yaml:2:/],
    'a tag of a program': ['formaat: 1\nnaam: !!js/function "function () { throw 1 }"\n', /cter\.yaml:2:7/],
    'code before the fields': ['---js\nprocess.exit(7)\n---\n', /cter\.yaml/],
    'more than 5 MB': [`${BASE}# ${'x'.repeat(6 * 1024 * 1024)}\n`, /cter\.yaml.*5 MB/],
  };

  for (const [name, [content, says]] of Object.entries(faulty)) {
    it(`is refused with exit 2, its place and an empty standard output: ${name}`, async () => {
      for (const argv of COMMANDS) {
        const ran = await run(argv, { files: hostileRegister({ 'cter.yaml': content }) });
        expectCalm(ran);
        expect(ran.code, ran.err).toBe(2);
        expect(ran.err).toMatch(says);
      }
    });
  }

  it('names every fault at once, each with its place', async () => {
    const ran = await run(['validate'], {
      files: hostileRegister({ 'cter.yaml': 'formaat: x\nnaam: 1\nfictief: misschien\nonbekend: 1\n' }),
    });
    for (const line of [1, 2, 3, 4]) expect(ran.err).toContain(`cter.yaml:${line}:`);
  });

  it('of a newer format is refused, whatever else is in it', async () => {
    for (const yaml of [
      'formaat: 2\n',
      'formaat: 2\nnaam: x\niets-nieuws: [1]\n',
      'formaat: 99\nnaam: 4\n',
    ]) {
      for (const argv of COMMANDS) {
        const ran = await run(argv, { files: hostileRegister({ 'cter.yaml': yaml }) });
        expectCalm(ran);
        expect(ran.code).toBe(2);
        expect(ran.err).toMatch(/formaat (2|99)/);
        expect(ran.err).toContain('nieuwere cter');
      }
    }
  });

  it('of format 0 or a negative one is refused', async () => {
    for (const formaat of [0, -1]) {
      const ran = await run(['validate'], {
        files: hostileRegister({ 'cter.yaml': `formaat: ${formaat}\nnaam: x\n` }),
      });
      expect(ran.code).toBe(2);
    }
  });
});

describe('a cter.yaml that is not a file', () => {
  const register = (): string => {
    const dir = tempDir(hostileRegister({}) as Record<string, string>);
    rmSync(join(dir, 'cter.yaml'));
    return dir;
  };

  it('is refused when it is missing', () => {
    const ran = cter(register(), ['validate']);
    expectCalm(ran);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('cter.yaml');
  });

  it('is refused when it is a folder', () => {
    const dir = register();
    mkdirSync(join(dir, 'cter.yaml'));
    const ran = cter(dir, ['validate']);
    expectCalm(ran);
    expect([ran.code, ran.out]).toEqual([2, '']);
  });

  it('is refused when it is a link, even to a good one', () => {
    const dir = register();
    const elsewhere = tempDir({ 'cter.yaml': BASE });
    symlinkSync(join(elsewhere, 'cter.yaml'), join(dir, 'cter.yaml'));
    const ran = cter(dir, ['validate', '--register', dir]);
    expectCalm(ran);
    expect([ran.code, ran.out]).toEqual([2, '']);
  });
});
