import { isTelbaar } from '../facts/telbaar.ts';
import { defineCheck } from './define.ts';
import { exampleReport } from './example-register.ts';

const PATH = 'jaarverslagen/voorbeeldstad-2020.md';
const verslag = (waarde: number): string =>
  exampleReport(`
jaar: 2020
gemeente: voorbeeldstad
status: concept
raadsbrief: { onderwerp: Voortgang 2020, aan: de gemeenteraad, portefeuillehouder: burgemeester }
aangeleverd:
  - { cijfer: leerlingen bij gastlessen, waarde: ${waarde}, telt: personen, bron: een school, datum: 2021-01-15 }`);

/** People are counted whole: half a person cannot be kept from being computed, and says that something else was counted. */
export const check = defineCheck({
  code: 'aangeleverd-telbaar',
  severity: 'fout',
  title: 'Een aangeleverd aantal personen is een heel getal van nul of meer.',
  why: 'Kleine aantallen personen worden in het verslag beschermd. Dat kan alleen met hele aantallen; een gemiddelde of percentage is iets anders. Zo’n cijfer blijft uit het verslag.',
  fix: 'Vraag de partner om het hele aantal. Telt het cijfer geen personen, zet dan bij ‘telt’: activiteiten.',
  good: { [PATH]: verslag(12) },
  bad: { [PATH]: verslag(12.5) },
  expected: [`${PATH}:7:50`],
  *find(register) {
    for (const record of register.all('jaarverslag'))
      for (const [i, { cijfer, waarde, telt }] of record.velden.aangeleverd.entries())
        if (telt === 'personen' && !isTelbaar(waarde))
          yield {
            record,
            where: { pad: ['aangeleverd', i, 'waarde'] },
            message: `‘${cijfer}’ telt personen, maar ${String(waarde).replace('.', ',')} is geen heel getal van nul of meer.`,
            hint: 'Vul het hele aantal in. Telt het geen personen, zet dan bij ‘telt’: activiteiten.',
          };
  },
});
