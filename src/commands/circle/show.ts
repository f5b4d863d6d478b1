import { openRegister, registerDir } from '../../cter.ts';
import type { Cirkelstand } from '../../facts/cirkelstand.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import { oneLine, safeText } from '../../text/safe.ts';
import { type Call, defineAction } from '../define.ts';
import { choiceOption } from '../options.ts';
import { chooseCircle } from './choose-circle.ts';
import { standOf } from './next.ts';
import { CIRCLE } from './options.ts';
import { since } from './since.ts';

type Cirkel = CterRecord<'contactcirkel'>;

/** Everything that is shown, as data. */
function overviewOf(call: Call, register: Register, cirkel: Cirkel, stand: Cirkelstand) {
  const incident = register.find('incident', cirkel.velden.incident);
  const gedaan = new Map(cirkel.velden.gedaan.map((g) => [g.stap, g]));
  return {
    contactcirkel: cirkel.id,
    incident: incident?.velden['publieke-omschrijving'] ?? cirkel.velden.incident,
    datum: incident?.velden.datum,
    tijd: incident?.velden.tijd,
    sinds: incident && since(call, incident.velden),
    stappenplan: stand.plan.id,
    versie: stand.plan.velden.versie,
    klaar: stand.klaar,
    stappen: stand.plan.velden.stappen.map((s) => {
      const keer = gedaan.get(s.id);
      const nu = stand.mogelijk.some((m) => m.id === s.id);
      return {
        id: s.id,
        titel: s.titel,
        door: s.door,
        stand: keer?.uitkomst ?? (nu ? 'aan de beurt' : 'open'),
        op: keer?.op,
        toelichting: keer?.toelichting,
      };
    }),
    bijeenkomsten: cirkel.velden.bijeenkomsten,
    acties: cirkel.velden.acties,
  };
}

type Shown = ReturnType<typeof overviewOf>;

const on = (day: string | undefined): string => (day === undefined ? '' : ` op ${longDate(day)}`);
const at = (time: string | undefined): string => (time === undefined ? '' : ` om ${time}`);

const stepLine = ({ titel, stand, op, toelichting }: Shown['stappen'][number], i: number): string =>
  `${i + 1}. ${titel}: ${stand}${on(op)}${toelichting === undefined ? '' : ` (${toelichting})`}`;

const meetingLine = ({ datum, tijd, plaats }: Shown['bijeenkomsten'][number]): string =>
  `Bijeenkomst${on(datum)}${at(tijd)}, ${plaats ?? 'online'}`;

const actionLine = ({ id, wat, wie, uiterlijk }: Shown['acties'][number]): string =>
  `Open actie ‘${id}’: ${wat} Wie: ${wie ?? 'niemand'}. Uiterlijk: ${uiterlijk === undefined ? 'onbekend' : longDate(uiterlijk)}.`;

const orElse = (lines: readonly string[], sentence: string): readonly string[] =>
  lines.length > 0 ? lines : [sentence];

/** Line by line, so that it can be read aloud from top to bottom. */
function textOf(shown: Shown): string {
  const { datum, sinds, stappen, bijeenkomsten, acties } = shown;
  const open = acties.filter((a) => a.status === 'open' || a.status === 'lopend');
  const lines = [
    `Contactcirkel ${shown.contactcirkel}`,
    `Incident: ${shown.incident}${on(datum)}${at(shown.tijd)}${sinds ? `, ${sinds.tekst}` : ''}`,
    `Stappenplan: ${shown.stappenplan} (versie ${shown.versie})${shown.klaar ? ', afgerond' : ''}`,
    '',
    ...stappen.map(stepLine),
    '',
    ...orElse(bijeenkomsten.map(meetingLine), 'Nog geen bijeenkomst.'),
    ...orElse(open.map(actionLine), 'Geen open acties.'),
  ];
  return lines.map((line) => `${oneLine(line, 1000)}\n`).join('');
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const cirkel = await chooseCircle(call, opened);
  const shown = overviewOf(call, opened.register, cirkel, standOf(opened.register, cirkel));
  ports.stdout.write(
    options['format'] === 'json' ? safeText(`${JSON.stringify(shown, null, 2)}\n`) : textOf(shown),
  );
  return 0;
}

/** `cter circle show`: where a circle stands. */
export const show = defineAction({
  name: 'show',
  aliases: ['toon'],
  summary: 'toon waar de contactcirkel staat: stappen, bijeenkomsten, acties',
  examples: [
    ['cter circle show', 'toon de contactcirkel die nu loopt'],
    ['cter circle show 2020-10-19-aanslag --format json', 'als gegevens voor een ander programma'],
  ],
  configure: (c) =>
    c
      .argument(...CIRCLE)
      .option('--nu <tijd>', 'doe alsof het deze tijd is (uu:mm), voor het aantal uren sinds het incident')
      .addOption(choiceOption('--format <vorm>', 'de vorm', ['text', 'json'], 'text')),
  run,
});
