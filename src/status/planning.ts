import { laatsteDag } from '../facts/uitvoeringen.ts';
import { longDate } from '../text/dates.ts';
import { commandLine } from './command-line.ts';
import { betreft, defineAandacht, dringendOp } from './define.ts';

/** Deliveries that were planned for a day that has passed, and those that come soon. */
export const aandacht = defineAandacht({
  naam: 'planning',
  titel: 'Gepland',
  *vind(register, blik) {
    for (const uitvoering of register.all('uitvoering')) {
      const { status, vorm, gemeenten, interventie } = uitvoering.velden;
      const datum = laatsteDag(uitvoering);
      if (status !== 'gepland' || datum === undefined || !betreft(gemeenten, blik)) continue;
      const dringend = dringendOp(datum, blik);
      if (dringend === undefined) continue;
      const titel = register.find('interventie', interventie)?.velden.titel ?? interventie;
      yield {
        sleutel: `planning/${uitvoering.id}`,
        dringend,
        datum,
        tekst:
          dringend === 'te-laat'
            ? `${titel}: ${vorm} van ${longDate(datum)} staat nog op gepland; ging die door?`
            : `${titel}: ${vorm} op ${longDate(datum)}`,
        refs: [uitvoering.ref],
        opdracht:
          dringend === 'te-laat'
            ? commandLine('update', uitvoering.ref, 'status')
            : commandLine('show', uitvoering.ref),
      };
    }
  },
});
