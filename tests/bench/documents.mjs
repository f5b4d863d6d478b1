// Documents: the example report in each format, and a report over ten years of 10,000 records. The tools come from
// bench.mjs, so that all ratios of a run are made in one way.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CTER = here('../../bin/cter.js');
const EXAMPLE = here('../../templates/voorbeeld');
const FORMATS = ['md', 'html', 'docx', 'pdf'];

const report = (register, gemeente, jaar, formats, out) => [
  ...[CTER, 'report', jaar, '--gemeente', gemeente, '--register', register],
  ...['--format', formats, '--out', out, '--today', '2026-11-23'],
];

/** Rows for the example report: wall time as ratio to an empty process, and peak memory. */
export function exampleRows({ inTurn, ratio, row, dir }) {
  const asked = (formats) => report(EXAMPLE, 'elzerdam', '2024', formats, join(dir, 'uit'));
  const commands = Object.fromEntries([...FORMATS, FORMATS.join()].map((name) => [name, asked(name)]));
  const runs = inTurn({ node: ['-e', '0'], ...commands }, 5);
  const peaks = inTurn(commands, 1, true);
  for (const [name] of Object.entries(commands)) {
    const what = name.includes(',') ? 'in four formats' : `as ${name}`;
    row(`the example report ${what} / \`node -e 0\``, ratio(runs[name], runs.node), '');
    row(`peak memory of that`, `${Math.round(peaks[name][0].mb)} MB`, '');
  }
}

/** The row for a report over a large register, against checking that register. */
export function reportRow({ inTurn, ratio, row, dir }, register, validate) {
  const asked = report(register, 'delft', '2020', 'md,html', join(dir, 'uit'));
  const { made, checked } = inTurn({ made: asked, checked: validate }, 5);
  row('report of 10,000 records as md and html / cold validate of them', ratio(made, checked), '3');
}
