/**
 * The story of the program: open a register, check it, view it, render it. Everything a command does
 * with data goes through here; how it is asked for and shown is the command's business.
 */
import { relative, resolve, sep } from 'node:path';
import { checks, textChecks } from './checks/index.ts';
import { findOpen, check as vaststelling } from './checks/jaarverslag-vaststelling.ts';
import { placeFindings, runChecks, runTextChecks } from './checks/run.ts';
import { type SetAside, setAside } from './checks/set-aside.ts';
import { findRegister, readConfig, type Settings } from './config.ts';
import { compareDiagnostics, type Diagnostic, NOWHERE } from './diagnostics/diagnostic.ts';
import { UsageError } from './errors.ts';
import { kleineAantallen } from './facts/kleine-aantallen.ts';
import type { FileTree, PendingWrite, Ports } from './ports.ts';
import { buildRegister, type OnText, readTexts, registerFiles } from './register/build.ts';
import { CIJFERS } from './register/classify.ts';
import { mergeRegisters } from './register/merge.ts';
import type { Register, RegisterCounts } from './register/register.ts';
import { listing } from './text/lists.ts';

/** An opened register with what was found while reading it. Paths in findings are relative to it. */
export interface Opened {
  readonly tree: FileTree;
  /** The folders that were read: more than one when several registers are read as one. */
  readonly roots: readonly string[];
  readonly settings: Settings;
  readonly register: Register;
  /** What was found in texts, and of a write that was cut off. */
  readonly findings: () => readonly Diagnostic[];
  /** The texts of the figures that were published before, in order of path. */
  readonly published: readonly { readonly path: string; readonly text: string }[];
}

/** Everything validate tells; paths are as the user sees them. */
export interface Checked extends SetAside {
  readonly counts: RegisterCounts;
}

/** The absolute folder of the register that `option` names, or that the working folder lies in. */
export function registerDir(ports: Ports, option?: string): string {
  return findRegister(
    (dir, name) => ports.tree(dir).has(name),
    ports.cwd,
    option === undefined ? undefined : resolve(ports.cwd, option),
  );
}

/** The folders of the registers that were named, or the one that the working folder lies in. Throws `UsageError` for one that is named twice. */
export function registerDirs(ports: Ports, options: readonly string[]): readonly string[] {
  if (options.length === 0) return [registerDir(ports)];
  const dirs = options.map((option) => registerDir(ports, option));
  const twice = dirs.find((dir, i) => dirs.indexOf(dir) !== i);
  if (twice !== undefined)
    throw new UsageError(`Het register ${twice} staat er twee keer. Geef elk register één keer.`);
  return dirs;
}

function unfinished(tree: FileTree, pending: PendingWrite): Diagnostic {
  const files = pending.files.map((path) => relative(tree.root, path).split(sep).join('/'));
  const which = files.length > 0 ? ` Het gaat om ${listing(files)}.` : '';
  return {
    code: 'schrijven-afgerond',
    severity: 'waarschuwing',
    file: files[0] ?? 'cter.yaml',
    ...NOWHERE,
    message: `Een eerdere schrijfopdracht is afgebroken voordat alles was opgeslagen.${which}`,
    hint: 'De eerstvolgende opdracht die iets schrijft, maakt dit af of draait het terug. Controleer daarna deze bestanden.',
    related: [],
  };
}

/** How to read. */
export interface OpenOptions {
  /** A write that was cut off, told as a finding. */
  readonly pending?: PendingWrite | undefined;
  /** Whether the register is about to be checked: then texts are looked at as they pass, else only when asked for. */
  readonly toCheck?: boolean;
  /** Lets a second thread look at the texts of a large register; see `Ports.lookThrough`. */
  readonly lookThrough?: () => (() => unknown) | undefined;
}

/** From so many files on a second thread is worth starting. */
const LARGE = 25_000;

/** What the checks on text find in the files of a tree, which are read once more for it. */
export function findInTexts(tree: FileTree): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  readTexts(tree, (file) => {
    for (const finding of runTextChecks(textChecks, file)) found.push(finding);
  });
  return found;
}

