import type { Settings } from '../config.ts';
import { type Opened, openRegister, registerDir } from '../cter.ts';
import { UsageError } from '../errors.ts';
import type { Blik } from '../status/define.ts';
import { aandachtspunten, type Groep } from '../status/index.ts';
import { daysAfter } from '../text/dates.ts';
import { safeText } from '../text/safe.ts';
import { type Call, defineCommand } from './define.ts';
import { warnOfFailures } from './failures.ts';
import { choiceOption } from './options.ts';
import { recordNamed } from './record-named.ts';
import { statusText } from './status-text.ts';

function days(value: string): number {
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new UsageError('Schrijf bij --binnen een aantal dagen, zoals 30.');
}

const jsonOf = (today: string, groepen: readonly Groep[]): string =>
  `${JSON.stringify({ formaat: 1, today, groepen }, null, 2)}\n`;

/** Everything with a day; what is late stands on today, because a day that has passed is not looked at again. */
async function icsOf(settings: Settings, today: string, groepen: readonly Groep[]): Promise<string> {
  const { calendarText } = await import('../exchange/ics.ts');
  const events = groepen.flatMap(({ titel, punten }) =>
    punten.flatMap(({ sleutel, datum, tekst, opdracht }) => {
      if (datum === undefined) return [];
      const late = datum < today;
      const title = late ? `Te laat: ${tekst}` : tekst;
      return [{ key: sleutel, date: late ? today : datum, title, description: `${titel}\n${opdracht}` }];
    }),
  );
  return calendarText(settings.naam, `Aandachtspunten ${settings.naam}`, events, today);
}

function blikOf({ ports, general, options }: Call, opened: Opened): Blik {
  const named = options['gemeente'];
  return {
    today: general.today,
    horizon: daysAfter(general.today, Number(options['binnen'])),
    termijnen: opened.settings.termijnen,
    herbeoordeling: opened.settings.casuistiek?.herbeoordeling,
    gemeente: named === undefined ? undefined : recordNamed(ports, opened, String(named), ['gemeente']).id,
  };
}

/** How many of each kind fit on one screen: three, fewer when there are many kinds, never none. */
const perGroup = (kinds: number): number => Math.max(1, Math.min(3, Math.floor(12 / Math.max(kinds, 1))));

async function run(call: Call): Promise<number> {
  const { ports, general, options } = call;
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  const { register, settings } = opened;
  const groepen = aandachtspunten(register, blikOf(call, opened));
  warnOfFailures(ports, register, general);
  const format = options['format'];
  if (format === 'json') ports.stdout.write(safeText(jsonOf(general.today, groepen)));
  else if (format === 'ics') ports.stdout.write(await icsOf(settings, general.today, groepen));
  else
    ports.stdout.write(
      statusText(groepen, {
        most: options['alles'] === true ? Number.POSITIVE_INFINITY : perGroup(groepen.length),
        columns: ports.stdout.isTerminal ? ports.stdout.columns : 400,
      }),
    );
  return 0;
}

/** `cter status`: what needs attention, most urgent first. */
export const command = defineCommand({
  name: 'status',
  examples: [
    ['cter status', 'wat te laat is of binnenkort moet, met de opdracht die erbij hoort'],
    ['cter status --gemeente rijswijk --alles', 'alles van één gemeente'],
    ['cter status --format ics > agenda.ics', 'zet het in uw agenda'],
  ],
  configure: (c) =>
    c
      .option('--gemeente <id>', 'alleen wat over deze gemeente gaat')
      .option('--binnen <dagen>', 'wat binnen zoveel dagen moet, telt mee als binnenkort', days, 30)
      .option('--alles', 'toon alles; anders van elk onderwerp de eerste')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', ['text', 'json', 'ics'], 'text')),
  run,
});
