import { cirkelGebreken } from '../facts/contactcirkels.ts';
import { geldendeNorm } from '../facts/geldende-norm.ts';
import { daysAfter } from '../text/dates.ts';
import { commandLine } from './command-line.ts';
import { defineAandacht, dringendOp } from './define.ts';

/** Deployments of the contact circle without a report, or without an adopted evaluation. */
export const aandacht = defineAandacht({
  naam: 'contactcirkels',
  titel: 'Contactcirkels zonder verslag of evaluatie',
  *vind(register, blik) {
    const dagen = geldendeNorm('evaluatie-contactcirkel', blik.termijnen);
    for (const cirkel of register.all('contactcirkel')) {
      if (blik.gemeente !== undefined && cirkel.velden.gemeente !== blik.gemeente) continue;
      const { laatste, mist, begonnen } = cirkelGebreken(register, cirkel);
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
        opdracht: mist.includes('verslag')
          ? commandLine('circle', 'report', cirkel.id)
          : begonnen === undefined
            ? commandLine('evaluate', cirkel.ref, '--soort', 'proces')
            : commandLine('evaluate', begonnen),
      };
    }
  },
});
