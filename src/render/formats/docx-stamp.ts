/** A mark such as CONCEPT above every page of a Word file, whatever headers its house style has. */
import { DOCUMENT, openText, type Parts, partText, REASON, refuse, setPart } from './docx-package.ts';
import { attach, freeId, partsOfKind } from './docx-relations.ts';
import { hideBraces, xmlText } from './docx-text.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OWN = 'cterStempel';

/** A paragraph with the mark in a frame. */
const marked = (mark: string): string =>
  '<w:p><w:pPr><w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/></w:pPr>' +
  '<w:r><w:rPr><w:b/><w:bdr w:val="single" w:sz="8" w:space="0" w:color="auto"/></w:rPr>' +
  `<w:t xml:space="preserve">  ${xmlText(hideBraces(mark))}  </w:t></w:r></w:p>`;

const isOn = (xml: string, tag: string): boolean =>
  new RegExp(`<w:${tag}(?:\\s*/>|\\s+w:val="(?:1|true|on)"\\s*/>)`).test(xml);

/** The kinds of header that pages of this document use. */
function kindsUsed(parts: Parts): string[] {
  const first = isOn(partText(parts, DOCUMENT), 'titlePg') ? ['first'] : [];
  const even = partsOfKind(parts, 'settings').some((path) => isOn(partText(parts, path), 'evenAndOddHeaders'))
    ? ['even']
    : [];
  return ['default', ...first, ...even];
}

/** Gives the first section a header of our own for each kind it lacks; later sections follow it. */
function addHeaders(parts: Parts, mark: string): void {
  const document = partText(parts, DOCUMENT);
  const section = /<w:sectPr(?:\s[^>]*)?>[\s\S]*?<\/w:sectPr>/.exec(document)?.[0] ?? '';
  const lacking = kindsUsed(parts).filter(
    (kind) => !new RegExp(`<w:headerReference[^>]*w:type="${kind}"`).test(section),
  );
  if (lacking.length === 0) return;
  const id = freeId(parts, OWN);
  const references = lacking.map((kind) => `<w:headerReference w:type="${kind}" r:id="${id}"/>`).join('');
  const changed = section.replace(/^<w:sectPr[^>]*>/, `$&${references}`);
  setPart(
    parts,
    DOCUMENT,
    document.replace(section, () => changed),
  );
  setPart(
    parts,
    `word/${id}.xml`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${NAMESPACE}">${marked(mark)}</w:hdr>`,
  );
  attach(parts, id, `${id}.xml`, 'header');
}

/** Changes the parts: every header begins with the mark, and pages without a header get one. */
export function stampHeaders(parts: Parts, mark: string): void {
  for (const path of partsOfKind(parts, 'header')) {
    const header = openText(parts, path);
    // Without a place for the mark some pages would go without it.
    if (!/<w:hdr[\s>]/.test(header)) refuse(REASON.notByWord);
    setPart(
      parts,
      path,
      header.replace(/<w:hdr(?:\s[^>]*)?>/, (tag) => tag + marked(mark)),
    );
  }
  addHeaders(parts, mark);
}
