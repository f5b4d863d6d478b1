import { NETWERKEN } from '../records/netwerklid.ts';
import type { CterRecord } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck, type Finding } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';
const basis = '\n  - { id: bijeenkomsten, vorm: bijeenkomst, aantal: 4, per: jaar }\n';

/** What `van` may name, and how that is called: a network for a size, another promised form for a share. */
function choices(
  afspraken: CterRecord<'interventie'>['velden']['afspraken'],
  index: number,
): readonly [words: string, readonly string[]] {
  if (afspraken[index]?.bezetting !== undefined) return ['een netwerk', NETWERKEN];
  return [
    'een vorm die hier ook is afgesproken',
    afspraken.flatMap((a, i) => (i === index || a.vorm === undefined ? [] : [a.vorm])),
  ];
}

function* judged(record: CterRecord<'interventie'> | CterRecord<'programma'>): Iterable<Finding> {
  for (const [i, afspraak] of record.velden.afspraken.entries()) {
    if (afspraak.bezetting === undefined && afspraak['een-op'] === undefined) continue;
    const [words, known] = choices(record.velden.afspraken, i);
    const { van } = afspraak;
    if (van !== undefined && known.includes(van)) continue;
    const near = van === undefined ? undefined : nearest(van, known);
    yield {
      record,
      where: { pad: ['afspraken', i, 'van'] },
      message:
        van === undefined
          ? `De afspraak ‘${afspraak.id}’ zegt niet waarvan; dat is ${words}.`
          : `${quote(van)} is geen naam van ${words}.`,
      hint: near
        ? `Bedoelde u ‘${near}’?`
        : known.length > 0
          ? `Vul bij ‘van’ in: ${listing(known, 'of')}.`
          : 'Voeg eerst de afspraak toe over de vorm waarvan dit een deel is.',
    };
  }
}

/** A promise about a part says of what: one in three of which meetings, twenty people in which network. */
export const check = defineCheck({
  code: 'afspraak-van-bekend',
  severity: 'fout',
  title: 'Een afspraak over een deel of een bezetting zegt waarvan.',
  why: 'Eén op de drie is pas te tellen als vaststaat van welke bijeenkomsten. Twintig mensen pas als vaststaat in welk netwerk.',
  fix: 'Vul bij ‘van’ de vorm in die ergens anders in dit record is afgesproken, of bij een bezetting het netwerk.',
  good: example(PATH, {
    afspraken: `${basis}  - { id: thema, vorm: themabijeenkomst, een-op: 3, van: bijeenkomst }`,
  }),
  bad: example(PATH, {
    afspraken: `${basis}  - { id: thema, vorm: themabijeenkomst, een-op: 3, van: bijeenkomsten }`,
  }),
  expected: [`${PATH}:12:58`],
  *find(register) {
    for (const record of register.all('programma')) yield* judged(record);
    for (const record of register.all('interventie')) yield* judged(record);
  },
});
