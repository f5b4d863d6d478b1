import { dekking, scholingVanFunctionarissen } from '../facts/deskundigheid.ts';
import { zonderVervanger } from '../facts/kwetsbaar.ts';
import { isActief } from '../facts/netwerk.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { longDate } from '../text/dates.ts';
import { commandLine } from './command-line.ts';
import { type Aandachtspunt, type Blik, betreft, defineAandacht } from './define.ts';

/** Functions that end within the horizon while nobody is named to replace them. */
function* aflopend(register: Register, blik: Blik): Generator<Aandachtspunt> {
  for (const lid of register.all('netwerklid')) {
    const { tot, functie, gemeenten, vervanger } = lid.velden;
    if (tot === undefined || tot > blik.horizon || !isActief(lid, blik.today) || vervanger !== undefined)
      continue;
    if (!betreft(gemeenten, blik)) continue;
    yield {
      ...{ sleutel: `netwerk/eindigt/${lid.id}`, dringend: 'binnenkort', datum: tot, refs: [lid.ref] },
      tekst: `${functie} stopt op ${longDate(tot)}, zonder vervanger`,
      opdracht: commandLine('new', 'netwerklid', '--set', `functie=${functie}`),
    };
  }
}

function* onvervangen(register: Register, blik: Blik): Generator<Aandachtspunt> {
  for (const lid of zonderVervanger(register, blik.today)) {
    if (!betreft(lid.velden.gemeenten, blik)) continue;
    yield {
      ...{
        sleutel: `netwerk/vervanger/${lid.id}`,
        dringend: 'geen-datum',
        datum: undefined,
        refs: [lid.ref],
      },
      tekst: `${lid.velden.functie} heeft geen vervanger`,
      opdracht: commandLine('update', lid.ref, 'vervanger'),
    };
  }
}

function* ongedekt(register: Register, blik: Blik): Generator<Aandachtspunt> {
  for (const { organisatie, functionarissen, vertrokken } of dekking(register, blik.today, blik.gemeente)) {
    if (functionarissen.length > 0) continue;
    const sinds = vertrokken
      .flatMap((lid) => lid.velden.tot ?? [])
      .sort()
      .at(-1);
    yield {
      ...{ sleutel: `netwerk/dekking/${organisatie.id}`, datum: sinds, refs: [organisatie.ref] },
      dringend: sinds === undefined ? 'geen-datum' : 'te-laat',
      tekst: `${organisatie.velden.naam} heeft geen aandachtsfunctionaris${sinds === undefined ? '' : ' meer'}`,
      opdracht: commandLine(
        ...['new', 'netwerklid', '--set', `organisatie=${organisatie.id}`],
        ...['--set', 'rollen=[aandachtsfunctionaris]'],
      ),
    };
  }
}

const waar = (register: Register, { velden: { organisatie } }: CterRecord<'netwerklid'>): string =>
  organisatie === undefined
    ? 'een onbekende organisatie'
    : (register.find('organisatie', organisatie)?.velden.naam ?? organisatie);

function* opfrissen(register: Register, blik: Blik): Generator<Aandachtspunt> {
  for (const { lid, laatste, opfrissenVanaf, isOpfrissenNodig } of scholingVanFunctionarissen(
    register,
    blik,
    blik.gemeente,
  )) {
    if (!isOpfrissenNodig || laatste === undefined) continue;
    yield {
      ...{
        sleutel: `netwerk/opfrissen/${lid.id}`,
        dringend: 'te-laat',
        datum: opfrissenVanaf,
        refs: [lid.ref],
      },
      tekst: `${lid.velden.functie} van ${waar(register, lid)} moet opfrissen; laatste scholing op ${longDate(laatste)}`,
      opdracht: commandLine('new', 'uitvoering', '--set', `deelnemers=[${lid.id}]`),
    };
  }
}

/** The network: who stops, who has no replacement, where an aandachtsfunctionaris is missing, whose training is old. */
export const aandacht = defineAandacht({
  naam: 'netwerk',
  titel: 'Netwerk',
  *vind(register, blik) {
    yield* aflopend(register, blik);
    yield* ongedekt(register, blik);
    yield* opfrissen(register, blik);
    yield* onvervangen(register, blik);
  },
});
