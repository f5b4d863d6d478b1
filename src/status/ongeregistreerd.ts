import { afsprakenVan } from '../facts/afspraken.ts';
import { jarenVanLooptijd } from '../facts/beloofd.ts';
import { listing } from '../text/lists.ts';
import { commandLine } from './command-line.ts';
import { defineAandacht } from './define.ts';

/** Interventions that promise something without a number, that ran, and of which nothing at all is on record. */
export const aandacht = defineAandacht({
  naam: 'ongeregistreerd',
  titel: 'Beloofd zonder aantal, en niets geregistreerd',
  *vind(register, blik) {
    const { today, gemeente } = blik;
    for (const interventie of register.all('interventie')) {
      const { titel, gemeenten, looptijd } = interventie.velden;
      if (looptijd.van > today || (gemeente !== undefined && !gemeenten.includes(gemeente))) continue;
      const jaar = jarenVanLooptijd(looptijd, today).at(-1);
      const standen = jaar === undefined ? [] : afsprakenVan(register, interventie, jaar, blik);
      const vormen = standen.filter((s) => s.maat === 'onbepaald' && s.registratie === 'geen');
      const [eerste] = vormen;
      // A promise of this intervention with a number is told already.
      if (!eerste || standen.some((s) => s.tekort > 0)) continue;
      const voorbij = looptijd.tot !== undefined && looptijd.tot < today;
      yield {
        sleutel: `ongeregistreerd/${interventie.id}`,
        dringend: voorbij ? 'te-laat' : 'geen-datum',
        datum: voorbij ? looptijd.tot : undefined,
        tekst: `${titel}: niets geregistreerd van ${listing(vormen.map((s) => s.afspraak.vorm ?? s.afspraak.id))}`,
        refs: [interventie.ref],
        opdracht: commandLine(
          ...['new', 'uitvoering', '--set', `interventie=${interventie.id}`],
          ...['--set', `vorm=${eerste.afspraak.vorm ?? ''}`],
        ),
      };
    }
  },
});
