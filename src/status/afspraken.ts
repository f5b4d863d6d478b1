import { defineAandacht } from './define.ts';
import { gemisteAfspraken } from './missed-promises.ts';

/** Promises of interventions that are overdue. */
export const aandacht = defineAandacht({
  naam: 'afspraken',
  titel: 'Beloofd en niet gedaan, of niet geregistreerd',
  vind: (register, blik) => gemisteAfspraken(register, blik, false),
});
