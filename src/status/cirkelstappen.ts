import { cirkelstand, lopendeCirkels } from '../facts/cirkelstand.ts';
import { listing } from '../text/lists.ts';
import { commandLine } from './command-line.ts';
import { betreft, defineAandacht } from './define.ts';

/** Contact circles whose checklist has not come to its end, with the step that comes. */
export const aandacht = defineAandacht({
  naam: 'cirkelstappen',
  titel: 'Contactcirkels die nu lopen',
  *vind(register, blik) {
    for (const cirkel of lopendeCirkels(register)) {
      if (!betreft([cirkel.velden.gemeente], blik)) continue;
      const titels = cirkelstand(register, cirkel)?.mogelijk.map((s) => `‘${s.titel}’`) ?? [];
      if (titels.length === 0) continue;
      yield {
        sleutel: `cirkelstap/${cirkel.id}`,
        dringend: 'geen-datum',
        datum: undefined,
        tekst: `Contactcirkel ${cirkel.id}: nu komt de stap ${listing(titels, 'of')}`,
        refs: [cirkel.ref],
        opdracht: commandLine('circle', 'next', cirkel.id),
      };
    }
  },
});
