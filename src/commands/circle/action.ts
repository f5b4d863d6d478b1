import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { ACTIESTATUSSEN } from '../../records/actie.ts';
import type { CterRecord } from '../../register/register.ts';
import { appendItem, setValue } from '../../source/edit.ts';
import { itemId } from '../../steps/ask-item.ts';
import { guardedPrompt } from '../../steps/guarded-prompt.ts';
import { listing } from '../../text/lists.ts';
import { nearest } from '../../text/nearest.ts';
import { quote, safeText } from '../../text/safe.ts';
import { edited, readForEdit } from '../change.ts';
import { saveNear } from '../change-near.ts';
import { type Call, defineAction } from '../define.ts';
import { addFormOptions, addSaveOptions, type Form, fillForm, mayAsk } from '../form.ts';
import { oneOf } from '../options.ts';
import { chooseCircle } from './choose-circle.ts';

type Cirkel = CterRecord<'contactcirkel'>;

const FORM: Form = {
  soort: 'contactcirkel',
  pad: 'acties',
  velden: ['wat', 'wie', 'uiterlijk'],
  verplicht: ['wat', 'wie', 'uiterlijk'],
};

/** The circle and, when one is meant, the id of an action: a single word may be either. */
async function namedBy(call: Call, opened: Opened): Promise<{ cirkel: Cirkel; actie: string | undefined }> {
  const [first, second] = call.args as readonly (string | undefined)[];
  const isCircle =
    second !== undefined || first === undefined || opened.register.find('contactcirkel', first) !== undefined;
  const cirkel = await chooseCircle(isCircle ? call : { ...call, args: [] }, opened);
  return { cirkel, actie: isCircle ? second : first };
}

function indexOf({ id, velden: { acties } }: Cirkel, actie: string): number {
  const index = acties.findIndex((a) => a.id === actie);
  if (index >= 0) return index;
  const ids = acties.map((a) => a.id);
  const near = nearest(actie, ids);
  const known = ids.length === 0 ? 'Er zijn nog geen acties.' : `Kies uit ${listing(ids, 'of')}.`;
  throw new UsageError(
    `De contactcirkel ‘${id}’ heeft geen actie ${quote(actie)}. ${near ? `Bedoelde u ‘${near}’?` : known}`,
  );
}

async function statusOf(call: Call): Promise<string> {
  const { options, ports } = call;
  if (options['gereed'] === true) return 'gedaan';
  if (options['status'] !== undefined) return String(options['status']);
  if (!mayAsk(call))
    throw new UsageError(
      'Hoe staat de actie ervoor? Geef --gereed, of --status met open, lopend, gedaan of vervallen.',
    );
  const choices = ACTIESTATUSSEN.map((value) => ({ value, label: value }));
  return String(
    await ports.prompt.ask({
      kind: 'choice',
      name: '--status',
      message: 'Hoe staat de actie ervoor?',
      choices,
    }),
  );
}

async function run(given: Call): Promise<number> {
  const call = { ...given, ports: { ...given.ports, prompt: guardedPrompt(given.ports.prompt) } };
  const { ports, general } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const { cirkel, actie } = await namedBy(call, opened);
  const file = readForEdit(opened, cirkel.path);
  const save = (text: string, id: string, told: string): number => {
    saveNear(call, opened, [edited(file, text)], `Contactcirkel ${cirkel.id}: actie ${id}`);
    ports.stdout.write(safeText(told));
    return 0;
  };
  const { acties } = cirkel.velden;
  if (actie !== undefined) {
    const index = indexOf(cirkel, actie);
    const status = await statusOf(call);
    return save(
      setValue(file.text, ['acties', index, 'status'], status),
      actie,
      `De actie ‘${actie}’ is nu ${status}.\n`,
    );
  }
  const values = await fillForm(call, opened, FORM, ['acties', acties.length]);
  const id = itemId(String(values['wat']), acties);
  const item = {
    id,
    ...values,
    status: call.options['gereed'] === true ? 'gedaan' : String(call.options['status'] ?? 'open'),
  };
  return save(appendItem(file.text, ['acties'], item), id, `De actie ‘${id}’ is toegevoegd.\n`);
}

/** `cter circle action`: an action more, or how far one is. */
export const action = defineAction({
  name: 'action',
  aliases: ['actie'],
  summary: 'voeg een actie toe, of leg vast hoe ver een actie is',
  examples: [
    ['cter circle action', 'voeg een actie toe aan de contactcirkel die nu loopt'],
    [
      'cter circle action 2020-10-19-aanslag --wat "Een brief aan ouders." --wie school --uiterlijk 2020-10-26',
      'zonder vragen',
    ],
    ['cter circle action 2020-10-19-aanslag brief --gereed', 'de actie is gedaan'],
  ],
  configure: (c) =>
    addSaveOptions(
      addFormOptions(
        c
          .argument('[contactcirkel]', 'de id van de contactcirkel (standaard: die nu loopt)')
          .argument('[actie]', 'de id van een actie die er al is')
          .option('--gereed', 'de actie is gedaan')
          .option('--status <stand>', `hoe ver de actie is: ${listing(ACTIESTATUSSEN, 'of')}`, (v) =>
            oneOf(v, ACTIESTATUSSEN, '--status'),
          ),
        FORM,
      ),
    ),
  run,
});
