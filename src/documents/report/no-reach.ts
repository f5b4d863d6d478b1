/** What stands where there is no figure about reach: the same fact in the same words, in every part of the report. */
import { uitvoeringenIn } from '../../facts/bereik.ts';
import { overlapsYear } from '../../facts/interventies.ts';
import type { CterRecord } from '../../register/register.ts';
import { inWords } from './figure-words.ts';
import type { Standen } from './promises.ts';
import type { Cijfers } from './protect-figures.ts';
import type { Scope } from './scope.ts';

type Interventie = CterRecord<'interventie'>;

/**
 * Why nobody was reached by an intervention in a year: it did not run, nobody wrote down whether anything was done, or
 * nothing was done. Only deliveries reach people: that a network is full says nothing about them.
 */
export function zonderBereik(
  { register, eigen }: Scope,
  standen: Standen,
  interventie: Interventie,
  jaar: number,
): 'liep niet' | 'niet geregistreerd' | 'geen activiteit' {
  if (!overlapsYear(interventie.velden.looptijd, jaar)) return 'liep niet';
  const beloofd = (standen.get(jaar) ?? []).filter(
    ({ bron, maat, afspraak }) =>
      bron === interventie && maat !== 'bezetting' && afspraak.per !== 'contactcirkel',
  );
  const isBekend =
    beloofd.length > 0
      ? beloofd.every((s) => s.registratie === 'ja')
      : uitvoeringenIn(register, [interventie], jaar, eigen.id).length > 0;
  return isBekend ? 'geen activiteit' : 'niet geregistreerd';
}

/** How many people were reached in a place and year (`delft.2020`) by everything together. */
export function bereiktSamen(cijfers: Cijfers, plek: string): string {
  const [bereikt, gedaan] = ['bereik.totaal', 'activiteiten.uitgevoerd'].map((naam) => `${naam}.${plek}`);
  const found = cijfers.get(bereikt!);
  const isStil = found.vorm.state === 'niet-geregistreerd' && cijfers.has(gedaan!);
  return isStil && cijfers.get(gedaan!).cijfer.waarde === 0 ? 'geen activiteit' : inWords(found);
}
