import { type Block, type Seen, tidy } from './seen.ts';

const unescaped = (text: string): string =>
  tidy(text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\*\*|(?<!\w)_|_(?!\w)/g, ''));

const cells = (row: string): string[] =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(unescaped);

/** A Markdown document; the description of a chart, which stands above its table, is counted with what stands aside. */
export function seeMarkdown(text: string): Seen {
  const aside: string[] = [];
  const blocks: Block[] = [];
  for (const part of text.split(/\n{2,}/).map((p) => p.trim())) {
    if (part === '' || part === '---') continue;
    if (part.startsWith('|')) {
      const rows = part.split('\n').filter((row) => !/^[| :-]+$/.test(row));
      blocks.push({ kind: 'table', rows: rows.map(cells) });
    } else if (part.startsWith('#'))
      blocks.push({ kind: 'heading', text: unescaped(part.replace(/^#+ /, '')) });
    else if (/^_.*, in cijfers \(.*\)_$/.test(part)) {
      aside.push((blocks.pop() as { text: string }).text);
      blocks.push({ kind: 'text', text: unescaped(part) });
    } else
      for (const item of part.split(/\n(?=- )/))
        blocks.push({ kind: 'text', text: unescaped(item.replace(/^(?:- |> )/, '')) });
  }
  return { blocks, aside };
}
