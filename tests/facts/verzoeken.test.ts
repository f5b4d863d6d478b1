import { expect, it } from 'vitest';
import { isOpTijdAfgehandeld, verzoekenIn } from '../../src/facts/verzoeken.ts';
import { open, workspace } from '../workspace.ts';

const verzoek = (rest: string) =>
  `---\nontvangen-op: 2021-01-31\nsoort: inzage\ncontactpunt: voorbeeldstad\n${rest}---\n`;
const { register } = open(
  workspace({
    'verzoeken/2021-01-31-aaaa.md': verzoek(''),
    'verzoeken/2021-01-31-bbbb.md': verzoek('doorgestuurd: { op: 2021-02-01, naar: voorbeelddorp }\n'),
    'verzoeken/2021-01-31-cccc.md': verzoek(
      'doorgestuurd: { op: 2021-02-01, naar: voorbeelddorp }\nbesluit: toegewezen\nafgehandeld-op: 2021-03-01\n',
    ),
    'verzoeken/2021-01-31-dddd.md': verzoek('doorgestuurd: { op: 2021-02-28 }\n'),
  }),
);
const ids = (gemeente: string) => verzoekenIn(register, gemeente, 2021).map((v) => v.id.slice(-4));

it('counts a request once: with the municipality that must answer', () => {
  expect(ids('voorbeeldstad')).toEqual(['aaaa', 'dddd']);
  expect(ids('voorbeelddorp')).toEqual(['bbbb', 'cccc']);
  expect(verzoekenIn(register, 'voorbeeldstad', 2020)).toEqual([]);
});

it('is in time when answered in time; passing on within the register answers nothing', () => {
  const inTime = register.all('verzoek').map((v) => isOpTijdAfgehandeld(v, 1));
  // Received on 31 January: the last day is 28 February.
  expect(inTime).toEqual([false, false, false, true]);
});
