import { openRegister, registerDir } from '../cter.ts';
import { funding } from '../documents/funding/funding.ts';
import { documents } from '../documents/index.ts';
import { tegenspraken } from '../facts/geld.ts';
import { yearOf } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { publishedBefore } from './make-report.ts';
import { origin } from './origin.ts';
import { documentOptions, readDocumentOptions, readYear } from './subject.ts';
import { writeDocuments } from './write-document.ts';

/** `cter funding [jaar]`: the request for versterkingsgelden. */
export const command = defineCommand({
  name: 'funding',
  examples: [
    ['cter funding 2025', 'toon de aanvraag voor 2025, met wat er van 2024 terechtkwam'],
    ['cter funding 2025 --format docx,pdf', 'bewaar de aanvraag als Word-bestand en als PDF'],
  ],
  configure: (c) =>
    documentOptions(c.argument('[jaar]', 'het jaar waarvoor geld wordt gevraagd (standaard: dit jaar)')),
  async run({ ports, general, args, options }) {
    const jaar = readYear(args[0], '‘cter funding 2025’') ?? yearOf(general.today);
    const asked = readDocumentOptions(options);
    const opened = openRegister(ports.tree(registerDir(ports, general.register)));
    const { register, settings, tree } = opened;
    const subject = { jaar, today: general.today, origin: origin(ports, tree.root, settings.naam), settings };
    const view = funding(register, subject, publishedBefore(opened));
    warnOfFailures(ports, register, general);
    const wrong = register.all('budget').filter((b) => tegenspraken(b).length > 0);
    if (wrong.length > 0 && !general.quiet)
      ports.stderr.write(
        `Let op: de bedragen in ${listing(wrong.map((b) => b.path))} spreken elkaar tegen. Met ‘cter validate’ ziet u waar.\n`,
      );
    const { naam, template } = documents.funding;
    await writeDocuments(ports, opened, { view, template, name: `${naam}-${jaar}`, ...asked });
    return 0;
  },
});
