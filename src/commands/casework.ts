import type { Opened } from '../cter.ts';
import { UsageError } from '../errors.ts';
import type { Casuistiek } from '../facts/bewaartermijn.ts';

const OFF = `In dit register staat casuïstiek uit: in cter.yaml ontbreekt ‘casuistiek’. Daarin horen:
  - kenmerk en datum van de DPIA
  - het nummer in het verwerkingsregister
  - de bewaartermijn met grondslag en begin, en de kortere termijn voor wat niet is opgenomen
  - hoe vaak een casus opnieuw wordt beoordeeld
  - de categorie van de selectielijst
De functionaris gegevensbescherming van de gemeente beslist hierover. Vraag die gegevens en zet ze in cter.yaml.`;

/** The settings for cases. Throws `UsageError` naming what is missing and who decides, while the module is off. */
export function requireCasework({ settings }: Pick<Opened, 'settings'>): Casuistiek {
  if (settings.casuistiek === undefined) throw new UsageError(OFF);
  return settings.casuistiek;
}
