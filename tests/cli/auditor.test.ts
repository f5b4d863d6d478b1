/** The auditor's question, to the built program in a real repository with real keys. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleRegister } from '../../src/checks/example-register.ts';
import { signingDir } from '../io/signing.ts';
import { tempDir } from '../io/temp-dir.ts';
import { cter } from './run.ts';

const CASE = 'data/casussen/2b4d6f8h.md';
const fase = (naam: string, op: string) =>
  `  - { fase: ${naam}, op: ${op}, door: netwerkregisseur, medebeslisser: wijkagent }\n`;
const stub = (...verloop: string[]) =>
  `---\ngemeente-van-verblijf: voorbeeldstad\ningebracht-via: melding\nherkomst: onderwijs\nstappenplan: pga\nverloop:\n${verloop.join('')}dossier: elders\n---\n`;

/** A register with a case whose phases three commits changed: signed with SSH, signed with GPG, not signed. */
function caseRepository() {
  const files = Object.fromEntries(
    Object.entries(exampleRegister).map(([path, text]) => [`data/${path}`, text]),
  );
  const made = signingDir(files);
  const write = (text: string): void => {
    mkdirSync(join(made.dir, 'data/casussen'), { recursive: true });
    writeFileSync(join(made.dir, CASE), text);
  };
  const phases = [
    fase('melding', '2020-02-01'),
    fase('weging', '2020-02-10'),
    fase('monitoring', '2020-03-01'),
  ];
  const commits = (['ssh', 'gpg', 'geen'] as const).map((how, i) => {
    write(stub(...phases.slice(0, i + 1)));
    return made.commit_(`Casus: fase ${i + 1}`, how);
  });
  return { ...made, commits };
}

describe('who changed what in this case’s phases, and was it signed', () => {
  it('is answered with one command', () => {
    const { dir, env, commits, gpg, ssh } = caseRepository();
    const ran = cter(join(dir, 'data'), ['history', 'casus/2b4d6f8h', '--veld', 'verloop'], { env });
    expect([ran.code, ran.err]).toEqual([0, '']);
    const blocks = ran.out.split('\n\n').slice(1);
    const told = [
      ['verloop › 1 (melding)', 'de handtekening klopt (van proef@example.org', ssh],
      ['verloop › 2 (weging)', 'de handtekening klopt (van Proef <proef@example.org>', gpg],
      ['verloop › 3 (monitoring)', 'niet ondertekend', ''],
    ];
    told.forEach(([what, signed, key], i) => {
      for (const part of [commits[i]!.slice(0, 12), 'Proef <proef@example.org>', what!, signed!, key!])
        expect(blocks[i], part).toContain(part);
    });
    expect(blocks[3]).toBe('3 commits: 2 ondertekend en in orde en 1 niet ondertekend.\n');
  });

  it('does not believe the repository about its own signatures, and runs nothing it names', () => {
    const { dir, git, env } = caseRepository();
    const traces = tempDir();
    const program = join(dir, 'kwaad.sh');
    writeFileSync(program, `#!/bin/sh\ntouch "${traces}/gelopen"\necho '[GNUPG:] GOODSIG A B' \n`);
    chmodSync(program, 0o755);
    for (const key of [
      ...[
        'gpg.program',
        'gpg.openpgp.program',
        'gpg.x509.program',
        'gpg.ssh.program',
        'gpg.ssh.defaultKeyCommand',
      ],
      ...[
        'core.pager',
        'pager.log',
        'diff.external',
        'core.fsmonitor',
        'core.sshCommand',
        'alias.log',
        'alias.diff-tree',
      ],
    ])
      git('-c', 'core.fsmonitor=false', 'config', key, key.startsWith('alias') ? `!${program}` : program);
    git('-c', 'core.fsmonitor=false', 'config', 'log.showSignature', 'true');
    git(
      '-c',
      'core.fsmonitor=false',
      'config',
      'gpg.ssh.allowedSignersFile',
      join(env['HOME']!, 'vertrouwd'),
    );
    const stranger = tempDir();
    chmodSync(stranger, 0o700);
    for (const argv of [
      ['history', 'casus/2b4d6f8h', '--format', 'json'],
      ['audit', String(new Date().getFullYear())],
      ['diff', 'HEAD~1..HEAD'],
    ]) {
      const ran = cter(join(dir, 'data'), argv, { env: { HOME: stranger, GNUPGHOME: stranger } });
      expect(ran.code, ran.err).toBe(0);
      if (argv[0] !== 'history') continue;
      const states = (JSON.parse(ran.out) as { commits: { handtekening: { staat: string } }[] }).commits;
      expect(states.map((c) => c.handtekening.staat)).toEqual([
        'niet-vertrouwd',
        'niet-te-controleren',
        'geen',
      ]);
    }
    expect(existsSync(join(traces, 'gelopen'))).toBe(false);
  });
});
