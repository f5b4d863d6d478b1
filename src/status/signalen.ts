import { ontbreektVoorAfsluiten } from '../facts/signaal-afsluiten.ts';
import { longDate } from '../text/dates.ts';
import { counted } from '../text/lists.ts';
import { commandLine } from './command-line.ts';
import { defineAandacht } from './define.ts';

/** Signals that wait to be weighed, and weighed ones that were not closed; per municipality, as a number. */
export const aandacht = defineAandacht({
  naam: 'signalen',
  titel: 'Signalen die wachten',
  *vind(register, { gemeente }) {
    for (const { id, velden } of register.all('gemeente')) {
      if (gemeente !== undefined && gemeente !== id) continue;
      const open = register
        .all('signaal')
        .filter((s) => s.velden.gemeente === id && s.velden.status !== 'afgesloten');
      const wachten = open.filter((s) => s.velden.status !== 'gewogen');
      for (const [rij, wat, opdracht] of [
        [wachten, 'nog niet gewogen', 'weigh'],
        [open.filter((s) => s.velden.status === 'gewogen'), 'gewogen en niet afgesloten', 'close'],
      ] as const) {
        const oudste = [...rij].sort((a, b) => (a.velden.datum < b.velden.datum ? -1 : 1))[0];
        if (!oudste) continue;
        const wacht = opdracht === 'weigh';
        yield {
          sleutel: `signaal/${id}/${opdracht}`,
          dringend: wacht ? 'te-laat' : 'geen-datum',
          datum: wacht ? oudste.velden.datum : undefined,
          tekst: `${velden.naam}: ${counted(rij.length, 'signaal', 'signalen')} ${wat}, ${rij.length > 1 ? 'de oudste ' : ''}van ${longDate(oudste.velden.datum)}`,
          refs: rij.map((s) => s.ref),
          // Who closes a signal without feedback is sent back: feedback comes first.
          opdracht: commandLine(
            'signal',
            !wacht && ontbreektVoorAfsluiten(oudste).includes('terugkoppeling') ? 'feedback' : opdracht,
            oudste.id,
          ),
        };
      }
    }
  },
});
