import { openRegister, registerDir } from '../../cter.ts';
import { CannotError, UsageError } from '../../errors.ts';
import { type Cirkelstand, cirkelstand, type PlanStap } from '../../facts/cirkelstand.ts';
import { isInFunctie } from '../../facts/netwerklid-geldig.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { listing } from '../../text/lists.ts';
import { quote, safeText } from '../../text/safe.ts';
import { openContactBook } from '../contact-book.ts';
import { type Call, defineAction } from '../define.ts';
import { tell } from '../edit-record.ts';
import { collect, oneOf } from '../options.ts';
import { requireGit } from '../require-git.ts';
import { chooseCircle } from './choose-circle.ts';
import { commitRun } from './commit-run.ts';
import { makeMeetingFiles, meetingFolder } from './meeting-files.ts';
import { CIRCLE, commitOption, textOf } from './options.ts';
import { takeCircleStep } from './take-step.ts';

const UITKOMSTEN = ['gedaan', 'aangepast', 'overgeslagen', 'open'];

/** The step that was named, else the one that comes; several are asked about. */
async function chooseStep(
  { ports, options }: Call,
  id: string,
  { plan, mogelijk, klaar }: Cirkelstand,
): Promise<PlanStap> {
  const asked = textOf(options, 'stap');
  const { stappen } = plan.velden;
  const ids = stappen.map((s) => s.id);
  if (asked !== undefined) {
    const found = stappen.find((s) => s.id === asked);
    if (found) return found;
    throw new UsageError(
      `--stap: het stappenplan ‘${plan.id}’ heeft geen stap ${quote(asked)}. Kies uit ${listing(ids, 'of')}.`,
    );
  }
  const [only, ...others] = mogelijk;
  if (!only)
    throw new UsageError(
      `Alle stappen van deze contactcirkel zijn gezet.${klaar ? ` Maak nu het verslag met ‘cter circle report ${id}’.` : ''} Komt de cirkel nog eens bijeen? Voeg dan toe wat erbij komt, bijvoorbeeld met ‘cter circle next ${id} --stap ${ids.at(-1)}’.`,
    );
  if (others.length === 0) return only;
  if (!ports.prompt.interactive)
    throw new UsageError(
      `Er zijn nu ${mogelijk.length} stappen mogelijk. Kies er een met --stap: ${listing(
        mogelijk.map((s) => s.id),
        'of',
      )}.`,
    );
  const choices = mogelijk.map((s) => ({ value: s.id, label: s.titel }));
  const chosen = await ports.prompt.ask({
    kind: 'choice',
    name: '--stap',
    message: 'Welke stap zet u nu?',
    choices,
  });
  return mogelijk.find((s) => s.id === chosen) ?? only;
}

/** What the step is, in the words of the checklist. */
function tellStep({ ports, general }: Call, register: Register, { plan }: Cirkelstand, stap: PlanStap): void {
  if (general.quiet) return;
  const nummer = plan.velden.stappen.indexOf(stap) + 1;
  const text = register.source(plan).sections.find((s) => s.name === stap.titel)?.text ?? '';
  ports.stderr.write(
    safeText(
      `Stap ${nummer} van ${plan.velden.stappen.length}: ${stap.titel} (${stap.door})\n${text === '' ? '' : `${text}\n`}\n`,
    ),
  );
}

/** Says who was invited and no longer has the function, or not yet; those chosen from the list were marked there. */
function warnInvited(call: Call, register: Register, { velden }: CterRecord<'contactcirkel'>): void {
  const { today } = call.general;
  const odd = velden.genodigden.filter((id) => {
    const lid = register.find('netwerklid', id);
    return lid !== undefined && !isInFunctie(lid, today);
  });
  if (odd.length > 0)
    tell(call, `Let op: uitgenodigd, maar volgens het register nu niet in functie: ${listing(odd)}.`);
}

/** How it went on standard output, and what comes on standard error. */
function tellAfter(
  { ports, general }: Call,
  uitkomst: string,
  stap: PlanStap,
  stand: Cirkelstand | undefined,
  id: string,
): void {
  ports.stdout.write(
    uitkomst === 'open'
      ? `De stap ‘${stap.id}’ staat nog open.\n`
      : `De stap ‘${stap.id}’ is vastgelegd: ${uitkomst}.\n`,
  );
  if (general.quiet || !stand) return;
  const coming = stand.mogelijk.map((s) => s.titel);
  ports.stderr.write(
    coming.length === 0
      ? `Alle stappen zijn gezet. Maak het verslag met: cter circle report ${id}\n`
      : `Nu komt: ${safeText(listing(coming, 'of'))}. Ga verder met: cter circle next ${id}\n`,
  );
}

