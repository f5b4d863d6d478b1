import { openTogether, registerDirs } from '../cter.ts';
import { documents } from '../documents/index.ts';
import { figuresFile } from '../documents/report/figures-file.ts';
import type { Report } from '../documents/report/report.ts';
import { UsageError } from '../errors.ts';
import { jarenMetInterventies } from '../facts/interventies.ts';
import { yearOf } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { tellObstacles } from './adoption.ts';
import { type Call, defineCommand } from './define.ts';
import { explainFigure } from './explain-figure.ts';
import { warnOfFailures } from './failures.ts';
import { makeReport } from './make-report.ts';
import { tellOfPublished, tellOfUnkept } from './published-figures.ts';
import { chooseGemeente, documentOptions, readDocumentOptions, readYear } from './subject.ts';
import { writeDocuments } from './write-document.ts';

/** Says what the municipality should know about figures and what readers know already. */
function tellOfEarlier({ ports, general }: Pick<Call, 'ports' | 'general'>, { cijfers }: Report): void {
  if (general.quiet) return;
  const say = (ids: readonly string[], sentence: string): void => {
    if (ids.length > 0) ports.stderr.write(`Let op: ${sentence} Het gaat om ${listing(ids)}.\n`);
  };
  say(
    cijfers.alBekend,
    'uit eerdere verslagen is al af te leiden hoe groot een klein aantal ongeveer is. Dat is niet meer te herstellen.',
  );
  say(
    cijfers.tegenstrijdig,
    'eerdere verslagen kloppen niet met de cijfers van nu. Alles wat ermee samenhangt, is niet getoond.',
  );
}

/** Says that the version in an adopted report does not hold its figures. */
function tellOfChanges({ ports, general }: Pick<Call, 'ports' | 'general'>, { scope }: Report): void {
  if (general.quiet || scope.concept || !scope.origin.gewijzigd) return;
  ports.stderr.write(
    'Let op: in het register staan wijzigingen die nog niet in git zijn vastgelegd. Leg ze vast en maak dit verslag opnieuw; anders is niet na te gaan waar de cijfers vandaan komen.\n',
  );
}

/** Says that nothing runs in the year, and in which years something does. */
function tellEmptyYear(
  { ports, general }: Pick<Call, 'ports' | 'general'>,
  jaar: number,
  jaren: readonly number[],
): void {
  if (general.quiet || jaren.includes(jaar)) return;
  const wel = jaren.length === 0 ? '' : ` Er zijn wel interventies in ${listing(jaren.map(String))}.`;
  ports.stderr.write(`In ${jaar} loopt er in deze gemeente geen interventie.${wel}\n`);
}

/** `cter report [jaar]`: the annual report to the council. */
export const command = defineCommand({
  name: 'report',
  examples: [
    ['cter report 2025 --gemeente delft', 'toon het jaarverslag van Delft over 2025'],
    ['cter report 2025 --format md,html,docx,pdf', 'bewaar het in vier vormen in de map uitvoer'],
    [
      'cter report 2025 --explain signalen.ontvangen',
      'toon de records achter een cijfer; alleen voor intern gebruik',
    ],
  ],
  several: true,
  configure: (c) =>
    documentOptions(
      c
        .argument('[jaar]', 'het jaar (standaard: het laatste hele jaar)')
        .option('--gemeente <id>', 'de id van de gemeente (standaard: die in cter.yaml)'),
    ).option(
      '--explain <cijfer>',
      'toon wat er achter een cijfer zit, met de records; niet om te publiceren',
    ),
  async run({ ports, general, args, options }) {
    const jaar = readYear(args[0], '‘cter report 2020’') ?? yearOf(general.today) - 1;
    if (jaar > yearOf(general.today))
      throw new UsageError(
        `${jaar} is nog niet begonnen. Een jaarverslag gaat over een jaar dat voorbij is of al loopt.`,
      );
    const asked = readDocumentOptions(options);
    const opened = openTogether(registerDirs(ports, general.registers ?? []).map((dir) => ports.tree(dir)));
    const { register, settings } = opened;
    const gemeente = chooseGemeente(
      register,
      options['gemeente'],
      settings,
      (id) => `cter report ${jaar} --gemeente ${id}`,
    );
    const made = makeReport(ports, opened, { gemeente, jaar, today: general.today });
    tellEmptyYear({ ports, general }, jaar, jarenMetInterventies(register, gemeente.id, general.today));
    warnOfFailures(ports, register, general);
    if (options['explain'] !== undefined) {
      ports.stdout.write(explainFigure(made, String(options['explain'])));
      return 0;
    }
    tellOfEarlier({ ports, general }, made);
    tellOfPublished({ ports, general }, made);
    tellOfUnkept({ ports, general }, made);
    tellOfChanges({ ports, general }, made);
    const { naam, template } = documents.report;
    const name = `${naam}-${gemeente.id}-${jaar}`;
    await writeDocuments(ports, opened, {
      view: made.view,
      template,
      name,
      ...asked,
      beside: [{ extension: 'cijfers.json', text: figuresFile(made.scope, name, made.cijfers) }],
    });
    return tellObstacles(ports, made.belet);
  },
});
