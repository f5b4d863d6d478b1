import { openRegister, registerDir } from '../../cter.ts';
import type { Peil } from '../../facts/afspraak-telling.ts';
import {
  type Dekking,
  dekking,
  dekkingPerSector,
  type Scholing,
  scholingVanFunctionarissen,
} from '../../facts/deskundigheid.ts';
import { expertiseOpEen, type OpEen, takenOpEen, zonderVervanger } from '../../facts/kwetsbaar.ts';
import type { NETWERKEN } from '../../records/netwerklid.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import { safeText } from '../../text/safe.ts';
import { type Call, defineAction } from '../define.ts';
import { warnOfFailures } from '../failures.ts';
import { choiceOption } from '../options.ts';
import { recordNamed } from '../record-named.ts';

type Lid = CterRecord<'netwerklid'>;

/** The networks from which somebody is asked for what they know. */
const OM_KENNIS: readonly (typeof NETWERKEN)[number][] = ['expertisepool', 'operationeel-netwerk'];

/** The network of all, or of one municipality; by function, in no order of merit. */
function gather(register: Register, peil: Peil, gemeente: string | undefined) {
  const { today } = peil;
  const isHier = ({ velden: { gemeenten } }: Lid) =>
    gemeente === undefined || gemeenten.length === 0 || gemeenten.includes(gemeente);
  return {
    dekkingen: dekking(register, today, gemeente),
    scholing: new Map(scholingVanFunctionarissen(register, peil, gemeente).map((s) => [s.lid.id, s])),
    zonder: zonderVervanger(register, today).filter(isHier),
    taken: takenOpEen(register, today).filter((t) => gemeente === undefined || t.gemeente === gemeente),
    onderwerpen: OM_KENNIS.map((netwerk) => ({
      netwerk,
      opEen: expertiseOpEen(register, netwerk, today).filter((o) => isHier(o.lid)),
    })),
  };
}

type Network = ReturnType<typeof gather>;

const nameOf = ({ id, velden }: Lid): string => `${velden.functie} (${id})`;

function trainedWords(scholing: Scholing | undefined): string {
  if (scholing?.laatste === undefined || scholing.opfrissenVanaf === undefined)
    return 'geen scholing vastgelegd';
  const when = scholing.isOpfrissenNodig ? 'moet opfrissen sinds' : 'opfrissen vanaf';
  return `laatste scholing op ${longDate(scholing.laatste)}, ${when} ${longDate(scholing.opfrissenVanaf)}`;
}

function organisationLines({ organisatie, functionarissen }: Dekking, { scholing }: Network): string[] {
  const { naam } = organisatie.velden;
  if (functionarissen.length === 0) return [`  ${naam}: niemand`];
  return functionarissen.map((lid) => `  ${naam}: ${nameOf(lid)}; ${trainedWords(scholing.get(lid.id))}`);
}

const aloneWords = (register: Register, { taak, gemeente, lid, isVervangen }: OpEen): string => {
  const waar = gemeente && ` in ${register.find('gemeente', gemeente)?.velden.naam ?? gemeente}`;
  return `  ${taak}${waar ?? ''}: ${nameOf(lid)}${isVervangen ? ', met een vervanger' : ', zonder vervanger'}`;
};

/** A heading with its lines; a sentence in their place when there are none. */
const block = (title: string, lines: readonly string[], none: string): string =>
  `${[title, ...(lines.length > 0 ? lines : [`  ${none}`])].join('\n')}\n`;

function textOf(register: Register, network: Network, today: string): string {
  const { dekkingen, zonder, taken, onderwerpen } = network;
  const sectors = dekkingPerSector(dekkingen).flatMap(({ sector, vereist, gedekt }) => [
    `${sector}: ${gedekt} van de ${vereist}`,
    ...dekkingen
      .filter((d) => d.organisatie.velden.sector === sector)
      .flatMap((d) => organisationLines(d, network)),
  ]);
  const subjects = onderwerpen.flatMap(({ netwerk, opEen }) =>
    opEen.map(({ taak, lid }) => `  ${taak} (${netwerk.replace('-', ' ')}): ${nameOf(lid)}`),
  );
  return [
    block(
      `Organisaties met een aandachtsfunctionaris op ${longDate(today)}, per sector`,
      sectors,
      'Van geen organisatie is vastgelegd dat die er een hoort te hebben.',
    ),
    block(
      'Regiefuncties zonder vervanger',
      zonder.map((lid) => `  ${nameOf(lid)}`),
      'Geen.',
    ),
    block(
      'Taken die op één persoon rusten',
      taken.map((t) => aloneWords(register, t)),
      'Geen.',
    ),
    block(
      'Onderwerpen die in de expertisepool of het operationeel netwerk maar één persoon kent',
      subjects,
      'Geen.',
    ),
  ].join('\n');
}

const alone = ({ taak, gemeente, lid, isVervangen }: OpEen) => ({
  taak,
  ...(gemeente !== undefined && { gemeente }),
  netwerklid: lid.id,
  vervangen: isVervangen,
});

function jsonOf({ dekkingen, scholing, zonder, taken, onderwerpen }: Network, today: string): string {
  const sectoren = dekkingPerSector(dekkingen).map((s) => ({
    ...s,
    organisaties: dekkingen
      .filter((d) => d.organisatie.velden.sector === s.sector)
      .map(({ organisatie, functionarissen }) => ({
        id: organisatie.id,
        functionarissen: functionarissen.map(({ id }) => {
          const { laatste, opfrissenVanaf, isOpfrissenNodig = false } = scholing.get(id) ?? {};
          return { id, laatste, opfrissenVanaf, isOpfrissenNodig };
        }),
      })),
  }));
  const result = {
    ...{ formaat: 1, today, sectoren, zonderVervanger: zonder.map((lid) => lid.id), taken: taken.map(alone) },
    onderwerpen: onderwerpen.flatMap(({ netwerk, opEen }) =>
      opEen.map((o) => ({ netwerk, onderwerp: o.taak, netwerklid: o.lid.id })),
    ),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

async function run({ ports, general, options }: Call): Promise<number> {
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const { register, settings } = opened;
  const named = options['gemeente'];
  const gemeente =
    named === undefined ? undefined : recordNamed(ports, opened, String(named), ['gemeente']).id;
  const { today } = general;
  const network = gather(register, { today, termijnen: settings.termijnen }, gemeente);
  warnOfFailures(ports, register, general);
  const text = options['format'] === 'json' ? jsonOf(network, today) : textOf(register, network, today);
  ports.stdout.write(safeText(text));
  return 0;
}

/** `cter pool coverage`: where the network is thin. */
export const coverage = defineAction({
  name: 'coverage',
  aliases: ['dekking'],
  summary: 'toon waar een aandachtsfunctionaris ontbreekt, wie moet opfrissen en wat op één persoon rust',
  examples: [
    ['cter pool coverage', 'per sector en organisatie, van het hele register'],
    ['cter pool coverage --gemeente delft', 'in één gemeente'],
  ],
  configure: (c) =>
    c
      .option('--gemeente <id>', 'alleen wat over deze gemeente gaat')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', ['text', 'json'], 'text')),
  run,
});
