/** The sealed dossier in the file of a case. */
import { sealedStretches } from '../text/sealed.ts';

/** The armoured dossier in the text of a case; undefined when nothing is sealed in it. */
export function sealedIn(text: string): string | undefined {
  const [first] = sealedStretches(text);
  return first && text.slice(first.start, first.end);
}

/** Every armoured text in a file of any kind. */
export const allSealedIn = (text: string): readonly string[] =>
  sealedStretches(text).map(({ start, end }) => text.slice(start, end));

/** The text of a case with another sealed dossier; `body` is where its body begins. Line ends stay those of the file. */
export function withSealed(text: string, body: number, armoured: string): string {
  const eol = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  const head = text.slice(0, body);
  return `${head}${head.endsWith('\n') ? '' : eol}${eol}${armoured.replaceAll('\n', eol)}${eol}`;
}
