/** Trouble while making a document that its makers can mend; anything else that is thrown is a bug. */

/** A document cannot be made of this text or template; the message is one plain Dutch sentence. */
export class RenderError extends Error {
  override readonly name: string = 'RenderError';
}

/** A mistake in a template. `line` and `column` count from 1; `sentence` is the message without the place. */
export class TemplateError extends RenderError {
  override readonly name = 'TemplateError';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  constructor(file: string, line: number, column: number, sentence: string) {
    super(`${file}:${line}:${column}: ${sentence}`);
    this.file = file;
    this.line = line;
    this.column = column;
    this.sentence = sentence;
  }
}
