/**
 * Known trouble, told to the user as one Dutch sentence. Everything that is thrown and is not one of
 * these is a bug: main prints the stack and exits 3.
 */

/** Wrong use or wrong settings: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something that was asked for could not be done (a disk that is full, a file that changed): exit code 1. */
export class CannotError extends Error {
  override readonly name = 'CannotError';
}

/** The user stopped a question with Ctrl-C or closed the input: exit code 130. The sentence says what was kept. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(message = 'Gestopt. Er is niets opgeslagen.') {
    super(message);
  }
}
