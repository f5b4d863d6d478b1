/** A new record before it is written: put together, and checked as a part of the whole register. */
import { checkRegister, type Opened, openRegister } from '../cter.ts';
import { UsageError } from '../errors.ts';
import type { RecordType } from '../records/define.ts';
import { givenBut, readGiven } from '../scaffold/given.ts';
import { type Draft, draftRecord, type NewRecord } from '../scaffold/new-record.ts';
import { offeredBy } from '../scaffold/offered.ts';
import { type Answerer, answererOf } from '../scaffold/option-at-line.ts';
import { overlayTree } from '../scaffold/overlay-tree.ts';
import { listing } from '../text/lists.ts';
import { safeText } from '../text/safe.ts';
import type { Call } from './define.ts';
import { readSectionTexts } from './section-texts.ts';
import { findTemplate, templateTrees } from './templates.ts';

/** What `cter validate` would say of the new file: a sentence each, and what it is about. */
interface Fault extends Answerer {
  readonly says: string;
}

function faultsOf(opened: Opened, draft: Draft, today: string): readonly Fault[] {
  const content = new TextEncoder().encode(draft.text);
  const { findings } = checkRegister(
    openRegister(overlayTree(opened.tree, new Map([[draft.path, content]])), { toCheck: true }),
    today,
  );
  const own = findings.filter((f) => f.file === draft.path && f.severity === 'fout');
  return own.map(({ line, message, hint, code }) => {
    return { ...answererOf(draft.text, line), says: `${message} ${hint} (${code})` };
  });
}

/** At a terminal a field is called by its name; for a script the option counts. */
const faultLines = (faults: readonly Fault[], { asked }: { readonly asked: boolean }): string =>
  faults
    .map(({ option, veld, says }) => `  ${asked && veld !== undefined ? `‘${veld}’` : option}: ${says}`)
    .join('\n');

function wantedFrom(call: Call, opened: Opened, type: RecordType, mayAsk: boolean): NewRecord {
  const { ports, general, options } = call;
  const { register, tree } = opened;
  const template = findTemplate(templateTrees(ports, tree.root), `records/${type.soort}.md`)?.text;
  const taken = (id: string) => {
    const ref = `${type.soort}/${id}`;
    return register.byRef(ref) !== undefined || register.failed(ref) || tree.has(`${type.map}/${id}.md`);
  };
  return {
    type,
    offered: offeredBy(register, opened.settings),
    given: readGiven(type, options['set'] as readonly string[]),
    ...(options['id'] !== undefined && { id: String(options['id']) }),
    ids: { today: general.today, random: ports.random, taken },
    texts: readSectionTexts(ports, options['sectie'] as readonly string[]),
    ...(template !== undefined && { template }),
    ...(mayAsk && { prompt: ports.prompt }),
    missing: mayAsk || options['yes'] === true ? [] : ['--yes'],
  };
}

/**
 * The record that the options and answers make. A field that does not fit the rest of the register is asked
 * again while the user wants that; `isSound` tells whether faults are left. Throws `UsageError` when there are
 * faults and nobody to ask.
 */
export async function makeDraft(
  call: Call,
  opened: Opened,
  type: RecordType,
  mayAsk: boolean,
): Promise<{ readonly draft: Draft; readonly isSound: boolean }> {
  const { ports, general } = call;
  let wanted = wantedFrom(call, opened, type, mayAsk);
  for (;;) {
    const draft = await draftRecord(wanted);
    const faults = faultsOf(opened, draft, general.today);
    if (faults.length === 0) return { draft, isSound: true };
    if (!mayAsk)
      throw new UsageError(
        `Dit is niet opgeslagen, want ‘cter validate’ zou het afkeuren. Verbeter deze opties:\n${faultLines(faults, { asked: false })}`,
      );
    ports.stderr.write(
      `\nLet op: ‘cter validate’ keurt dit af:\n${safeText(faultLines(faults, { asked: true }))}\n`,
    );
    const fields = [...new Set(faults.flatMap((f) => f.veld ?? []))];
    if (fields.length === 0 || !(await askAgain(call, fields))) return { draft, isSound: false };
    wanted = { ...wanted, given: givenBut(draft.fields, fields), id: draft.id };
  }
}

async function askAgain({ ports }: Call, fields: readonly string[]): Promise<boolean> {
  const message = `Wilt u ${listing(fields.map((f) => `‘${f}’`))} opnieuw invullen?`;
  return Boolean(
    await ports.prompt.ask({ kind: 'confirm', name: `--set ${fields[0]}`, message, default: true }),
  );
}
