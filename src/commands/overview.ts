import { openTogether, registerDirs } from '../cter.ts';
import { documents } from '../documents/index.ts';
import { overview } from '../documents/overview.ts';
import { jarenMetInterventies, overzichtsjaar } from '../facts/interventies.ts';
import { listing } from '../text/lists.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { origin } from './origin.ts';
import { chooseGemeente, documentOptions, readDocumentOptions, readYear } from './subject.ts';
import { writeDocuments } from './write-document.ts';

/** Says which year was taken when none was asked for and others have something too. */
function tellYear(
  { ports, general }: Pick<Call, 'ports' | 'general'>,
  year: number,
  years: readonly number[],
): void {
  const others = years.filter((y) => y !== year);
  if (general.quiet || others.length === 0) return;
  ports.stderr.write(
    `Dit overzicht gaat over ${year}. Er zijn ook interventies in ${listing(others.map(String))}; kies dat met --jaar.\n`,
  );
}

/** `cter overview [gemeente]`: the uitvoeringsoverzicht. */
export const command = defineCommand({
  name: 'overview',
  examples: [
    ['cter overview delft --jaar 2020', 'toon het overzicht van Delft over 2020'],
    [
      'cter overview delft --jaar 2020 --format md,html',
      'bewaar het als Markdown en als webpagina in de map uitvoer',
    ],
    [
      'cter overview delft --jaar 2020 --register delft --register rijswijk',
      'met wat er in het register van een buurgemeente staat',
    ],
    [
      'cter overview delft --jaar 2020 --format docx,pdf --huisstijl huisstijl.docx',
      'bewaar het als Word-bestand in uw huisstijl en als PDF',
    ],
  ],
  several: true,
  configure: (c) =>
    documentOptions(
      c
        .argument('[gemeente]', 'de id van de gemeente (standaard: die in cter.yaml)')
        .option(
          '--jaar <jaar>',
          'het jaar (standaard: dit jaar als er dan iets loopt, anders het laatste jaar waarin iets loopt)',
        ),
    ),
  async run({ ports, general, args, options }) {
    const jaar = readYear(options['jaar'], '--jaar 2020');
    const asked = readDocumentOptions(options);
    const opened = openTogether(registerDirs(ports, general.registers ?? []).map((dir) => ports.tree(dir)));
    const { register, settings } = opened;
    const gemeente = chooseGemeente(register, args[0], settings, (id) => `cter overview ${id}`);
    const year = jaar ?? overzichtsjaar(register, gemeente.id, general.today);
    const view = overview(register, {
      gemeente,
      jaar: year,
      today: general.today,
      origin: origin(ports, opened.roots, settings.naam),
      fictief: settings.fictief,
    });
    if (jaar === undefined)
      tellYear({ ports, general }, year, jarenMetInterventies(register, gemeente.id, general.today));
    warnOfFailures(ports, register, general);
    const { naam, template } = documents.overview;
    await writeDocuments(ports, opened, {
      view,
      template,
      name: `${naam}-${gemeente.id}-${year}`,
      ...asked,
    });
    return 0;
  },
});
