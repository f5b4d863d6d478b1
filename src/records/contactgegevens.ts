/** How to reach one member of the network. No record: it stands in the contact book, outside git. */
import * as z from 'zod';
import { patroon, tekst, veld } from './fields.ts';
import { shapeOfFields } from './shape.ts';

// Only what a mail header can hold as it is, so that no address can bring in a header of its own.
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

const schema = () =>
  z.strictObject({
    naam: veld(tekst(), 'Hoe heet deze persoon?', 'De naam die in de mail komt te staan.', 'A. Voorbeeld'),
    email: veld(patroon(ADDRESS, 'Schrijf een gewoon e-mailadres.').optional(), 'Wat is het e-mailadres?', 'Zonder haken eromheen.', 'iemand@example.org'),
    telefoon: veld(tekst().optional(), 'Wat is het telefoonnummer?', 'Mag ontbreken.', '015 000 00 00'),
  });

/** How to reach someone. */
export type Contactgegevens = z.infer<ReturnType<typeof schema>>;

/** The entry as a type that `readFields` understands; made on each call. */
export function contactgegevens() {
  const made = schema();
  return { schema: () => made, shape: () => shapeOfFields(made) };
}
