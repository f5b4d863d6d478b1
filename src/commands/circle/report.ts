import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { circleReport } from '../../documents/contactcirkelverslag.ts';
import { documents } from '../../documents/index.ts';
import type { CterRecord } from '../../register/register.ts';
import { draftCircleEvaluation, evaluationOf } from '../../scaffold/circle-evaluation.ts';
import { safeLine } from '../../text/safe.ts';
import { created } from '../change.ts';
import { saveNear } from '../change-near.ts';
import { type Call, defineAction } from '../define.ts';
import { tell } from '../edit-record.ts';
import { warnOfFailures } from '../failures.ts';
import { origin } from '../origin.ts';
import { readDocumentOptions } from '../subject.ts';
import { findTemplate, templateTrees } from '../templates.ts';
import { chooseCircle } from './choose-circle.ts';
import { CIRCLE, commitOption } from './options.ts';

type Cirkel = CterRecord<'contactcirkel'>;

/** The evaluation that follows on the report, with what is known; one that is there is left alone. */
function startEvaluation(call: Call, opened: Opened, cirkel: Cirkel): void {
  const { ports, general } = call;
  const { register, tree } = opened;
  const known = evaluationOf(register, cirkel);
  if (known !== undefined) {
    tell(call, `De evaluatie is er al: evaluatie/${known}.`);
    return;
  }
  const template = findTemplate(templateTrees(ports, tree.root), 'records/evaluatie.md')?.text;
  const { path, text } = draftCircleEvaluation(register, cirkel, general.today, template);
  saveNear(call, opened, [created(path, text)], `Contactcirkel ${cirkel.id}: evaluatie begonnen`);
  ports.stdout.write(`${safeLine(relative(ports.cwd, resolve(tree.root, path)))}\n`);
  tell(call, 'De procesevaluatie staat klaar. Vul die in met de netwerkregisseur, liefst meteen.');
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const asked = readDocumentOptions(options);
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const { register, settings, tree } = opened;
  const cirkel = await chooseCircle(call, opened);
  warnOfFailures(ports, register, general);
  const { writeDocuments } = await import('../write-document.ts');
  const { naam, template } = documents.circle;
  const view = circleReport(register, {
    cirkel,
    today: general.today,
    origin: origin(ports, tree.root, settings.naam),
    fictief: settings.fictief,
  });
  await writeDocuments(ports, opened, { view, template, name: `${naam}-${cirkel.id}`, ...asked });
  if (cirkel.secties.get('Verslag') !== true)
    tell(
      call,
      `Het verslag van het gesprek is nog leeg. Schrijf het in ${safeLine(relative(ports.cwd, resolve(tree.root, cirkel.path)))} onder ‘## Verslag’, zonder wie wat zei, en maak het document opnieuw.`,
    );
  if (options['evaluatie'] !== false) startEvaluation(call, opened, cirkel);
  return 0;
}

/** `cter circle report`: the report of a circle, and the evaluation that follows on it. */
export const report = defineAction({
  name: 'report',
  aliases: ['verslag'],
  summary: 'maak het verslag van de contactcirkel, en zet de procesevaluatie klaar',
  examples: [
    ['cter circle report 2020-10-19-aanslag', 'maak het verslag in elke vorm, in de map uitvoer'],
    [
      'cter circle report 2020-10-19-aanslag --format md --no-evaluatie',
      'alleen als Markdown, zonder evaluatie',
    ],
  ],
  configure: (c) =>
    commitOption(
      c
        .argument(...CIRCLE)
        .option(
          '--format <vormen>',
          'een of meer vormen met komma’s ertussen: md, html, docx, pdf',
          'md,html,docx,pdf',
        )
        .option('--out <map>', 'map voor de bestanden (standaard ‘uitvoer’)')
        .option('--huisstijl <bestand>', 'uw eigen Word-bestand met huisstijl, voor de vorm docx')
        .option('--no-evaluatie', 'zet geen procesevaluatie klaar'),
    ),
  run,
});
