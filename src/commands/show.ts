import { relative, resolve } from 'node:path';
import { openRegister, registerDir } from '../cter.ts';
import { placeNames } from '../history/compare-fields.ts';
import { recordType } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { arrange } from '../scaffold/arrange.ts';
import { writeMapping } from '../source/write-yaml.ts';
import { safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { lessonLines, lessonsOf } from './lessons.ts';
import { choiceOption } from './options.ts';
import { recordNamed } from './record-named.ts';

/** A record with its text and what refers to it, ready to print. */
function gather(register: Register, record: CterRecord) {
  const { soort, id, ref, path, velden } = record;
  const { lead, sections } = register.source(record);
  const texts = new Map<string, string>();
  const lessen = lessonsOf(register, record);
  // Two sections with one name are one text here: neither may be lost.
  for (const { name, text } of sections)
    texts.set(name, [texts.get(name) ?? '', text].filter((part) => part !== '').join('\n\n'));
  return {
    formaat: 1,
    soort,
    id,
    ref,
    path,
    velden,
    aanhef: lead,
    secties: Object.fromEntries(texts),
    verwijst: register.linksOf(record).map((link) => ({ pad: link.path.join('.'), naar: link.to })),
    'genoemd-door': register.backlinks(ref).map((link) => ({ van: link.from.ref, pad: link.path.join('.') })),
    ...(lessen && { lessen }),
  };
}

function textOf(register: Register, shown: ReturnType<typeof gather>, path: string): string {
  const { soort, ref, velden, aanhef, secties, lessen } = shown;
  const named = register.backlinks(ref);
  const lessons = lessonLines(lessen);
  const fields = arrange(recordType(soort)?.shape() ?? [], velden);
  const blocks = [
    `${ref}\n${path}`,
    writeMapping(fields, 0).join('\n'),
    ...(aanhef === '' ? [] : [aanhef]),
    ...Object.entries(secties).map(
      ([name, text]) => `## ${name}\n\n${text === '' ? '(nog niets geschreven)' : text}`,
    ),
    ...(lessons.length > 0 ? [lessons.join('\n')] : []),
    named.length === 0
      ? 'Wordt nergens genoemd.'
      : [
          'Wordt genoemd door:',
          ...named.map(({ from, path: pad }) => `  ${from.ref} (${placeNames(from.velden, pad)})`),
        ].join('\n'),
  ];
  return `${safeText(blocks.join('\n\n'))}\n`;
}

async function run({ ports, general, args, options }: Call): Promise<number> {
  const dir = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dir));
  const { register } = opened;
  const shownPath = (path: string) => relative(ports.cwd, resolve(dir, path));
  const record = recordNamed(ports, opened, String(args[0]));
  const shown = gather(register, record);
  warnOfFailures(ports, register, general);
  ports.stdout.write(
    options['format'] === 'json'
      ? `${safeText(JSON.stringify(shown, null, 2))}\n`
      : textOf(register, shown, shownPath(record.path)),
  );
  return 0;
}

/** `cter show <id>`: one record with what refers to it. */
export const command = defineCommand({
  name: 'show',
  examples: [
    ['cter show interventie/weerbaar-opvoeden', 'velden, tekst en wie dit noemt'],
    [
      'cter show weerbaar-opvoeden --format json',
      'hetzelfde voor een ander programma; de soort mag weg als de id maar één keer voorkomt',
    ],
  ],
  configure: (c) =>
    c
      .argument('<id>', 'soort/id, of alleen de id als die maar bij één soort voorkomt')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', ['text', 'json'], 'text')),
  run,
});
