/** A mark such as CONCEPT above every page of a Word file, whatever headers its house style has. */
import { DOCUMENT, type Parts, partText, setPart } from './docx-package.ts';
import { hideBraces, xmlText } from './docx-text.ts';

const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const HEADER_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
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
  const even = isOn(partText(parts, 'word/settings.xml'), 'evenAndOddHeaders') ? ['even'] : [];
  return ['default', ...first, ...even];
}

/** Gives the first section a header of our own for each kind it lacks; later sections follow it. */
function addHeaders(parts: Parts, mark: string): void {
  const document = partText(parts, DOCUMENT);
  const section = /<w:sectPr(?:\s[^>]*)?>[\s\S]*?<\/w:sectPr>/.exec(document)?.[0] ?? '';
  const lacking = kindsUsed(parts).filter(
    (kind) => !new RegExp(`<w:headerReference[^>]*w:type="${kind}"`).test(section),
  );
  if (lacking.length === 0 || section === '') return;
  const references = lacking.map((kind) => `<w:headerReference w:type="${kind}" r:id="${OWN}"/>`).join('');
  const changed = section.replace(/^<w:sectPr[^>]*>/, `$&${references}`);
  setPart(
    parts,
    DOCUMENT,
    document.replace(section, () => changed),
  );
  setPart(
    parts,
    `word/${OWN}.xml`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${NAMESPACE}">${marked(mark)}</w:hdr>`,
  );
  const add = (path: string, end: string, entry: string): void =>
    setPart(parts, path, partText(parts, path).replace(end, `${entry}${end}`));
  add(RELS, '</Relationships>', `<Relationship Id="${OWN}" Type="${HEADER_RELATION}" Target="${OWN}.xml"/>`);
  add(TYPES, '</Types>', `<Override PartName="/word/${OWN}.xml" ContentType="${HEADER_TYPE}"/>`);
}

/** Changes the parts: every header begins with the mark, and pages without a header get one. */
export function stampHeaders(parts: Parts, mark: string): void {
  for (const path of [...parts.keys()]) {
    if (!/^word\/header\d*\.xml$/.test(path)) continue;
    const header = partText(parts, path);
    setPart(
      parts,
      path,
      header.replace(/<w:hdr(?:\s[^>]*)?>/, (tag) => tag + marked(mark)),
    );
  }
  addHeaders(parts, mark);
}
