import { defineCheck } from './define.ts';
import { example, exampleRegister } from './example-register.ts';

/** Cases may only be kept once the municipality has answered the questions of law; one finding for the register. */
export const check = defineCheck({
  code: 'casuistiek-ingesteld',
  severity: 'fout',
  title: 'Wie casussen bijhoudt, heeft vastgelegd op welke grond en hoe lang.',
  why: 'Ook een nummer met een verloop is een persoonsgegeven. Zonder DPIA, verwerkingsregister en bewaartermijn mag een gemeente dat niet bijhouden.',
  fix: 'Vul in cter.yaml ‘casuistiek’ in, samen met de functionaris gegevensbescherming. Tot die tijd horen casussen hier niet.',
  good: { 'cter.yaml': exampleRegister['cter.yaml'] },
  bad: example('cter.yaml', { casuistiek: undefined }),
  expected: ['cter.yaml:1:1'],
  *find(register, { settings }) {
    const first = register.all('casus')[0] ?? register.all('vernietiging')[0];
    if (settings.casuistiek || !first) return;
    yield {
      message:
        'Dit register bevat casussen, maar in cter.yaml ontbreekt ‘casuistiek’: de DPIA met datum, het nummer in het verwerkingsregister, de bewaartermijn met grondslag en begin, de kortere termijn voor wie niet is opgenomen, het ritme van herbeoordelen en de categorie van de selectielijst.',
      hint: 'Laat de functionaris gegevensbescherming deze gegevens vaststellen en vul ze in. Haal de casussen tot die tijd uit dit register.',
      related: [{ record: first, where: { pad: [] }, message: 'Dit is het eerste record dat erom vraagt.' }],
    };
  },
});
