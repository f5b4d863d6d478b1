import { recordTypes, type Soort } from '../records/index.ts';
import { silentIds } from '../records/silent-id.ts';
import { defineCheck } from './define.ts';
import { example, exampleRegister } from './example-register.ts';

const CASUS = 'casussen/k7m2q9xd.md';
const TELLING = 'casussen/terugkeerder-west.md';

/** The file name of a case, a signal or a request is random: a file name leaks too. */
export const check = defineCheck({
  code: 'id-zegt-niets',
  severity: 'waarschuwing',
  title: 'De bestandsnaam van een casus, signaal of verzoek zegt niets over de inhoud.',
  why: 'Een bestandsnaam staat in lijsten, in git en in elke kopie, ook als de tekst verzegeld of vernietigd is. Staat er een woord of een naam in, dan is die niet meer weg te halen.',
  fix: 'Geef het record een willekeurige id met ‘cter rename’, of hernoem het bestand. Laat bij een nieuw record de id weg: cter kiest er dan een.',
  good: example(CASUS, {}),
  bad: { [TELLING]: exampleRegister[CASUS] ?? '' },
  expected: [`${TELLING}:1:1`],
  *find(register) {
    for (const type of recordTypes) {
      const silent = silentIds[type.idVorm];
      if (!silent) continue;
      for (const record of register.all(type.soort as Soort)) {
        if (silent.vorm.test(record.id)) continue;
        yield {
          record,
          message: `De naam van dit bestand is niet willekeurig. De id van ${type.woorden.enkel} is ${silent.woorden}.`,
          hint: `Geef het een andere id: cter rename ${record.ref}.`,
        };
      }
    }
  },
});
