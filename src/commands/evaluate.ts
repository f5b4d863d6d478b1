import { openRegister, registerDir } from '../cter.ts';
import { type Call, defineCommand } from './define.ts';
import { changePoint, confirmVersion } from './evaluate/change-point.ts';
import { continueEvaluation } from './evaluate/continue-evaluation.ts';
import { keepingAnswers } from './evaluate/keep-answers.ts';
import { newEvaluation } from './evaluate/new-evaluation.ts';
import { newOptions } from './new.ts';
import { recordNamed } from './record-named.ts';

const SUBJECTS = ['interventie', 'uitvoering', 'contactcirkel', 'analyse', 'evaluatie'] as const;

async function run(call: Call): Promise<number> {
  const { ports, general, args, options } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const record = recordNamed(ports, opened, String(args[0]), SUBJECTS);
  const edit = { ...call, args: [record.ref] };
  if (record.soort === 'evaluatie' && options['punt'] !== undefined) return changePoint(edit);
  if (record.soort === 'evaluatie' && options['herzien'] === true) return confirmVersion(edit);
  return keepingAnswers(edit, opened, record.ref, (kept, also) =>
    record.soort === 'evaluatie' ? continueEvaluation(kept, also) : newEvaluation(kept, opened, record, also),
  );
}

/** `cter evaluate <soort/id>`: an evaluation, from what is known. */
export const command = defineCommand({
  name: 'evaluate',
  examples: [
    [
      'cter evaluate interventie/weerbaar-opvoeden --soort proces',
      'toon wat bekend is en stel de vragen; elk antwoord is meteen bewaard',
    ],
    [
      'cter evaluate weerbaar-opvoeden --soort effect --door intern --gepland --yes',
      'leg alleen vast dat die er komt',
    ],
    [
      'cter evaluate ror-jeugd --door aanbieder --organisatie ror --ontvangen-op 2021-02-01 --yes',
      'leg een evaluatie vast die de aanbieder zelf maakte',
    ],
    ['cter evaluate evaluatie/weerbaar-opvoeden-proces-2020', 'vul een begonnen evaluatie verder in'],
    [
      'cter evaluate evaluatie/weerbaar-opvoeden-proces-2020 --punt 2 --status gedaan',
      'een verbeterpunt is klaar',
    ],
  ],
  configure: (c) =>
    newOptions(
      c
        .argument('<soort/id>', 'wat wordt geëvalueerd, of een evaluatie die al begonnen is')
        .option('--soort <soort>', 'plan, proces of effect')
        .option(
          '--van <datum>',
          'de eerste dag waarover het gaat (standaard: van de interventie of de uitvoering)',
        )
        .option('--tot <datum>', 'de laatste dag waarover het gaat')
        .option('--gepland', 'nog zonder oordeel')
        .option('--nieuw', 'begin een nieuwe, ook als er al een begonnen is of antwoorden zijn bewaard')
        .option('--door <wie>', 'intern, extern of aanbieder')
        .option('--organisatie <id>', 'welke organisatie evalueert')
        .option('--ontvangen-op <datum>', 'wanneer de evaluatie van een ander binnenkwam')
        .option('--vastgesteld-op <datum>', 'wanneer de uitkomst is vastgesteld')
        .option('--besluit <besluit>', 'doorgaan, aanpassen, stoppen of uitbreiden')
        .option('--punt <nummer>', 'het verbeterpunt dat verandert, samen met --status')
        .option('--status <status>', 'open, lopend, gedaan of vervallen; van het verbeterpunt')
        .option('--herzien', 'de interventie is veranderd, maar de uitkomst klopt nog'),
    ),
  run,
});
