import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { geldendeNorm } from '../../facts/geldende-norm.ts';
import { antwoordVoor, behandelendeGemeente, isOpen } from '../../facts/verzoektermijn.ts';
import { recordType } from '../../records/index.ts';
import { proposeId } from '../../scaffold/id.ts';
import { composeDocument } from '../../source/compose.ts';
import { setValue } from '../../source/edit.ts';
import { longDate } from '../../text/dates.ts';
import { created, saveChanges } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { beginEdit, endEdit, tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, type Form, fillForm } from '../form.ts';

const NEW: Form = { soort: 'verzoek', pad: '', velden: ['ontvangen-op', 'soort', 'contactpunt'] };
const PASSED_ON: Form = { soort: 'verzoek', pad: 'doorgestuurd', velden: ['naar'], verplicht: ['naar'] };
const ANSWER: Form = {
  soort: 'verzoek',
  pad: '',
  velden: ['besluit', 'afgehandeld-op'],
  verplicht: ['besluit'],
};

/** The requests that wait for an answer, the most urgent first. */
function list(call: Call, { register, settings }: Opened): number {
  const maanden = geldendeNorm('verzoek', settings.termijnen);
  const open = register.all('verzoek').filter(isOpen);
  const rows = open
    .map((v) => ({
      uiterlijk: antwoordVoor(v, maanden),
      id: v.id,
      soort: v.velden.soort,
      bij: behandelendeGemeente(v),
      van: v.velden.doorgestuurd && `, doorgestuurd door ${v.velden.contactpunt}`,
    }))
    .sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1));
  for (const { uiterlijk, id, soort, bij, van = '' } of rows)
    call.ports.stdout.write(`${id}  ${soort}, bij ${bij}${van}, antwoord uiterlijk ${longDate(uiterlijk)}\n`);
  if (rows.length === 0) tell(call, 'Er staan geen verzoeken open.');
  return 0;
}

async function add(call: Call, opened: Opened): Promise<number> {
  const { ports, general } = call;
  const fields = await fillForm(call, opened, NEW, [], { 'ontvangen-op': general.today });
  const type = recordType('verzoek');
  if (!type) throw new Error('no type verzoek');
  const taken = (id: string) => opened.register.byRef(`verzoek/${id}`) !== undefined;
  const id = proposeId(type, fields, { today: general.today, random: ports.random, taken });
  const path = `${type.map}/${id}.md`;
  saveChanges(call, opened, [created(path, composeDocument(fields, ''))], `Nieuw: verzoek/${id}`);
  ports.stdout.write(`${relative(ports.cwd, resolve(opened.tree.root, path))}\n`);
  tell(call, 'Leg nergens in het register vast van wie het verzoek is.');
  return 0;
}

async function handle(call: Call): Promise<number> {
  const editing = beginEdit(call, 'verzoek');
  const { opened, record, file } = editing;
  const { today } = call.general;
  if (call.options['naar'] !== undefined) {
    const { naar } = await fillForm(call, opened, PASSED_ON, ['doorgestuurd']);
    const text = setValue(file.text, ['doorgestuurd'], { op: today, naar });
    return endEdit(call, editing, text, `Doorgestuurd: ${record.ref}`);
  }
  const answer = await fillForm(call, opened, ANSWER, [], { 'afgehandeld-op': today });
  const decided = setValue(file.text, ['besluit'], answer['besluit']);
  const text = setValue(decided, ['afgehandeld-op'], answer['afgehandeld-op']);
  return endEdit(call, editing, text, `Afgehandeld: ${record.ref}`);
}

async function run(call: Call): Promise<number> {
  const { ports, general, args } = call;
  if (args[0] !== undefined && args[0] !== 'new') return handle(call);
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  return args[0] === 'new' ? add(call, opened) : list(call, opened);
}

/** `cter case rights [new|id]`: requests of people about their own data; also where no cases are kept. */
export const rights = defineAction({
  name: 'rights',
  summary: 'verzoeken van mensen over hun eigen gegevens: toon wat openstaat, leg vast, handel af',
  examples: [
    ['cter case rights', 'toon de verzoeken die op antwoord wachten, met de laatste dag'],
    [
      'cter case rights new --soort inzage --contactpunt delft',
      'leg een verzoek vast, zonder van wie het is',
    ],
    ['cter case rights 2020-06-02-4hq2 --besluit toegewezen', 'het verzoek is beantwoord'],
    [
      'cter case rights 2020-06-02-4hq2 --naar rijswijk',
      'de persoon verblijft daar: het verzoek is doorgestuurd',
    ],
  ],
  configure: (c) => {
    const named = c.argument('[new|id]', 'new voor een nieuw verzoek, of de id van een verzoek');
    addSaveOptions(addFormOptions(addFormOptions(addFormOptions(named, NEW), ANSWER), PASSED_ON));
  },
  run,
});
