import { openRegister, registerDir } from '../cter.ts';
import { documents } from '../documents/index.ts';
import { type ScanPoint, scanPoints, scanView } from '../documents/scan/scan.ts';
import { safeText } from '../text/safe.ts';
import { defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { origin } from './origin.ts';
import { documentOptions, readDocumentOptions } from './subject.ts';
import { writeDocuments } from './write-document.ts';

const jsonOf = (register: string, datum: string, punten: readonly ScanPoint[]): string =>
  `${safeText(JSON.stringify({ formaat: 1, register, datum, punten }, null, 2))}\n`;

/** `cter scan`: strong points and blind spots of the whole approach. */
export const command = defineCommand({
  name: 'scan',
  examples: [
    ['cter scan', 'toon de scan, met de records achter elk punt'],
    ['cter scan --format docx,pdf', 'bewaar de scan voor een overleg, in de map uitvoer'],
    ['cter scan --format json', 'dezelfde punten voor een ander programma'],
  ],
  configure: (c) => documentOptions(c, ['json']),
  async run({ ports, general, options }) {
    const json = options['format'] === 'json';
    const asked = json ? undefined : readDocumentOptions(options);
    const opened = openRegister(ports.tree(registerDir(ports, general.register)));
    const { register, settings, tree } = opened;
    const subject = { today: general.today, settings, origin: origin(ports, tree.root, settings.naam) };
    warnOfFailures(ports, register, general);
    if (!asked) {
      ports.stdout.write(jsonOf(settings.naam, general.today, scanPoints(register, subject)));
      return 0;
    }
    const { naam, template } = documents.scan;
    const view = scanView(register, subject);
    await writeDocuments(ports, opened, { view, template, name: `${naam}-${general.today}`, ...asked });
    return 0;
  },
});
