import { eindfase } from '../../facts/casus-stand.ts';
import { appendItem } from '../../source/edit.ts';
import { requireCasework } from '../casework.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit, tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, type Form, fillForm } from '../form.ts';

const REVIEW: Form = {
  soort: 'casus',
  pad: 'herbeoordelingen',
  velden: ['op', 'besluit', 'overleg', 'door', 'medebeslisser'],
  verplicht: ['besluit', 'overleg', 'door'],
};
/** Keeping longer; `op`, `door` and `medebeslisser` have the same options. */
const LONGER: Form = {
  soort: 'casus',
  pad: 'bewaren.verlengd',
  velden: ['op', 'tot', 'grondslag', 'door', 'medebeslisser'],
  verplicht: ['medebeslisser'],
};

async function run(call: Call): Promise<number> {
  const editing = beginEdit(call, 'casus');
  const { opened, record, file } = editing;
  requireCasework(opened);
  const known = { op: call.general.today };
  if (eindfase(opened.register, record)) {
    tell(call, 'Deze casus is klaar: u legt vast dat hij langer wordt bewaard.');
    const at = ['bewaren', 'verlengd'];
    const index = record.velden.bewaren?.verlengd.length ?? 0;
    const verlenging = await fillForm(call, opened, LONGER, [...at, index], known);
    return endEdit(call, editing, appendItem(file.text, at, verlenging), `Verlengd: ${record.ref}`);
  }
  const at = ['herbeoordelingen', record.velden.herbeoordelingen.length];
  const review = await fillForm(call, opened, REVIEW, at, known);
  const text = appendItem(file.text, ['herbeoordelingen'], review);
  const code = endEdit(call, editing, text, `Herbeoordeeld: ${record.ref}`);
  if (review['besluit'] !== 'voortzetten')
    tell(call, `Leg de fase die volgt vast met ‘cter case step ${record.id}’.`);
  return code;
}

/** `cter case review <id>`: looked at again; of a case at its end: kept longer, decided by two. */
export const review = defineAction({
  name: 'review',
  summary: 'leg een herbeoordeling vast; bij een casus die klaar is: een verlenging van de bewaartermijn',
  examples: [
    ['cter case review k7m2q9xd --besluit voortzetten --overleg casusoverleg', 'de casus loopt door'],
    [
      'cter case review k7m2q9xd --tot 2026-05-12 --grondslag lopende-procedure',
      'een casus die klaar is, wordt langer bewaard; dat besluiten twee mensen',
    ],
  ],
  configure: (c) => {
    const c2 = addFormOptions(c.argument('<id>', 'de id van de casus'), REVIEW);
    addSaveOptions(addFormOptions(c2, { ...LONGER, velden: ['tot', 'grondslag'] }));
  },
  run,
});
