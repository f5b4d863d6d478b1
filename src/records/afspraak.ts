/** Promises: what a programme or an intervention says will be delivered and evaluated. No record type of its own. */
import { aantal, groep, kaart, keuze, lijst, ritme, sleutel, tekst, veld, verwijzing } from './fields.ts';

/** The kinds of evaluation; Toolkit Evidence-Based Werken (NCTV and SZW, 2019). */
export const EVALUATIESOORTEN = ['plan', 'proces', 'effect'] as const;

/** One promise of a delivery. Without number, rhythm, share or size it is a promise "niet gekwantificeerd". */
export const afspraak = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet deze afspraak kort?', 'Een eigen id binnen dit bestand.', 'shows'),
    vorm: veld(tekst().optional(), 'Wat is er afgesproken?', 'De vorm van de activiteit, in één woord als het kan. Laat leeg als de afspraak alleen over de bezetting van een netwerk gaat.', 'voorstelling'),
    aantal: veld(aantal().optional(), 'Hoeveel?', 'Laat leeg als er geen aantal is genoemd.', 10),
    per: veld(keuze(['jaar', 'gemeente', 'looptijd', 'contactcirkel', 'uitvoering']).optional(), 'Per wat telt dat aantal?', 'Per jaar, per gemeente, over de hele looptijd, of bij elke contactcirkel of uitvoering.', 'jaar'),
    elke: veld(ritme().optional(), 'In welk ritme?', 'Bijvoorbeeld P3W voor elke drie weken.', 'P3W'),
    'een-op': veld(aantal().optional(), 'Eén op de hoeveel?', 'Bijvoorbeeld 3 als één op de drie bijeenkomsten een themabijeenkomst is. Vul dan ook ‘van’ in.', 3),
    bezetting: veld(aantal().optional(), 'Hoeveel mensen horen erin?', 'De omvang van een netwerk of kring. Vul dan ook ‘van’ in.', 20),
    van: veld(tekst().optional(), 'Van welke vorm of welk netwerk?', 'De vorm waarvan dit een deel is, of het netwerk dat bezet moet zijn.', 'bijeenkomst'),
    thema: veld(kaart(tekst()).optional(), 'Welk thema per jaar?', 'Een jaartal met het thema van dat jaar.', { 2020: 'de rol van een ander' }),
  });

/** One promise of an evaluation. The kind stays absent when the plan names none. */
export const evaluatieafspraak = () =>
  groep({
    soort: veld(keuze(EVALUATIESOORTEN).optional(), 'Welke soort evaluatie?', 'Plan, proces of effect. Laat leeg als het plan geen soort noemt.', 'proces'),
    per: veld(keuze(['interventie', 'uitvoering', 'contactcirkel', 'jaar']), 'Hoe vaak?', 'Eén keer over de interventie, na elke uitvoering, na elke contactcirkel, of elk jaar.', 'interventie'),
    bij: veld(lijst(tekst()), 'Bij welke vormen?', 'Alleen invullen als de evaluatie over een deel van de activiteiten gaat.', ['bijeenkomst']),
    door: veld(verwijzing('organisatie', 'netwerklid').optional(), 'Wie evalueert?', 'Alleen invullen als een ander dan de gemeente evalueert.', 'organisatie/ror'),
    'samen-met': veld(lijst(verwijzing('organisatie', 'netwerklid')), 'Samen met wie?', 'Met wie de gemeente samen evalueert.', ['organisatie/ror']),
  });
