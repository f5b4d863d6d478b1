/** The document as text that needs no program to read: no marks, only words, lines and indents. */
import type { RenderedDocument } from '../block-tree.ts';
import type { Run } from './inline-runs.ts';
import { type PlainBlock, plainBlocks } from './plain-blocks.ts';

function words(runs: readonly Run[]): string {
  return runs
    .map((run, i) => {
      if (run.break) return '\n';
      if (run.note !== undefined) return ` [${run.note}]`;
      // An address that is shown already need not follow; one link may be several runs.
      const ends = run.link !== undefined && runs[i + 1]?.link !== run.link;
      const shown = run.link?.replace(/^mailto:/, '') ?? '';
      return ends && !run.text.includes(shown) ? `${run.text} (${shown})` : run.text;
    })
    .join('');
}

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => (line === '' ? '' : `${i === 0 ? first : rest}${line}`))
    .join('\n');

function table({ title, columns, rows }: Extract<PlainBlock, { readonly kind: 'table' }>): string {
  const one = (cells: (typeof rows)[number]): string =>
    cells
      .map((cell, i) => [columns[i] ?? '', all(cell, '\n')] as const)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => (name === '' ? text : `${name}: ${indent(text, '', '  ')}`))
      .join('\n');
  return [title, ...rows.map(one)].filter((text) => text !== '').join('\n\n');
}

function textOf(block: PlainBlock): string {
  switch (block.kind) {
    case 'heading': {
      const text = words(block.runs);
      return block.level === 1 ? text.toLocaleUpperCase('nl') : text;
    }
    case 'paragraph':
      return words(block.runs);
    case 'quote':
      return indent(all(block.blocks), '  ', '  ');
    case 'code':
      return indent(block.text, '  ', '  ');
    case 'list':
      return block.items
        .map((item, i) => {
          const sign = block.ordered ? `${block.start + i}. ` : '- ';
          return indent(all(item, block.tight ? '\n' : '\n\n'), sign, ' '.repeat(sign.length));
        })
        .join(block.tight ? '\n' : '\n\n');
    case 'table':
      return table(block);
    case 'chart':
      return block.chart.description;
    case 'rule':
    case 'page':
      return '';
  }
}

function all(blocks: readonly PlainBlock[], between = '\n\n'): string {
  return blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join(between);
}

/** The document as plain text, with one newline at its end. */
export function plainText({ root, meta }: RenderedDocument): string {
  const { blocks, notes } = plainBlocks(root);
  const [title, ...rest] = blocks;
  const marks = [meta.stempel, meta.banner].filter((text) => text !== undefined && text !== null);
  const parts = [
    ...(title ? [textOf(title)] : []),
    ...marks,
    all(rest),
    ...notes.map((note, i) => indent(all(note), `[${i + 1}] `, '    ')),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}
