import { partsOf, visible } from '../../render/formats/word-file.ts';
import { type Block, between, plain, type Seen, tidy } from './seen.ts';

const said = (xml: string): string => tidy(visible(xml));

/** A Word document; its properties, tops and bottoms of pages and descriptions of pictures stand aside. */
export function seeWord(bytes: Uint8Array): Seen {
  const parts = partsOf(bytes);
  const body = parts['word/document.xml']!;
  const blocks = [
    ...body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p(?:\s[^>]*)?>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g),
  ].flatMap(([xml]): Block[] => {
    if (xml.startsWith('<w:tbl>'))
      return [{ kind: 'table', rows: between(xml, 'w:tr').map((r) => between(r, 'w:tc').map(said)) }];
    const text = said(xml);
    return text === '' ? [] : [{ kind: /w:val="Heading\d"/.test(xml) ? 'heading' : 'text', text }];
  });
  const around = Object.entries(parts).filter(([path]) =>
    /header|footer|footnotes|endnotes|comments/.test(path),
  );
  return {
    blocks,
    aside: [
      ...around.map(([, xml]) => said(xml)),
      ...['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'].map((path) =>
        plain((parts[path] ?? '').replace(/></g, '> <')),
      ),
      ...[...body.matchAll(/\s(?:descr|title)="([^"]*)"/g)].map((m) => plain(m[1]!)),
    ],
  };
}