/** Where the circle stands; throws `CannotError` when its checklist cannot be read. */
export function standOf(register: Register, cirkel: CterRecord<'contactcirkel'>): Cirkelstand {
  const stand = cirkelstand(register, cirkel);
  if (stand) return stand;
  throw new CannotError(
    `Het stappenplan ‘${cirkel.velden.stappenplan}’ van deze contactcirkel ontbreekt of heeft fouten. Met ‘cter validate’ ziet u wat er mis is.`,
  );
}

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const dirOfRegister = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dirOfRegister));
  const cirkel = await chooseCircle(call, opened);
  const stand = standOf(opened.register, cirkel);
  const stap = await chooseStep(call, cirkel.id, stand);
  tellStep(call, opened.register, stand, stap);
  const regelt = stap.vraagt.includes('bijeenkomsten');
  const dir = regelt ? meetingFolder(call, opened) : undefined;
  const contacts = regelt || stap.vraagt.includes('genodigden') ? openContactBook(ports, opened) : undefined;
  if (options['commit'] === true) requireGit(ports, opened.tree.root);
  const { uitkomst, keeper } = await takeCircleStep(call, opened, { cirkel, stand, stap, contacts });
  commitRun(call, opened, [...keeper.written], `Contactcirkel ${cirkel.id}: ${stap.id} ${uitkomst}`);
  const after = openRegister(ports.tree(dirOfRegister));
  const now = after.register.find('contactcirkel', cirkel.id);
  if (now && stap.vraagt.includes('genodigden')) warnInvited(call, after.register, now);
  if (now && regelt && contacts && uitkomst !== 'overgeslagen')
    await makeMeetingFiles(call, after, now, contacts, dir, stap.id);
  tellAfter(call, uitkomst, stap, now && cirkelstand(after.register, now), cirkel.id);
  return 0;
}

/** `cter circle next`: takes the step that comes. */
export const next = defineAction({
  name: 'next',
  aliases: ['volgende'],
  summary: 'zet de volgende stap; elk antwoord is meteen opgeslagen',
  examples: [
    ['cter circle next', 'toon de stap die aan de beurt is en stel de vragen'],
    ['cter circle next --stap ophalen --uitkomst open', 'voeg zorgen en behoeften toe, en laat de stap open'],
    [
      'cter circle next --set genodigden=[wijkagent] --set aangevuld=[] --uitkomst gedaan',
      'zet een stap zonder vragen',
    ],
    ['cter circle next --uitkomst overgeslagen --toelichting "Er was geen tijd."', 'sla een stap over'],
  ],
  configure: (c) =>
    commitOption(
      c
        .argument(...CIRCLE)
        .option('--stap <id>', 'een andere stap dan die aan de beurt is')
        .option('--set <veld=waarde>', 'beantwoord een vraag; in een lijst komt de waarde erbij', collect, [])
        .option('--sectie <naam=tekst>', 'tekst voor een sectie, of @bestand; mag vaker', collect, [])
        .option(
          '--antwoord <tekst>',
          'antwoord op een vraag in woorden, in de volgorde van de stap; mag vaker',
          collect,
          [],
        )
        .option('--signaal <velden>', 'een nieuw signaal uit de cirkel, als velden; mag vaker', collect, [])
        .option('--instemming', 'de cirkel stemt ermee in om signalen vast te leggen')
        .option('--uitkomst <uitkomst>', `hoe de stap ging: ${listing(UITKOMSTEN, 'of')}`, (v) =>
          oneOf(v, UITKOMSTEN, '--uitkomst'),
        )
        .option('--toelichting <zin>', 'waarom de stap anders ging of is overgeslagen')
        .option('--door <functie>', 'wie de stap zette (standaard: wie er in het stappenplan staat)')
        .option('--op <datum>', 'de dag van de stap (standaard: vandaag)')
        .option(
          '--out <map>',
          'map voor de agenda en de mail, als de stap een bijeenkomst regelt (standaard ‘uitvoer’ in het register)',
        )
        .option('--yes', 'stel geen vragen'),
    ),
  run,
});
