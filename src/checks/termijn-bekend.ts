import { normen } from '../records/normen.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';
import { exampleRegister } from './example-register.ts';

/** Every policy number that cter.yaml overrides exists. */
export const check = defineCheck({
  code: 'termijn-bekend',
  severity: 'fout',
  title: 'Elke termijn in cter.yaml is een norm die cter kent.',
  why: 'Een norm met een tikfout in de naam verandert niets. U denkt dan dat een andere termijn geldt dan er echt geldt.',
  fix: 'Verbeter de naam van de norm onder ‘termijnen’ in cter.yaml.',
  good: {
    'cter.yaml': `${exampleRegister['cter.yaml']}termijnen:\n  herbeoordeling: { waarde: 6, reden: afspraak in het convenant }\n`,
  },
  bad: {
    'cter.yaml': `${exampleRegister['cter.yaml']}termijnen:\n  herbeoordelen: { waarde: 6, reden: afspraak in het convenant }\n`,
  },
  expected: ['cter.yaml:1:1'],
  *find(_register, { settings }) {
    const namen: readonly string[] = normen.map((n) => n.naam);
    for (const naam of Object.keys(settings.termijnen)) {
      if (namen.includes(naam)) continue;
      const near = nearest(naam, namen);
      yield {
        message: `Onder ‘termijnen’ staat ${quote(naam)}, maar die norm kent cter niet.`,
        hint: near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(namen, 'of')}.`,
      };
    }
  },
});
