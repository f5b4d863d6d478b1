/** Where the YAML of a file begins and ends; the only file that knows gray-matter. */
import matter from 'gray-matter';
import type { Fault } from './finding.ts';
import { spanAt } from './lines.ts';
import { show } from './show.ts';

/** Offsets in a text: the YAML lies in [start, end), the body begins at `body`. */
export interface Frontmatter {
  readonly start: number;
  readonly end: number;
  readonly body: number;
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  const end = at < 0 ? text.length : at;
  return end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
};

const afterLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
};

/** Finds the frontmatter of a record: between two lines that hold exactly `---`. */
export function findFrontmatter(text: string): Frontmatter | { readonly fault: Fault } {
  const firstEnd = lineEnd(text, 0);
  if (firstEnd !== 3 || !text.startsWith('---')) return { fault: badOpening(text, firstEnd) };
  const start = afterLine(text, 0);
  const close = text.startsWith('---', start) ? start : text.indexOf('\n---', start - 1) + 1;
  if (close === 0) return { fault: notClosed(text) };
  const closeEnd = lineEnd(text, close);
  if (closeEnd !== close + 3) return { fault: badClosing(text, close, closeEnd) };
  return { start, end: close, body: afterLine(text, close) };
}

/** The YAML of any text that was read before: a record's frontmatter, or the whole of a settings file. */
export function yamlRange(text: string): Frontmatter {
  const found = findFrontmatter(text);
  if (!('fault' in found)) return found;
  const start = /^---\r?\n/.test(text) ? afterLine(text, 0) : 0;
  return { start, end: text.length, body: text.length };
}

const refuse = (): never => {
  throw new Error('only YAML is frontmatter');
};

// gray-matter's own engines would run the code in a block that opens with `---js`.
const REFUSED = Object.fromEntries(
  ['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'json', 'toml'].map((name) => [
    name,
    { parse: refuse },
  ]),
);

/**
 * Lets gray-matter split a record and hands the YAML to `parse`, whose answer is given back. Options on every
 * call: without them gray-matter caches by content, also after an error.
 */
export function splitFrontmatter<T extends object>(text: string, found: Frontmatter, parse: () => T): T {
  if (hasGulf(text, found)) return parse();
  const file = matter(text.slice(0, found.body), { engines: { ...REFUSED, yaml: { parse } } });
  // Of a block with comments alone gray-matter asks nothing.
  return (file as { isEmpty?: boolean }).isEmpty ? parse() : (file.data as T);
}

/** Whether there are so many blank lines in a row that gray-matter's search for comments turns quadratic. */
function hasGulf(text: string, { start, end }: Frontmatter): boolean {
  if (end - start < 8_000) return false;
  let blank = 0;
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at) + 1 || end;
    blank = text.slice(at, next).trim() === '' ? blank + 1 : 0;
    if (blank > 50) return true;
    at = next;
  }
  return false;
}

function badOpening(text: string, firstEnd: number): Fault {
  const line = text.slice(0, firstEnd);
  const place = spanAt(text, 0, firstEnd);
  if (/^---[ \t]+$/.test(line)) {
    const message = 'Achter de drie streepjes op de eerste regel staat nog een spatie of tab.';
    const hint = 'Haal alles achter --- weg.';
    return { ...spanAt(text, 3, firstEnd), code: 'frontmatter-aanwezig', message, hint };
  }
  if (/^---+$/.test(line)) {
    const message = `De eerste regel heeft ${line.length} streepjes. Het moeten er precies drie zijn.`;
    return { ...place, code: 'frontmatter-aanwezig', message, hint: 'Maak van de eerste regel: ---' };
  }
  if (line.startsWith('---')) {
    const message = `Achter --- staat ‘${show(line.slice(3))}’. Alleen YAML mag hier staan, geen andere taal.`;
    const hint = 'Maak van de eerste regel alleen --- en schrijf de gegevens als ‘naam: waarde’.';
    return { ...spanAt(text, 3, firstEnd), code: 'frontmatter-alleen-yaml', message, hint };
  }
  const hint =
    'Zet boven aan het bestand een regel --- , daaronder de gegevens, en sluit af met nog een regel ---.';
  if (text.trim() === '') {
    return { ...spanAt(text, 0, 0), code: 'frontmatter-aanwezig', message: 'Dit bestand is leeg.', hint };
  }
  if (/^\s*---/.test(text.slice(0, 2_000))) {
    const message = 'Boven de eerste regel --- staat nog een lege regel of een spatie.';
    const fix = 'Haal alles vóór de eerste --- weg.';
    return { ...place, code: 'frontmatter-aanwezig', message, hint: fix };
  }
  const message = 'Het bestand begint niet met een regel ---. Daardoor zijn de gegevens niet te vinden.';
  return { ...place, code: 'frontmatter-aanwezig', message, hint };
}

function notClosed(text: string): Fault {
  const message = 'De gegevens beginnen hier met ---, maar de regel --- die ze afsluit ontbreekt.';
  const hint = 'Zet onder het laatste gegeven een regel met alleen ---.';
  return { ...spanAt(text, 0, 3), code: 'frontmatter-gesloten', message, hint };
}

function badClosing(text: string, start: number, end: number): Fault {
  const rest = text.slice(start + 3, end);
  const what = rest.trim() === '' ? 'een spatie of tab' : `‘${show(rest)}’`;
  const message = `Deze regel begint met --- maar daarachter staat nog ${what}. De regel die de gegevens afsluit, mag alleen --- bevatten.`;
  const hint = 'Haal alles achter --- weg, of begin de regel anders als dit een gegeven is.';
  return { ...spanAt(text, start, end), code: 'frontmatter-gesloten', message, hint };
}
