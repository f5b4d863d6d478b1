import { dagenVanCirkel } from '../facts/contactcirkels.ts';
import { evaluatieplichten } from '../facts/evaluaties.ts';
import { geldendeNorm } from '../facts/geldende-norm.ts';
import { cirkelinterventies } from '../facts/waarover.ts';
import { daysAfter } from '../text/dates.ts';
import { commandLine } from './command-line.ts';
import { defineAandacht, dringendOp } from './define.ts';

/** Deployments of the contact circle without a report, or without the evaluation that was promised. */
export const aandacht = defineAandacht({
  naam: 'contactcirkels',
  titel: 'Contactcirkels zonder verslag of evaluatie',
  *vind(register, blik) {
    const dagen = geldendeNorm('evaluatie-contactcirkel', blik.termijnen);
    const zonder = new Set(
      cirkelinterventies(register)
        .flatMap((i) => evaluatieplichten(register, i, blik))
        .filter((p) => p.afspraak.per === 'contactcirkel' && p.vastgesteld.length === 0)
        .map((p) => p.over),
    );
    for (const cirkel of register.all('contactcirkel')) {
      if (blik.gemeente !== undefined && cirkel.velden.gemeente !== blik.gemeente) continue;
      const laatste = dagenVanCirkel(register, cirkel)?.laatste;
      const heeftVerslag = cirkel.secties.get('Verslag') === true;
      const mist = [...(heeftVerslag ? [] : ['verslag']), ...(zonder.has(cirkel.ref) ? ['evaluatie'] : [])];
      if (laatste === undefined || mist.length === 0) continue;
      const datum = daysAfter(laatste, dagen);
      const dringend = dringendOp(datum, blik);
      if (dringend === undefined) continue;
      yield {
        sleutel: `contactcirkel/${cirkel.id}`,
        dringend,
        datum,
        tekst: `Contactcirkel ${cirkel.id}: geen ${mist.join(' en geen ')}`,
        refs: [cirkel.ref],
        opdracht: heeftVerslag
          ? commandLine('evaluate', cirkel.ref, '--soort', 'proces')
          : commandLine('circle', 'report', cirkel.id),
      };
    }
  },
});
