/** How to reach one member of the network. No record: it stands in the contact book, outside git. */
import { type Form, formOf } from './define.ts';
import { patroon, tekst, type ValuesOf, veld } from './fields.ts';

// Only what a mail header can hold as it is, so that no address can bring in a header of its own.
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

const velden = () => ({
  naam: veld(tekst(), 'Hoe heet deze persoon?', 'De naam die in de mail komt te staan.', 'A. Voorbeeld'),
  email: veld(patroon(ADDRESS, 'Schrijf een gewoon e-mailadres.').optional(), 'Wat is het e-mailadres?', 'Zonder haken eromheen.', 'iemand@example.org'),
  telefoon: veld(tekst().optional(), 'Wat is het telefoonnummer?', 'Mag ontbreken.', '015 000 00 00'),
});

/** How to reach someone. */
export type Contactgegevens = ValuesOf<ReturnType<typeof velden>>;

/** The entry as a type that `readFields` understands. */
export const contactgegevens: Form = formOf(velden);
