/** The account of the report itself: from what it was made, what every figure counts, and what is left out. */
import { isOpenbaar } from '../../facts/vertrouwelijkheid.ts';
import { longDate } from '../../text/dates.ts';
import { plainTable } from '../table.ts';
import { definitions } from './definitions.ts';
import { number } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

/** Where the report comes from and how its figures were made. Counts public records only: others would give figures away. */
export function accountPart(scope: Scope, cijfers: Cijfers) {
  const { register, origin, today, normen, noemer } = scope;
  const openbaar = [...register.everything()].filter((r) => isOpenbaar(register, r));
  const used = new Set(cijfers.alle.flatMap((c) => c.cijfer.records));
  const gebruikt = openbaar.filter((r) => used.has(r.ref)).length;
  const failed = new Set(register.diagnostics.filter((d) => d.severity === 'fout').map((d) => d.file));
  const states = (state: string): number => cijfers.alle.filter((c) => c.vorm.state === state).length;
  return {
    herkomst: origin,
    opgemaakt: longDate(today),
    gebruikt: number(gebruikt),
    ongebruikt: number(openbaar.length - gebruikt),
    mislukt: failed.size,
    drempel: normen.drempel,
    afronding: normen.afronding,
    noemer,
    definities: plainTable('', ['Naam van het cijfer', 'Wat is geteld'], definitions(cijfers), ''),
    aantal: number(cijfers.alle.length),
    klein: states('klein'),
    nietGetoond: states('niet-getoond'),
    nietGeregistreerd: states('niet-geregistreerd'),
    herzien: cijfers.alle.filter((c) => c.herzien).length,
  };
}
