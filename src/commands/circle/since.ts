import { UsageError } from '../../errors.ts';
import { daysBetween, hoursBetween } from '../../text/dates.ts';
import { counted } from '../../text/lists.ts';
import { quote } from '../../text/safe.ts';
import type { Call } from '../define.ts';

/** When an incident was. */
interface Moment {
  readonly datum: string;
  readonly tijd?: string | undefined;
}

/** The time it is: as given with `--nu`, else that of the clock when the run is about today, else not known. */
function timeNow({ ports, general, options }: Call): string | undefined {
  const given = options['nu'];
  if (given === undefined) return general.today === ports.today() ? ports.time() : undefined;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(String(given)))
    throw new UsageError(`${quote(given)} is geen tijd. Schrijf --nu als uu:mm, bijvoorbeeld --nu 20:15.`);
  return String(given);
}

/** How long ago something was: in hours when both times are known and it was less than three days ago, else in days. */
export function since(
  call: Call,
  { datum, tijd }: Moment,
): { readonly uren: number | null; readonly dagen: number; readonly tekst: string } {
  const nu = timeNow(call);
  const { today } = call.general;
  const dagen = daysBetween(datum, today);
  const uren =
    tijd === undefined || nu === undefined
      ? null
      : hoursBetween({ date: datum, time: tijd }, { date: today, time: nu });
  const tekst =
    uren !== null && uren < 72
      ? `${counted(uren, 'uur', 'uur')} geleden`
      : dagen === 0
        ? 'vandaag'
        : `${counted(dagen, 'dag', 'dagen')} geleden`;
  return { uren, dagen, tekst };
}
