/** The document as an e-mail that a mail program opens as a new message: as text and as a web page, with nothing from elsewhere. */
import type { RenderedDocument } from '../block-tree.ts';
import { writeHtml } from './html.ts';
import { plainText } from './plain-text.ts';

/** Cannot stand in base64, so never in a part. */
const BOUNDARY = '=_cter_deel';

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** Base64 in lines of 76, as mail wants it (RFC 2045). */
const lines = (text: string): string => (base64(text).match(/.{1,76}/g) ?? []).join('\r\n');

/** A header's text as encoded words (RFC 2047), each short enough for one line and cut between characters. */
function headerText(text: string): string {
  const words: string[] = [''];
  for (const character of text.replace(/[\u0000-\u001f\u007f]+/g, ' ')) {
    if (new TextEncoder().encode(`${words.at(-1)}${character}`).length > 42) words.push('');
    words[words.length - 1] += character;
  }
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join('\r\n ');
}

const part = (type: string, text: string): string =>
  [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    lines(text),
    '',
  ].join('\r\n');

/** The text of an `.eml`. Without addressees: who they are stands in no register. */
export function writeEml(document: RenderedDocument): string {
  return [
    'X-Unsent: 1',
    `Subject: ${headerText(document.meta.titel)}`,
    'MIME-Version: 1.0',
    'Content-Language: nl',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `${part('text/plain', plainText(document))}${part('text/html', writeHtml(document))}--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}
