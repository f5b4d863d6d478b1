import { bewarenTot } from '../facts/bewaartermijn.ts';
import { geldendeNorm } from '../facts/geldende-norm.ts';
import { herbeoordelenVoor } from '../facts/herbeoordeling.ts';
import { antwoordVoor, behandelendeGemeente, isOpen } from '../facts/verzoektermijn.ts';
import type { Register } from '../register/register.ts';
import { commandLine } from './command-line.ts';
import { type Aandachtspunt, type Blik, defineAandacht, dringendOp } from './define.ts';

/** Something with a term of law: late weighs most, and what comes later than the horizon is left out. */
function* punt(
  blik: Blik,
  datum: string | undefined,
  rest: Pick<Aandachtspunt, 'sleutel' | 'tekst' | 'refs' | 'opdracht'>,
): Generator<Aandachtspunt> {
  const dringend = datum === undefined ? undefined : dringendOp(datum, blik);
  if (dringend !== undefined) yield { ...rest, datum, dringend: dringend === 'te-laat' ? 'wet' : dringend };
}

function* casussen(register: Register, blik: Blik): Generator<Aandachtspunt> {
  for (const casus of register.all('casus')) {
    if (blik.gemeente !== undefined && casus.velden['gemeente-van-verblijf'] !== blik.gemeente) continue;
    const opnieuw =
      blik.herbeoordeling === undefined ? undefined : herbeoordelenVoor(register, casus, blik.herbeoordeling);
    const { id, ref } = casus;
    yield* punt(blik, opnieuw, {
      ...{ sleutel: `casus/${id}/herbeoordelen`, tekst: `Casus ${id}: opnieuw beoordelen`, refs: [ref] },
      opdracht: commandLine('case', 'review', id),
    });
    yield* punt(blik, bewarenTot(casus), {
      ...{ sleutel: `casus/${id}/bewaren`, tekst: `Casus ${id}: einde van de bewaartermijn`, refs: [ref] },
      opdracht: commandLine('case', 'destroy', id),
    });
  }
}

function* verzoeken(register: Register, blik: Blik): Generator<Aandachtspunt> {
  const maanden = geldendeNorm('verzoek', blik.termijnen);
  for (const verzoek of register.all('verzoek')) {
    if (!isOpen(verzoek)) continue;
    if (blik.gemeente !== undefined && behandelendeGemeente(verzoek) !== blik.gemeente) continue;
    yield* punt(blik, antwoordVoor(verzoek, maanden), {
      ...{
        sleutel: `verzoek/${verzoek.id}`,
        tekst: `Verzoek ${verzoek.id}: beantwoorden`,
        refs: [verzoek.ref],
      },
      opdracht: commandLine('case', 'rights', verzoek.id),
    });
  }
}

/** Cases to review or to destroy, and requests of data subjects to answer: ids and days, nothing about a person. */
export const aandacht = defineAandacht({
  naam: 'casussen',
  titel: 'Casussen en verzoeken met een termijn',
  *vind(register, blik) {
    yield* casussen(register, blik);
    yield* verzoeken(register, blik);
  },
});
