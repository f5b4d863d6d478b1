/** Text on its way into a Word file, and out of the patching unharmed. */
import { ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from 'docx';
import type { Run } from './inline-runs.ts';

/**
 * The library fills in what stands between two braces, also in text that it has just put in. So a brace of ours is a
 * private-use character until the file is made; `cleanText` took all of those out of the data.
 */
const BRACE = '\ue000';

/** The text without braces that could be taken for a place to fill in. */
export const hideBraces = (text: string): string => text.replace(/\{/g, BRACE);
/** The text or XML with its braces back. */
export const showBraces = (text: string): string => text.replaceAll(BRACE, '{');

/** Text as XML. */
export const xmlText = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

function textRun(run: Run, bold: boolean): TextRun {
  return new TextRun({
    text: hideBraces(run.text),
    ...((run.bold || bold) && { bold: true }),
    ...(run.italic && { italics: true }),
    ...(run.strike && { strike: true }),
    ...(run.code && { font: 'Consolas', noProof: true }),
    ...(run.link !== undefined && { style: 'Hyperlink' }),
  });
}

/** Runs as the content of a Word paragraph; `bold` makes all of them bold. */
export function wordRuns(runs: readonly Run[], bold = false): ParagraphChild[] {
  return runs.map((run): ParagraphChild => {
    if (run.break) return new TextRun({ break: 1 });
    if (run.note !== undefined) return new FootnoteReferenceRun(run.note);
    if (run.link === undefined) return textRun(run, bold);
    return new ExternalHyperlink({ link: hideBraces(run.link), children: [textRun(run, bold)] });
  });
}
