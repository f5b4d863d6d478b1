import { defineCheck } from './define.ts';

const PATH = 'verzoeken/2021-04-06-4hq2.md';
const verzoek = (rest: string) =>
  `---\nontvangen-op: 2021-04-06\nsoort: inzage\ncontactpunt: voorbeeldstad\n${rest}---\n`;

/** A request lies with the municipality where somebody lives, and its answer has a decision and a day. */
export const check = defineCheck({
  code: 'verzoek-bij-contactpunt',
  severity: 'fout',
  title:
    'Een verzoek ligt bij de gemeente waar de persoon verblijft, en het antwoord heeft een besluit en een dag.',
  why: 'De deelnemers zijn samen verantwoordelijk. De burgemeester van de gemeente van verblijf is het contactpunt; een verzoek dat nergens ligt, beantwoordt niemand.',
  fix: 'Stuur door naar een andere gemeente dan het contactpunt, en vul besluit en dag samen in.',
  good: { [PATH]: verzoek('doorgestuurd: { op: 2021-04-07, naar: voorbeelddorp }\n') },
  bad: { [PATH]: verzoek('doorgestuurd: { op: 2021-04-07, naar: voorbeeldstad }\nbesluit: toegewezen\n') },
  expected: [`${PATH}:5:39`, `${PATH}:6:10`],
  *find(register) {
    for (const record of register.all('verzoek')) {
      const { contactpunt, doorgestuurd, besluit, 'afgehandeld-op': op } = record.velden;
      if (doorgestuurd?.naar === contactpunt)
        yield {
          record,
          where: { pad: ['doorgestuurd', 'naar'] },
          message: 'Dit verzoek is doorgestuurd naar de gemeente waar het al lag.',
          hint: 'Noem bij ‘naar’ de gemeente waar de persoon verblijft, of haal ‘doorgestuurd’ weg.',
        };
      if ((besluit === undefined) !== (op === undefined))
        yield {
          record,
          where: { pad: [besluit === undefined ? 'afgehandeld-op' : 'besluit'] },
          message: `Hier ontbreekt ‘${besluit === undefined ? 'besluit' : 'afgehandeld-op'}’: een antwoord heeft een besluit en een dag.`,
          hint: 'Vul ze allebei in, of geen van beide.',
        };
    }
  },
});
