/** A mail that is ready to be looked at and sent by a person (RFC 5322, RFC 2045, RFC 2047): nothing is sent here. */

/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string;
  /** Such as `text/calendar; charset=utf-8; method=PUBLISH`. */
  readonly type: string;
  readonly text: string;
}

/** A mail. The addresses are blind copies: those who receive it do not see each other. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly attachments: readonly Attachment[];
}

const EOL = '\r\n';
const utf8 = new TextEncoder();

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));

const inLines = (text: string): string => (text.match(/.{1,76}/g) ?? []).join(EOL);

/** The text in pieces of at most so many bytes, never within a character. */
function pieces(text: string, most: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (utf8.encode(piece + character).length > most) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** A header's text: as it is when it is plain, otherwise as encoded words, one a line. Line ends become spaces. */
function encoded(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (/^[\w .,-]*$/.test(flat) && flat.length <= 60) return flat;
  return pieces(flat, 42)
    .map((piece) => `=?UTF-8?B?${base64(utf8.encode(piece))}?=`)
    .join(`${EOL} `);
}

/** A name of plain letters in quotation marks, any other as encoded words. */
const person = ({ name, address }: Mail['to'][number]): string =>
  `${/^[\w .,'-]{1,60}$/.test(name) ? `"${name}"` : encoded(name)} <${address}>`;

/** Text with line ends as mail has them, in base64: no line is too long and no dot stands alone. */
const body = (text: string): string => inLines(base64(utf8.encode(text.replace(/\r\n|\r|\n/g, EOL))));

/** A line that separates parts and is in none of them, because base64 has no underscore. */
const BOUNDARY = '=_cter_deel';

function part(type: string, text: string, disposition: string): string {
  const head = [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${disposition}`,
  ];
  return [`--${BOUNDARY}`, ...head, '', body(text), ''].join(EOL);
}

/** The file of a mail that opens as a new, unsent message. The same mail gives the same bytes. */
export function mailText({ subject, text, to, attachments }: Mail): string {
  const bcc = to.length === 0 ? [] : [`Bcc: ${to.map(person).join(`,${EOL} `)}`];
  const head = [
    'X-Unsent: 1',
    `Subject: ${encoded(subject)}`,
    ...bcc,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
  ];
  const parts = [
    part('text/plain; charset=utf-8', text, 'inline'),
    ...attachments.map((a) =>
      part(a.type, a.text, `attachment; filename="${a.name.replace(/[^\w.-]/g, '_')}"`),
    ),
  ];
  return `${[...head, '', ...parts].join(EOL)}--${BOUNDARY}--${EOL}`;
}
