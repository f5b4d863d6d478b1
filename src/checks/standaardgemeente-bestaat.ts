import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

/** The municipality that cter.yaml names is a record. */
export const check = defineCheck({
  code: 'standaardgemeente-bestaat',
  severity: 'fout',
  title: 'De gemeente in cter.yaml staat in het register.',
  why: 'Documenten gaan over deze gemeente als u geen andere noemt. Bestaat ze niet, dan komt er geen document.',
  fix: 'Verbeter ‘gemeente’ in cter.yaml, of maak het record van de gemeente.',
  good: example('cter.yaml', { gemeente: 'voorbeelddorp' }),
  bad: example('cter.yaml', { gemeente: 'voorbeeldstat' }),
  expected: ['cter.yaml:1:1'],
  *find(register, { settings: { gemeente } }) {
    if (
      gemeente === undefined ||
      register.find('gemeente', gemeente) ||
      register.failed(`gemeente/${gemeente}`)
    )
      return;
    const near = nearest(
      gemeente,
      register.all('gemeente').map((g) => g.id),
    );
    yield {
      message: `In cter.yaml staat de gemeente ${quote(gemeente)}, maar die staat niet in dit register.`,
      hint: near
        ? `Bedoelde u ‘${near}’?`
        : `Maak het bestand ‘gemeenten/${gemeente}.md’, of verbeter ‘gemeente’ in cter.yaml.`,
    };
  },
});
