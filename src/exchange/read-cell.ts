/** What stands in one cell of a spreadsheet → the value of a field, by Dutch habits. */
import type { Shape } from '../records/shape.ts';
import { isIsoDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';

/** A value, or a Dutch sentence that says what is wrong. */
export type CellRead = { readonly value: unknown } | { readonly fault: string };

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DATE = 'Schrijf een datum als 08-10-2020 of 2020-10-08.';

const iso = (year: string, month: string | number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

function readDate(text: string): CellRead {
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const words = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4})$/i.exec(text);
  const month = words
    ? MONTHS.indexOf((words[2] as string).slice(0, 3).toLowerCase().replace('maa', 'mrt')) + 1
    : 0;
  const value = numbers
    ? iso(numbers[3] as string, numbers[2] as string, numbers[1] as string)
    : words && month > 0
      ? iso(words[3] as string, month, words[1] as string)
      : text;
  return isIsoDate(value) ? { value } : { fault: `${quote(text)} is geen bestaande datum. ${DATE}` };
}

/** Thousands may have points, as Excel shows them; a fraction has a comma, or a point that cannot be one of thousands. */
function readNumber(text: string, whole: boolean): CellRead {
  const plain =
    /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && (whole || text.includes(','))
      ? text.replaceAll('.', '')
      : text;
  if (/^-?\d{1,15}$/.test(plain)) return { value: Number(plain) };
  if (whole) return { fault: `${quote(text)} is geen heel getal.` };
  if (/^-?\d{1,15}(,\d+|\.\d{1,2})$/.test(plain)) return { value: Number(plain.replace(',', '.')) };
  return {
    fault: `${quote(text)} is geen getal. Schrijf een komma voor de cijfers achter de komma, zoals 7,8.`,
  };
}

/** A spreadsheet keeps text from running as a formula with an apostrophe in front; that sign is no part of it. */
const withoutApostrophe = (text: string): string =>
  text.replace(/^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');

/** A single value; `names` are the records that a reference may mean, each by its id and what else it is called. */
export function readCell(
  shape: Shape,
  cell: string,
  names: ReadonlyMap<string, string> = new Map(),
): CellRead {
  const text = withoutApostrophe(cell).trim();
  switch (shape.kind) {
    case 'datum':
      return readDate(text);
    case 'getal':
      return readNumber(text, false);
    case 'geheel-getal':
      return readNumber(text, true);
    case 'keuze': {
      const option = shape.opties.find((o) => o === text.toLowerCase());
      const hint = `Kies uit ${listing(shape.opties, 'of')}.`;
      return option === undefined ? { fault: `${quote(text)} kan hier niet. ${hint}` } : { value: option };
    }
    case 'verwijzing': {
      const id = names.get(text.toLowerCase());
      if (id !== undefined) return { value: id };
      const near = nearest(text, [...names.keys()]);
      return {
        fault: `${quote(text)} staat niet in het register.${near ? ` Bedoelde u ${quote(near)}?` : ''}`,
      };
    }
    default:
      return { value: text };
  }
}
