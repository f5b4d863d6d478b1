/** What we seal the program `age` opens, and the other way round; keys and text are made up for this test. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newKey, open, recipientOf, seal } from '../../src/vault/age.ts';
import { tempDir } from '../io/temp-dir.ts';

/** Made with Debian's age 1.1.1. */
const MADE_BY_AGE = {
  identity: 'AGE-SECRET-KEY-12G080J4GN4Q4A349MUDE5FZ2TT86WTCX3GA4JZWTK4CMMLDQQVLSPKEDTJ',
  recipient: 'age1w4zltxj2l0723tsree6lup49ele63mfrfts384e64nvp2kgp4u6q5hxanw',
  text: 'Vertrouwelijk dossier: zeldzaamwoord.\n',
  sealed: `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSArYzI2OEFSRmxpU0ZSaG9Z
bFNHemdpMjJqbjNwZDVXUzRFdEdGK1ZodmpNCkpkdktTM3g3NjFLR2wvQmpRZmhi
NmVIZkN5Z0FWOWJUYzYvcWdQM3lvNHcKLS0tIGtXTGhFazRkcWl2ZmkyMjNrL1Ba
Uk1BZDBKMi8zRlc5YitDZHAvSnFWMGMKgzKv7gNspSR33qSIPsr0SGZPbnIpGKj3
+I87jclHmjvlR3C734jA8ngqDkGmr6tbctm8/9RHV0II+FlIj+GNviwuBzeC7g==
-----END AGE ENCRYPTED FILE-----`,
};

/** Runs a program of age; undefined when it is not installed. CI installs it, so there its absence is a failure. */
function age(command: 'age' | 'age-keygen', args: readonly string[], input = ''): string | undefined {
  const ran = spawnSync(command, args, { input, encoding: 'utf8' });
  if (ran.error) {
    expect(process.env['CI'], `${command} is not installed`).toBeUndefined();
    return undefined;
  }
  expect(ran.stderr, ran.stderr).not.toContain('error');
  return ran.stdout;
}

describe('a text sealed by the program age', () => {
  it('of which the result stands here opens with its key, and with no other', async () => {
    const { identity, recipient, text, sealed } = MADE_BY_AGE;
    expect(await recipientOf(identity)).toBe(recipient);
    expect(await open(sealed, [identity])).toEqual({ text });
    expect(await open(sealed, [(await newKey()).identity])).toEqual({ fault: 'andere-sleutel' });
    expect(await open(sealed.replaceAll('\n', '\r\n'), [identity])).toEqual({ text });
  });

  it('opens here when it is made now', async () => {
    const { identity, recipient } = await newKey();
    const sealed = age('age', ['--encrypt', '--armor', '--recipient', recipient], 'één zin\n');
    if (sealed !== undefined) expect(await open(sealed.trim(), [identity])).toEqual({ text: 'één zin\n' });
  });

  it('for a key of age-keygen has the recipient that we find', async () => {
    const file = age('age-keygen', []);
    if (file === undefined) return;
    const identity = /AGE-SECRET-KEY-1\w+/.exec(file)?.[0] ?? '';
    expect(await recipientOf(identity)).toBe(/age1\w+/.exec(file)?.[0]);
  });
});

describe('a text sealed here', () => {
  it('opens with the program age, for each of its readers', async () => {
    const dir = tempDir();
    const readers = [await newKey(), await newKey()];
    const text = 'Regel één.\nRegel twee, met \u20ac.\n';
    writeFileSync(
      join(dir, 'sealed.age'),
      await seal(
        text,
        readers.map((r) => r.recipient),
      ),
    );
    for (const [i, { identity }] of readers.entries()) {
      writeFileSync(join(dir, `${i}.txt`), `${identity}\n`);
      const opened = age('age', ['--decrypt', '--identity', join(dir, `${i}.txt`), join(dir, 'sealed.age')]);
      if (opened !== undefined) expect(opened).toBe(text);
    }
  });

  it('has the armour that age writes: full lines of 64, and one shorter', async () => {
    const { recipient } = await newKey();
    const lines = (await seal('x'.repeat(5000), [recipient])).split('\n');
    expect(lines.at(0)).toBe('-----BEGIN AGE ENCRYPTED FILE-----');
    expect(lines.at(-1)).toBe('-----END AGE ENCRYPTED FILE-----');
    for (const line of lines.slice(1, -2)) expect(line).toHaveLength(64);
  });

  it('differs every time', async () => {
    const { recipient } = await newKey();
    expect(await seal('x', [recipient])).not.toBe(await seal('x', [recipient]));
  });
});

describe('damage', () => {
  it('anywhere in a sealed text is found', async () => {
    const { identity, recipient } = await newKey();
    const sealed = await seal('Een dossier van enige lengte, zodat er iets te beschadigen is.', [recipient]);
    const lines = sealed.split('\n');
    for (let i = 1; i < lines.length - 1; i++) {
      const line = lines[i] ?? '';
      const broken = lines.with(i, `${line[0] === 'A' ? 'B' : 'A'}${line.slice(1)}`).join('\n');
      expect('fault' in (await open(broken, [identity])), `line ${i}`).toBe(true);
      expect(await open(lines.toSpliced(i, 1).join('\n'), [identity])).toHaveProperty('fault');
    }
  });
});
