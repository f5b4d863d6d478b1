/** Promises that are overdue, as points that need attention. */
import { achterstallig, type Stand } from '../facts/afspraken.ts';
import { isElders } from '../facts/dubbele-afspraak.ts';
import { isProgramma } from '../facts/looptijd.ts';
import { zelfdeVorm } from '../facts/uitvoeringen.ts';
import type { Register } from '../register/register.ts';
import { listing } from '../text/lists.ts';
import { commandLine } from './command-line.ts';
import { type Aandachtspunt, type Blik, naamVan } from './define.ts';

function stand({ registratie, uitgevoerd, verschuldigd, uitgesteld, vervallen }: Stand): string {
  if (registratie !== 'ja') return `niets geregistreerd, ${verschuldigd} beloofd`;
  const waarom = [
    ...(uitgesteld.length > 0 ? [`${uitgesteld.length} uitgesteld`] : []),
    ...(vervallen.length > 0 ? [`${vervallen.length} vervallen`] : []),
  ];
  const reden = waarom.length > 0 ? ` (${listing(waarom)})` : '';
  return `${uitgevoerd.length} van ${verschuldigd}${reden}`;
}

/** Years that say the same are told together. */
function perJaar(standen: readonly Stand[]): string {
  const teksten = [...new Set(standen.map(stand))];
  return teksten
    .map((tekst) => {
      const jaren = [...new Set(standen.filter((s) => stand(s) === tekst).map((s) => String(s.jaar)))];
      return `${listing(jaren)}: ${jaren.length > 1 ? 'elk jaar ' : ''}${tekst}`;
    })
    .join('; ');
}

function tekstVan(register: Register, standen: readonly Stand[]): string {
  const { bron, afspraak, maat, uitgevoerd } = standen[0] as Stand;
  // Most registers have one programme, and its long name would only hide what it is about.
  const begin = isProgramma(bron) && register.all('programma').length === 1 ? '' : `${naamVan(bron)}: `;
  if (maat === 'bezetting')
    return `${begin}${uitgevoerd.length} van de ${afspraak.bezetting} plekken bezet (${afspraak.van ?? afspraak.id})`;
  const wat = afspraak.vorm ?? afspraak.id;
  const gemeenten = [...new Set(standen.flatMap((s) => s.gemeente ?? []))];
  const namen = gemeenten.map((g) => register.find('gemeente', g)?.velden.naam ?? g);
  if (afspraak.per === 'gemeente') return `${begin}${wat} van ${listing(namen)} niet geregistreerd`;
  return `${begin}${wat}${namen.length > 0 ? ` van ${listing(namen)}` : ''}; ${perJaar(standen)}`;
}

/** A report that is still a concept is to be finished; a second one would push it aside. */
const opdrachtVoorVerslag = (register: Register, jaar: number, gemeente: string): string =>
  register.all('jaarverslag').some(({ velden }) => velden.gemeente === gemeente && velden.jaar === jaar)
    ? commandLine('report', String(jaar), '--gemeente', gemeente)
    : commandLine('new', 'jaarverslag', '--set', `jaar=${jaar}`, '--set', `gemeente=${gemeente}`);

function opdrachtVan(register: Register, { bron, afspraak, gemeente, jaar, maat }: Stand): string {
  const is = (vorm: string) => afspraak.vorm !== undefined && zelfdeVorm(afspraak.vorm, vorm);
  if (maat === 'bezetting')
    return commandLine('new', 'netwerklid', '--set', `netwerken=[${afspraak.van ?? ''}]`);
  if (is('nieuwsbrief')) return commandLine('new', 'nieuwsbrief', '--set', `jaar=${jaar}`);
  if (isProgramma(bron)) {
    if (is('jaarverslag')) return opdrachtVoorVerslag(register, jaar, gemeente ?? '');
    if (is('aanvraag')) return commandLine('new', 'budget', '--set', 'bron=versterkingsgelden');
    return commandLine('new', 'interventie', '--set', `gemeenten=[${gemeente ?? ''}]`);
  }
  return commandLine(
    'new',
    'uitvoering',
    '--set',
    `interventie=${bron.id}`,
    '--set',
    `vorm=${afspraak.vorm ?? ''}`,
  );
}

/**
 * Promises with a number that were not kept and that no report explains; the years of one promise together.
 * Those of programmes, or those of interventions.
 */
export function* gemisteAfspraken(
  register: Register,
  blik: Blik,
  vanProgramma: boolean,
): Generator<Aandachtspunt> {
  const alle = achterstallig(register, blik, blik.gemeente);
  const groepen = new Map<string, Stand[]>();
  for (const stand of alle) {
    if (isProgramma(stand.bron) !== vanProgramma || stand.verklaringen.length > 0 || isElders(stand, alle))
      continue;
    // Reports of deployments are told with the deployment.
    if (stand.afspraak.per === 'contactcirkel') continue;
    groepen.set(stand.sleutel, [...(groepen.get(stand.sleutel) ?? []), stand]);
  }
  for (const [sleutel, standen] of groepen) {
    const sinds = standen.flatMap((s) => s.sinds ?? []).sort()[0];
    const eerste = standen[0] as Stand;
    yield {
      sleutel: `afspraak/${sleutel}`,
      dringend: sinds === undefined ? 'geen-datum' : 'te-laat',
      datum: sinds,
      tekst: tekstVan(register, standen),
      refs: [eerste.bron.ref],
      opdracht: opdrachtVan(register, eerste),
    };
  }
}
