/** What the commands for documents ask in the same way: the municipality, the year, the forms and where to put them. */
import type { Command as Commander } from 'commander';
import type { Settings } from '../config.ts';
import { UsageError } from '../errors.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import type { Call } from './define.ts';
import { type DocumentRequest, readFormats } from './write-document.ts';

/** The municipality that was asked for, else the one in cter.yaml. Throws `UsageError` naming the choices; `line` is an example to type. */
export function chooseGemeente(
  register: Register,
  asked: unknown,
  { gemeente }: Settings,
  line: (id: string) => string,
): CterRecord<'gemeente'> {
  const id = asked === undefined ? gemeente : String(asked);
  const ids = register.all('gemeente').map((g) => g.id);
  if (ids.length === 0)
    throw new UsageError('Er staat nog geen gemeente in dit register. Maak er een met ‘cter new gemeente’.');
  if (id === undefined)
    throw new UsageError(
      `Voor welke gemeente? Schrijf bijvoorbeeld ‘${line(ids[0]!)}’. Er zijn: ${listing(ids)}.`,
    );
  const found = register.find('gemeente', id);
  if (found) return found;
  const near = nearest(id, ids);
  throw new UsageError(
    `Er is in dit register geen gemeente ${quote(id)}. ${near ? `Bedoelde u ‘${near}’?` : `Er zijn: ${listing(ids)}.`}`,
  );
}

/** A year of four digits; undefined when none was given. `how` is how to write one: `--jaar 2020`. */
export function readYear(given: unknown, how: string): number | undefined {
  if (given === undefined) return undefined;
  if (!/^(19|20|21)\d{2}$/.test(String(given)))
    throw new UsageError(
      `${quote(given)} is geen jaartal. Schrijf het jaar met vier cijfers, bijvoorbeeld ${how}.`,
    );
  return Number(given);
}

/** The options that say in which forms a document comes and where it goes; `alone` are forms that go with no other. */
export const documentOptions = (c: Commander, alone: readonly string[] = []): Commander =>
  c
    .option(
      '--format <vormen>',
      `een of meer vormen met komma’s ertussen: md, html, docx, pdf, eml (e-mail)${alone.map((form) => `; of ${form}`).join('')}`,
      'md',
    )
    .option(
      '--out <map>',
      'map voor de bestanden (standaard ‘uitvoer’; alleen md of alleen html zonder --out komt op het scherm)',
    )
    .option('--huisstijl <bestand>', 'uw eigen Word-bestand met huisstijl, voor de vorm docx');

/** What those options ask for. */
export function readDocumentOptions(
  options: Call['options'],
): Pick<DocumentRequest, 'formats' | 'out' | 'houseStyle'> {
  const text = (name: string) => (options[name] === undefined ? undefined : String(options[name]));
  return { formats: readFormats(String(options['format'])), out: text('out'), houseStyle: text('huisstijl') };
}
