/** Where words of a web page may break that else stay whole: browsers look for no place of their own. */
import type { ElementContent } from 'hast';
import { element } from './element.ts';
import { breakLongWords } from './long-words.ts';

/** Two words that a slash joins; dates and fractions stay as they are. */
const JOINED = /(?<=\p{L}{4})\/(?=\p{L}{4})/gu;

/** The same content: words keep whole, so that columns get the width they need, but for one that no column holds. */
export function breakable(content: ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: breakable(node.children) }];
    if (node.type !== 'text') return [node];
    const pieces = breakLongWords(node.value.replace(JOINED, '/\0'), '\0').split('\0');
    return pieces.flatMap((value, i): ElementContent[] => {
      const text = { type: 'text' as const, value };
      return i === 0 ? [text] : [element('wbr', []), text];
    });
  });
}