/** Reads a tree of files into a register. */
export function openRegister(
  tree: FileTree,
  { pending, toCheck = false, lookThrough }: OpenOptions = {},
): Opened {
  const settings = readConfig(tree);
  const before = pending ? [unfinished(tree, pending)] : [];
  const files = registerFiles(tree);
  const elsewhere = toCheck && files.length > LARGE ? lookThrough?.() : undefined;
  let found: readonly Diagnostic[] | undefined;
  const passing: Diagnostic[] | undefined = toCheck && !elsewhere ? [] : undefined;
  const published: { path: string; text: string }[] = [];
  const onText: OnText = (file) => {
    if (file.path.startsWith(`${CIJFERS}/`)) published.push({ path: file.path, text: file.text });
    if (passing) for (const finding of runTextChecks(textChecks, file)) passing.push(finding);
  };
  const register = buildRegister(tree, onText, files);
  const findings = () => {
    found ??= passing ?? (elsewhere?.() as readonly Diagnostic[] | undefined) ?? findInTexts(tree);
    return [...before, ...found];
  };
  return { tree, roots: [tree.root], settings, register, findings, published };
}

/** The settings of several registers read as one: those of the first, with all names and the strictest thresholds. */
function together(all: readonly Settings[]): Settings {
  const norms = all.map(kleineAantallen);
  return {
    ...(all[0] as Settings),
    naam: listing(all.map((s) => s.naam)),
    fictief: all.some((s) => s.fictief),
    'kleine-aantallen': {
      drempel: Math.max(...norms.map((n) => n.drempel)),
      afronding: Math.max(...norms.map((n) => n.afronding)),
    },
  };
}

/** Reads one register, or several as one: for documents of a district. The first gives templates and settings. */
export function openTogether(trees: readonly FileTree[]): Opened {
  const parts = trees.map((tree) => openRegister(tree));
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? openRegister(trees[0] as FileTree);
  const names = parts.map(({ settings }, i) => settings.gemeente ?? `register-${i + 1}`);
  const named = names.map((name, i) => (names.indexOf(name) === i ? name : `${name}-${i + 1}`));
  return {
    tree: first.tree,
    roots: parts.flatMap((p) => p.roots),
    settings: together(parts.map((p) => p.settings)),
    register: mergeRegisters(parts.map(({ register }, i) => ({ name: named[i] as string, register }))),
    // As the records of a register after the first are named, or a fault would be taken for one of another file.
    findings: () =>
      parts.flatMap((p, i) => (i === 0 ? p.findings() : withPrefix(p.findings(), `${named[i]}/`))),
    published: parts.flatMap((p) => p.published),
  };
}

/** All findings of a register in order, those set aside by cter.yaml apart. */
export function checkRegister(opened: Opened, today: string): Checked {
  const { register, settings } = opened;
  const found = [
    ...register.diagnostics,
    ...opened.findings(),
    ...runChecks(checks, register, { today, settings }),
  ];
  const before = setAside(found.sort(compareDiagnostics), settings.negeren, today);
  // What keeps a report from being adopted is known only when all else has been found.
  const open = placeFindings(register, vaststelling, findOpen(register, before, opened.published));
  const all = [...found, ...open].sort(compareDiagnostics);
  const { findings, ignored } = setAside(all, settings.negeren, today);
  // Once more: entries of cter.yaml that have expired are findings too.
  return { findings: [...findings].sort(compareDiagnostics), ignored, counts: register.counts };
}

/** The folder that paths in findings are relative to: the root of git, else the parent of the register. */
export function displayBase(ports: Ports, dir: string): string {
  return ports.git.root(dir) ?? resolve(dir, '..');
}

/** The path of the register as it stands before the files in findings, with a closing `/`, or empty. */
export function displayPrefix(base: string, dir: string): string {
  const path = relative(base, dir).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

/** Findings with paths as the user sees them. */
export function withPrefix<F extends Diagnostic>(findings: readonly F[], prefix: string): F[] {
  const shown = (file: string) => prefix + file;
  return findings.map((f) => ({
    ...f,
    file: shown(f.file),
    related: f.related.map((r) => ({ ...r, file: shown(r.file) })),
  }));
}
