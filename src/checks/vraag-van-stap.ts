import { recordType } from '../records/index.ts';
import { vragenVan } from '../steps/vragen.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'stappenplannen/contactcirkel.md';
const stap = (vraagt: string): string =>
  `\n  - { id: uitnodigen, titel: Uitnodigen, door: netwerkregisseur, vraagt: [${vraagt}] }`;

/** What a step of a contact circle asks is a field, a section, or plainly a question; not a field with a slip in its name. */
export const check = defineCheck({
  code: 'vraag-van-stap',
  severity: 'waarschuwing',
  title: 'Wat een stap vraagt, is een veld, een sectie of een vraag in woorden.',
  why: 'Staat er een veld met een tikfout, dan stelt cter het als een gewone vraag. Het antwoord komt dan niet in het veld terecht.',
  fix: 'Verbeter de naam van het veld, of schrijf de vraag als een hele zin met een vraagteken.',
  good: example(PATH, { stappen: stap('genodigden, Wie belt de burgemeester?') }),
  bad: example(PATH, { stappen: stap('genodigde') }),
  expected: [`${PATH}:6:75`],
  *find(register) {
    const type = recordType('contactcirkel');
    if (!type) return;
    const names = [...type.shape().map((f) => f.naam), ...type.secties({}).map((s) => s.naam)];
    for (const record of register.all('stappenplan')) {
      if (record.velden.voor !== type.soort) continue;
      for (const [i, { vraagt }] of record.velden.stappen.entries()) {
        for (const vraag of vragenVan(type, vraagt, {})) {
          const near = vraag.kind === 'vrij' ? nearest(vraag.naam, names) : undefined;
          if (near === undefined) continue;
          yield {
            record,
            where: { pad: ['stappen', i, 'vraagt', vraagt.indexOf(vraag.naam)] },
            message: `${quote(vraag.naam)} is geen veld en geen sectie van een contactcirkel.`,
            hint: `Bedoelde u ‘${near}’? Is het een vraag, schrijf die dan als een hele zin.`,
          };
        }
      }
    }
  },
});
