import { UsageError } from '../../errors.ts';
import { type CasusMist, ontbreektInAfsluiting } from '../../facts/casus-afsluiten.ts';
import { setValue } from '../../source/edit.ts';
import { longDate } from '../../text/dates.ts';
import { requireCasework } from '../casework.ts';
import { edited, withFiles } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit, tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, type Form } from '../form.ts';
import { askPhase, choosePhase, nextPhases, PHASE } from './ask-phase.ts';
import { withPhase } from './phase-edits.ts';

const CHECKLIST: Form = { soort: 'casus', pad: 'afsluiting' };
const CONTACTS: Form = { soort: 'casus', pad: 'contacten' };

const WORDS: Readonly<Record<CasusMist, string>> = {
  afsluiting: 'Vul in wat met de zorgen is gedaan: --zorgen en --terugkoppeling.',
  'niet-aangepakt-omdat': 'Met een zorg is niets gedaan. Geef de reden met --niet-aangepakt-omdat.',
  'minder-contacten-omdat':
    'Er waren minder contacten dan gepland. Geef de reden met --minder-contacten-omdat.',
};

async function run(call: Call): Promise<number> {
  const editing = beginEdit(call, 'casus');
  const { opened, record, file } = editing;
  const casuistiek = requireCasework(opened);
  const { vanaf } = casuistiek.bewaartermijn;
  const ends = nextPhases(opened, record).filter((f) => f.eindpunt === true && f.id === vanaf);
  if (ends.length === 0)
    throw new UsageError(
      `Deze casus kan nu niet worden afgesloten. Met ‘cter case step ${record.id}’ ziet u welke fase wel kan beginnen.`,
    );
  const fase = await choosePhase(call, ends, vanaf);
  const besluit = call.options['besluit'] === undefined ? { besluit: 'afsluiten' } : {};
  const [phase, afsluiting = {}, contacten = {}] = await askPhase(call, opened, record, fase, besluit, [
    [CHECKLIST, ['afsluiting']],
    [CONTACTS, ['contacten'], record.velden.contacten ?? {}],
  ]);
  const ended = withPhase(opened, file, record.id, phase, casuistiek);
  const counted = setValue(ended.text, ['contacten'], contacten);
  const text = setValue(counted, ['afsluiting'], afsluiting);
  const after = withFiles(opened, [edited(file, text)]).register.find('casus', record.id);
  const mist = after ? ontbreektInAfsluiting(after) : [];
  if (mist.length > 0)
    throw new UsageError(
      `Deze casus is nog niet af te sluiten.\n${mist.map((m) => `  ${WORDS[m]}`).join('\n')}`,
    );
  const code = endEdit(call, editing, text, `Afgesloten: ${record.ref}`);
  if (ended.tot !== undefined)
    tell(
      call,
      `De casus wordt bewaard tot en met ${longDate(ended.tot)}; vernietig hem daarna met ‘cter case destroy’.`,
    );
  return code;
}

/** `cter case close <id>`: closed by two, after going through the checklist. */
export const close = defineAction({
  name: 'close',
  summary: 'sluit een casus af, nadat is nagelopen of met elke zorg iets is gedaan',
  examples: [
    ['cter case close k7m2q9xd', 'stel de vragen van het afsluiten; de bewaartermijn volgt uit cter.yaml'],
    [
      'cter case close k7m2q9xd --zorgen alle-aangepakt --terugkoppeling gedaan --gepland 10 --geleverd 10',
      'beantwoord een deel van de vragen vooraf',
    ],
  ],
  configure: (c) => {
    const start = addFormOptions(c.argument('<id>', 'de id van de casus'), PHASE);
    addSaveOptions(addFormOptions(addFormOptions(start, CHECKLIST), CONTACTS));
  },
  run,
});
