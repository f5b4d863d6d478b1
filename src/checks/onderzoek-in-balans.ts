import { onderzochteFenomenen } from '../facts/onderzoek.ts';
import { defineCheck } from './define.ts';

const PATH = 'fenomenen/jihadisme.md';
const fenomeen = (naam: string): string => `---\nnaam: ${naam}\n---\n\n## Toelichting\n\nEen voorbeeld.\n`;
const analyse = (onderwerp: string): string => `---
soort: quickscan
onderwerp: ${onderwerp}
interventie: weerbaar-opvoeden
waarborgen: { openlijk: true, persoonsgegevens: geen, juridisch-getoetst-op: 2021-03-01, door: functionaris gegevensbescherming }
status: lopend
periode: { van: 2021-04-01 }
---

## Vraag

Een voorbeeld.
`;
const files = (...onderwerpen: readonly string[]) => ({
  [PATH]: fenomeen('Jihadisme'),
  'fenomenen/rechts-extremisme.md': fenomeen('Rechts-extremisme'),
  ...Object.fromEntries(onderwerpen.map((o, i) => [`analyses/onderzoek-${i + 1}.md`, analyse(o)])),
});

/** So many studies of one phenomenon are a pattern and no chance. */
const VANAF = 3;
/** And so many times those of all the others together. */
const KEER = 2;

/** Advice: one phenomenon was studied much more than all the others together. */
export const check = defineCheck({
  code: 'onderzoek-in-balans',
  severity: 'advies',
  title: 'Onderzoek gaat niet steeds over hetzelfde verschijnsel.',
  why: 'Wie steeds dezelfde groep onderzoekt, vindt daar ook steeds iets. In een verslag lijkt die groep dan een groter probleem dan andere, alleen omdat er is gekeken.',
  fix: 'Bespreek of de keuze past bij de signalen en het dreigingsbeeld. Zo ja, leg in het jaarverslag uit waarom.',
  good: files('Jihadisme in de wijk', 'Rechts-extremisme op school', 'Jihadisme online'),
  bad: files('Jihadisme in de wijk', 'Jihadisme op school', 'Jihadisme online'),
  expected: [`${PATH}:1:1`],
  *find(register) {
    const onderzocht = onderzochteFenomenen(register);
    const totaal = [...onderzocht.values()].reduce((sum, list) => sum + list.length, 0);
    for (const [id, analyses] of onderzocht) {
      const record = register.find('fenomeen', id);
      const anders = totaal - analyses.length;
      if (!record || analyses.length < VANAF || analyses.length <= KEER * anders) continue;
      yield {
        record,
        message: `Over ‘${record.velden.naam}’ gaan ${analyses.length} onderzoeken, over alle andere verschijnselen samen ${anders}.`,
        hint: 'Bespreek of dat past bij de signalen. Leg het in het jaarverslag uit.',
        related: analyses.map((a) => ({
          record: a,
          where: { pad: ['onderwerp'] },
          message: 'Dit is zo’n onderzoek.',
        })),
      };
    }
  },
});
