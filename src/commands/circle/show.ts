import { openRegister, registerDir } from '../../cter.ts';
import type { Cirkelstand } from '../../facts/cirkelstand.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import { safeText } from '../../text/safe.ts';
import { type Call, defineCommand } from '../define.ts';
import { choiceOption } from '../options.ts';
import { chooseCircle } from './choose-circle.ts';
import { standOf } from './next.ts';
import { CIRCLE } from './options.ts';

type Cirkel = CterRecord<'contactcirkel'>;

/** Everything that is shown, as data. */
function overviewOf(register: Register, cirkel: Cirkel, stand: Cirkelstand) {
  const incident = register.find('incident', cirkel.velden.incident);
  const gedaan = new Map(cirkel.velden.gedaan.map((g) => [g.stap, g]));
  return {
    contactcirkel: cirkel.id,
    incident: incident?.velden['publieke-omschrijving'] ?? cirkel.velden.incident,
    datum: incident?.velden.datum,
    tijd: incident?.velden.tijd,
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

function textOf({
  contactcirkel,
  incident,
  datum,
  tijd,
  stappenplan,
  versie,
  stappen,
  bijeenkomsten,
  acties,
  klaar,
}: Shown): string {
  const open = acties.filter((a) => a.status === 'open' || a.status === 'lopend');
  const lines = [
    `Contactcirkel ${contactcirkel}`,
    `Incident: ${incident}${datum === undefined ? '' : `, ${longDate(datum)}`}${tijd === undefined ? '' : ` om ${tijd}`}`,
    `Stappenplan: ${stappenplan} (versie ${versie})`,
    '',
    ...stappen.map(
      (s, i) =>
        `${i + 1}. ${s.titel}: ${s.stand}${s.op === undefined ? '' : ` op ${longDate(s.op)}`}${s.toelichting === undefined ? '' : ` (${s.toelichting})`}`,
    ),
    '',
    ...(bijeenkomsten.length === 0
      ? ['Nog geen bijeenkomst.']
      : bijeenkomsten.map(
          (b) =>
            `Bijeenkomst: ${longDate(b.datum)}${b.tijd === undefined ? '' : ` om ${b.tijd}`}, ${b.plaats ?? 'online'}`,
        )),
    ...(open.length === 0
      ? ['Geen open acties.']
      : open.map(
          (a) =>
            `Open actie ‘${a.id}’: ${a.wat} ${a.wie ?? 'niemand'}, uiterlijk ${a.uiterlijk === undefined ? 'onbekend' : longDate(a.uiterlijk)}`,
        )),
    ...(klaar ? ['Het stappenplan is afgerond.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const cirkel = await chooseCircle(call, opened);
  const shown = overviewOf(opened.register, cirkel, standOf(opened.register, cirkel));
  ports.stdout.write(
    options['format'] === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : safeText(textOf(shown)),
  );
  return 0;
}

/** `cter circle show`: where a circle stands. */
export const show = defineCommand({
  name: 'show',
  aliases: ['toon'],
  summary: 'toon waar de contactcirkel staat: stappen, bijeenkomsten, acties',
  examples: [
    ['cter circle show', 'toon de contactcirkel die nu loopt'],
    ['cter circle show 2020-10-19-aanslag --format json', 'als gegevens voor een ander programma'],
  ],
  configure: (c) =>
    c.argument(...CIRCLE).addOption(choiceOption('--format <vorm>', 'de vorm', ['text', 'json'], 'text')),
  run,
});
