import { UsageError } from '../../errors.ts';
import { longDate } from '../../text/dates.ts';
import { requireCasework } from '../casework.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit, tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions } from '../form.ts';
import { askPhase, choosePhase, nextPhases, PHASE } from './ask-phase.ts';
import { withPhase } from './phase-edits.ts';

async function run(call: Call): Promise<number> {
  const editing = beginEdit(call, 'casus');
  const { opened, record, file } = editing;
  const casuistiek = requireCasework(opened);
  const fase = await choosePhase(call, nextPhases(opened, record), call.args[1]);
  if (fase.id === casuistiek.bewaartermijn.vanaf)
    throw new UsageError(
      `Sluit een casus af met ‘cter case close ${record.id}’: dan wordt ook nagelopen of met elke zorg iets is gedaan.`,
    );
  const [phase] = await askPhase(call, opened, record, fase);
  const { text, tot } = withPhase(opened, file, record.id, phase, casuistiek);
  const code = endEdit(call, editing, text, `Fase ${fase.id}: ${record.ref}`);
  if (tot !== undefined) tell(call, `De casus wordt bewaard tot en met ${longDate(tot)}.`);
  return code;
}

/** `cter case step <id> [fase]`: the next phase, decided by two. */
export const step = defineAction({
  name: 'step',
  summary: 'leg de volgende fase van een casus vast, met het besluit en wie besloot',
  examples: [
    ['cter case step k7m2q9xd', 'kies uit de fasen die nu mogen, en beantwoord wat het stappenplan vraagt'],
    ['cter case step k7m2q9xd weging --besluit opnemen', 'noem de fase en het besluit zelf'],
  ],
  configure: (c) =>
    addSaveOptions(
      addFormOptions(
        c
          .argument('<id>', 'de id van de casus')
          .argument('[fase]', 'de id van de fase, zoals het stappenplan die noemt'),
        PHASE,
      ),
    ),
  run,
});
