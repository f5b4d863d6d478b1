/** How much a house style may hold. It is a frame: what stands around the text, not a text of its own. */
import { type Parts, partText, REASON, refuse } from './docx-package.ts';

/** The library that fills in the text copies its list of paragraphs for each one it finds, so more would take minutes. */
const MOST_PARAGRAPHS = 2000;
const MOST_ELEMENTS = 50_000;
/** Deeper than Word nests; the library calls itself for every level. */
const MOST_DEPTH = 500;

const TAG = /<(\/?)([^\s<>/!"']+)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** The parts that are searched here or in the library. */
const LOOKED_THROUGH = /^word\/.*\.xml$|\.rels$|^\[Content_Types\]/i;

/** Elements and paragraphs in a text as XML. Its tags must pair: only then are searches for one and its end quick. */
function countElements(xml: string): { elements: number; paragraphs: number } {
  const open: string[] = [];
  let [tags, elements, paragraphs] = [0, 0, 0];
  for (const [tag, closes, name] of xml.matchAll(TAG)) {
    tags += 1;
    if (name!.startsWith('?')) continue;
    if (closes) {
      if (open.pop() !== name) refuse(REASON.damaged);
      continue;
    }
    elements += 1;
    if (name === 'w:p') paragraphs += 1;
    if (!tag.endsWith('/>')) open.push(name!);
    if (open.length > MOST_DEPTH) refuse(REASON.notByWord);
  }
  if (open.length > 0 || tags !== xml.split('<').length - 1) refuse(REASON.damaged);
  return { elements, paragraphs };
}

/** Throws `RenderError` when there is too much to look through, or XML that only looks like a text of Word. */
export function checkAmount(parts: Parts): void {
  let [elements, paragraphs] = [0, 0];
  for (const path of parts.keys()) {
    if (!LOOKED_THROUGH.test(path)) continue;
    const xml = partText(parts, path);
    if (xml.includes('<!')) refuse(REASON.notByWord);
    const counted = countElements(xml);
    elements += counted.elements;
    paragraphs += counted.paragraphs;
    if (elements > MOST_ELEMENTS || paragraphs > MOST_PARAGRAPHS) refuse(REASON.tooLong);
  }
}
