import { openRegister, registerDir } from '../cter.ts';
import { documents } from '../documents/index.ts';
import { overview } from '../documents/overview.ts';
import { UsageError } from '../errors.ts';
import { jarenMetInterventies, overzichtsjaar } from '../facts/interventies.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { origin } from './origin.ts';
import { readFormats, writeDocuments } from './write-document.ts';

/** The municipality that was asked for, else the one in cter.yaml. Throws `UsageError` naming the choices. */
function chooseGemeente(
  register: Register,
  asked: string | undefined,
  standard: string | undefined,
): CterRecord<'gemeente'> {
  const id = asked ?? standard;
  const ids = register.all('gemeente').map((g) => g.id);
  if (id === undefined)
    throw new UsageError(
      `Voor welke gemeente? Schrijf bijvoorbeeld ‘cter overview ${ids[0] ?? 'GEMEENTE'}’. Er zijn: ${listing(ids)}.`,
    );
  const found = register.find('gemeente', id);
  if (found) return found;
  const near = nearest(id, ids);
  throw new UsageError(
    `Er is in dit register geen gemeente ${quote(id)}. ${near ? `Bedoelde u ‘${near}’?` : `Er zijn: ${listing(ids)}.`}`,
  );
}

function readYear(option: unknown): number | undefined {
  if (option === undefined) return undefined;
  if (!/^(19|20|21)\d{2}$/.test(String(option)))
    throw new UsageError(
      `${quote(option)} is geen jaartal. Schrijf --jaar met vier cijfers, bijvoorbeeld --jaar 2020.`,
    );
  return Number(option);
}

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
  aliases: ['uitvoeringsoverzicht'],
  summary: 'maak het uitvoeringsoverzicht van een gemeente',
  examples: [
    ['cter overview delft --jaar 2020', 'toon het overzicht van Delft over 2020'],
    [
      'cter overview delft --jaar 2020 --format md,html',
      'bewaar het als Markdown en als webpagina in de map uitvoer',
    ],
    [
      'cter overview delft --jaar 2020 --format docx,pdf --huisstijl huisstijl.docx',
      'bewaar het als Word-bestand in uw huisstijl en als PDF',
    ],
  ],
  configure: (c) =>
    c
      .argument('[gemeente]', 'de id van de gemeente (standaard: die in cter.yaml)')
      .option(
        '--jaar <jaar>',
        'het jaar (standaard: dit jaar als er dan iets loopt, anders het laatste jaar waarin iets loopt)',
      )
      .option('--format <vormen>', 'een of meer vormen met komma’s ertussen: md, html, docx, pdf', 'md')
      .option(
        '--out <map>',
        'map voor de bestanden (standaard ‘uitvoer’; alleen md of alleen html zonder --out komt op het scherm)',
      )
      .option('--huisstijl <bestand>', 'uw eigen Word-bestand met huisstijl, voor de vorm docx'),
  async run({ ports, general, args, options }) {
    const jaar = readYear(options['jaar']);
    const formats = readFormats(String(options['format']));
    const opened = openRegister(ports.tree(registerDir(ports, general.register)));
    const { register, settings, tree } = opened;
    const gemeente = chooseGemeente(register, args[0] as string | undefined, settings.gemeente);
    const year = jaar ?? overzichtsjaar(register, gemeente.id, general.today);
    const view = overview(register, {
      gemeente,
      jaar: year,
      today: general.today,
      origin: origin(ports, tree.root, settings.naam),
      fictief: settings.fictief,
    });
    if (jaar === undefined)
      tellYear({ ports, general }, year, jarenMetInterventies(register, gemeente.id, general.today));
    warnOfFailures(ports, register, general);
    const { naam, template } = documents.overview;
    const out = options['out'] === undefined ? undefined : String(options['out']);
    await writeDocuments(ports, opened, {
      view,
      template,
      name: `${naam}-${gemeente.id}-${year}`,
      formats,
      out,
      houseStyle: options['huisstijl'] === undefined ? undefined : String(options['huisstijl']),
    });
    return 0;
  },
});
