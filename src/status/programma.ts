import { defineAandacht } from './define.ts';
import { gemisteAfspraken } from './missed-promises.ts';

/** Promises of a programme as a whole that are overdue: overviews, reports to the council, requests for money. */
export const aandacht = defineAandacht({
  naam: 'programma',
  titel: 'Beloofd door het programma, en er nog niet',
  vind: (register, blik) => gemisteAfspraken(register, blik, true),
});
