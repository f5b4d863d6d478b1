/** Things someone still has to do. No record type of its own. */
import { datum, groep, keuze, sleutel, tekst, veld } from './fields.ts';

/** How far a piece of work is. */
export const ACTIESTATUSSEN = ['open', 'lopend', 'gedaan', 'vervallen'] as const;

const wat = () => veld(tekst(), 'Wat moet er gebeuren?', 'Eén zin, zonder namen van personen.', 'De uitkomst bespreken met het wijkteam.');
const wie = () => veld(tekst().optional(), 'Wie doet het?', 'Een functie of organisatie, geen naam.', 'netwerkregisseur');
const uiterlijk = () => veld(datum().optional(), 'Voor wanneer?', 'De laatste dag waarop het klaar is.', '2020-11-30');
const status = () => veld(keuze(ACTIESTATUSSEN), 'Hoe staat het ervoor?', 'Open tot iemand ermee begint.', 'open');

/** An action that came out of a meeting. Owner and day may be missing here: a check asks for them. */
export const actie = () => groep({ id: veld(sleutel(), 'Hoe heet deze actie kort?', 'Een eigen id binnen dit bestand.', 'wijkteam'), wat: wat(), wie: wie(), uiterlijk: uiterlijk(), status: status() });

/** A point of improvement from an evaluation; as `actie`, without an id. */
export const verbeterpunt = () => groep({ wat: wat(), wie: wie(), uiterlijk: uiterlijk(), status: status() });
