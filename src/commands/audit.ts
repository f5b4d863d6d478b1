import { openRegister, registerDir } from '../cter.ts';
import { audit } from '../documents/audit/audit.ts';
import { documents } from '../documents/index.ts';
import { auditLog } from '../history/audit/audit-log.ts';
import { yearOf } from '../text/dates.ts';
import { auditPrivacy } from './audit/privacy.ts';
import { defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { historyOf, readSigners, signersOption, warnOfShallow } from './history-source.ts';
import { origin } from './origin.ts';
import { documentOptions, readDocumentOptions, readYear } from './subject.ts';
import { writeDocuments } from './write-document.ts';

/** `cter audit [jaar]`: a year of the register's history, for an auditor. */
export const command = defineCommand({
  name: 'audit',
  examples: [
    ['cter audit 2025', 'toon de controle over 2025'],
    ['cter audit 2025 --format md,html,docx,pdf', 'bewaar die in vier vormen in de map uitvoer'],
    [
      'cter audit --privacy',
      'zoek persoonsgegevens in elk object, elke boodschap en elke bestandsnaam van git',
    ],
    ['cter audit 2025 --ondertekenaars sleutels.txt', 'vertrouw de SSH-sleutels in deze lijst'],
  ],
  configure: (c) =>
    documentOptions(c.argument('[jaar]', 'het jaar (standaard: het laatste hele jaar)'))
      .option(...signersOption)
      .option('--privacy', 'zoek in plaats daarvan persoonsgegevens in alles wat git bewaart'),
  async run(call) {
    const { ports, general, args, options } = call;
    if (options['privacy'] === true) return auditPrivacy(call);
    const jaar = readYear(args[0], '‘cter audit 2025’') ?? yearOf(general.today) - 1;
    const asked = readDocumentOptions(options);
    const dir = registerDir(ports, general.register);
    const opened = openRegister(ports.tree(dir));
    const history = historyOf(ports, dir);
    const signers = readSigners(ports, options['ondertekenaars']);
    const { register, settings, tree } = opened;
    const shallow = warnOfShallow({ ports, general }, history.root);
    warnOfFailures(ports, register, general);
    const view = audit({
      log: auditLog(history, jaar, signers),
      register,
      today: general.today,
      origin: origin(ports, tree.root, settings.naam),
      fictief: settings.fictief,
      shallow,
    });
    const { naam, template } = documents.audit;
    await writeDocuments(ports, opened, { view, template, name: `${naam}-${jaar}`, ...asked });
    return 0;
  },
});
