/** The forms of validate's output; a new one is a file and a line here. */
import type { Reporter } from './reporter.ts';

/** Names of the forms, in the order of the help. */
export const reporterNames = ['text', 'json', 'github', 'gitlab', 'sarif'] as const;
/** The name of a form. */
export type ReporterName = (typeof reporterNames)[number];

/** Loads one reporter; each is loaded only when asked for. */
export async function loadReporter(name: ReporterName): Promise<Reporter> {
  switch (name) {
    case 'text':
      return (await import('./text.ts')).text;
    case 'json':
      return (await import('./json.ts')).json;
    case 'github':
      return (await import('./github.ts')).github;
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
  }
}
