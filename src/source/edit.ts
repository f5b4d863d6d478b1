/**
 * Edits on the raw text of a record or of a settings file: every byte outside the edited value stays. Each
 * result is read again and compared with what was meant; a difference is thrown, because it is a bug.
 */
import type { DataPath } from './document.ts';
import { parseFully } from './fields.ts';
import { yamlRange } from './frontmatter.ts';
import { removeIn, sameData, setIn, valueIn } from './plain-data.ts';
import { type RawSection, scanSections } from './sections.ts';
import { follow, type Splice, spliceAppend, spliceRemove, spliceSet } from './splice.ts';
import { spliceKey } from './splice-key.ts';
import { isSeq, openTree, type Tree } from './yaml-tree.ts';

type Data = Readonly<Record<string, unknown>>;

/** Replaces or adds the value at a path, making the mappings on the way. Throws when that is impossible. */
export function setValue(text: string, path: DataPath, value: unknown): string {
  return edit(
    text,
    (tree) => spliceSet(tree, path, value),
    (data) => setIn(data, path, value),
  );
}

/** Adds an item at the end of the list at a path, making the list when it is not there. */
export function appendItem(text: string, path: DataPath, value: unknown): string {
  const list = valueIn(fieldsOf(withoutBom(text)), path);
  if (list === undefined || list === null || (Array.isArray(list) && list.length === 0)) {
    return setValue(text, path, [value]);
  }
  if (!Array.isArray(list)) throw new Error(`no list at ${path.join('.')}`);
  const plan = (tree: Tree): Splice => {
    const { node, flow } = follow(tree, path);
    if (!isSeq(node)) throw new Error(`no list at ${path.join('.')}`);
    return spliceAppend(tree, node, list.length, value, flow);
  };
  return edit(text, plan, (data) => setIn(data, [...path, list.length], value));
}

/** Removes the value at a path with its key. Throws when there is none. */
export function removeValue(text: string, path: DataPath): string {
  return edit(
    text,
    (tree) => spliceRemove(tree, path),
    (data) => removeIn(data, path),
  );
}

/** Gives the key at a path another name; its value and its place stay. Throws when there is none, or the name is taken. */
export function renameKey(text: string, path: DataPath, name: string): string {
  const to = [...path.slice(0, -1), name];
  if (valueIn(fieldsOf(withoutBom(text)), to) !== undefined)
    throw new Error(`${to.join('.')} is there already`);
  return edit(
    text,
    (tree) => spliceKey(tree, path, name),
    (data) => setIn(removeIn(data, path), to, valueIn(data, path)),
  );
}

/** Replaces the text below `## name`, comments included, or adds that section at the end. */
export function setSection(original: string, name: string, body: string): string {
  const text = withoutBom(original);
  const { body: bodyStart } = yamlRange(text);
  const { sections } = scanSections(text, bodyStart);
  const eol = lineEndOf(text);
  const content = body.replaceAll('\r\n', '\n').trim().replaceAll('\n', eol);
  const block = content === '' ? '' : `${eol}${content}${eol}`;
  const old = sections.find((section) => section.name === name);
  const result = old ? replaceSection(text, old, block, eol) : addSection(text, name, block, eol);
  const wanted = scanSections(`## x\n${body}`, 0).sections[0]?.text ?? '';
  const expected = sections.map((section) => [section.name, section === old ? wanted : section.text]);
  if (!old) expected.push([name, wanted]);
  const found = scanSections(result, bodyStart).sections.map((section) => [section.name, section.text]);
  if (!sameData(found, expected)) throw new Error(`section ‘${name}’ would not read back as it was written`);
  return original.slice(0, original.length - text.length) + result;
}

function replaceSection(text: string, old: RawSection, block: string, eol: string): string {
  const newline = text[old.bodyStart - 1] === '\n' ? '' : eol;
  const gap = old.end < text.length ? eol : '';
  return text.slice(0, old.bodyStart) + newline + block + gap + text.slice(old.end);
}

function addSection(text: string, name: string, block: string, eol: string): string {
  const gap = text.endsWith('\n') ? eol : eol + eol;
  return `${text}${text.endsWith(eol + eol) ? '' : gap}## ${name}${eol}${block}`;
}

const withoutBom = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** The line end this text uses, judged by its first line. */
function lineEndOf(text: string): '\n' | '\r\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

function edit(original: string, plan: (tree: Tree) => Splice, meant: (data: Data) => unknown): string {
  const text = withoutBom(original);
  const before = fieldsOf(text);
  const tree = openTree(text);
  const { start, end, insert } = plan(tree);
  const [from, to] = [tree.toText(start), tree.toText(end)];
  const result = text.slice(0, from) + insert.replaceAll('\n', lineEndOf(text)) + text.slice(to);
  if (!sameData(fieldsOf(result), meant(before)) || !bodyKept(text, result)) {
    throw new Error('an edit would not read back as it was meant');
  }
  return original.slice(0, original.length - text.length) + result;
}

function fieldsOf(text: string): Data {
  const { fields, faults } = parseFully(text, yamlRange(text));
  if (!fields) throw new Error(`this text cannot be edited: ${faults[0]?.message ?? ''}`);
  return fields;
}

const bodyKept = (before: string, after: string): boolean =>
  before.slice(yamlRange(before).body) === after.slice(yamlRange(after).body);
