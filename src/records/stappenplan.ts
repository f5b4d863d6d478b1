import { defineRecord, vrij } from './define.ts';
import { aantal, groep, jaNee, keuze, lijst, lijstVanaf1, sleutel, tekst, veld, verwijzing } from './fields.ts';
import { titlesIn } from './titles-in.ts';

/** The record types that a checklist can steer. */
export const STAPPENPLAN_VOOR = ['contactcirkel', 'casus', 'signaal', 'analyse', 'incident', 'interventie', 'uitvoering', 'evaluatie', 'verzoek', 'budget', 'nieuwsbrief', 'jaarverslag'] as const;

const stap = () =>
  groep({
    id: veld(sleutel(), 'Hoe heet deze stap kort?', 'Een eigen id binnen dit bestand.', 'uitnodigen'),
    titel: veld(tekst(), 'Wat is de stap?', 'In een paar woorden.', 'Bepalen wie wordt uitgenodigd'),
    door: veld(tekst(), 'Wie doet de stap?', 'Een functie, geen naam.', 'netwerkregisseur'),
    na: veld(lijst(sleutel()), 'Na welke stappen mag deze komen?', 'De id’s van stappen die er direct vóór mogen komen. Laat leeg als de stap de eerste mag zijn.', ['afstemmen']),
    vraagt: veld(lijst(tekst()), 'Wat moet dan worden vastgelegd?', 'Namen van velden, of vragen.', ['genodigden']),
    'mag-afwijken': veld(jaNee().optional(), 'Mag van deze stap worden afgeweken?', 'Bij ja mag de stap anders of worden overgeslagen, met een toelichting. Leeg is nee.', true),
    eindpunt: veld(jaNee().optional(), 'Mag het plan hier eindigen?', 'Bij ja mag dit de laatste stap zijn. Leeg is nee.', true),
  });

/** One version of a checklist, as data. */
export const stappenplan = defineRecord({
  soort: 'stappenplan',
  map: 'stappenplannen',
  alias: 'checklist',
  woorden: { enkel: 'een stappenplan', meer: 'stappenplannen' },
  uitleg: 'Eén versie van een stappenplan.',
  idVorm: 'naam',
  titelveld: 'titel',
  vertrouwelijkheid: 'openbaar',
  velden: () => ({
    titel: veld(tekst(), 'Hoe heet het stappenplan?', 'Zoals het in documenten komt te staan.', 'Contactcirkel'),
    versie: veld(aantal(), 'Welke versie is dit?', 'Een heel getal; elke nieuwe versie krijgt een eigen bestand.', 1),
    voor: veld(keuze(STAPPENPLAN_VOOR), 'Waarvoor is het?', 'De soort die volgens dit plan verloopt.', 'contactcirkel'),
    vervangt: veld(verwijzing('stappenplan').optional(), 'Vervangt het een eerdere versie?', 'De id van de eerdere versie.', 'contactcirkel'),
    stappen: veld(lijstVanaf1(stap()), 'Welke stappen heeft het?', 'In de gewone volgorde.', [{ id: 'uitnodigen', titel: 'Bepalen wie wordt uitgenodigd', door: 'netwerkregisseur' }]),
  }),
  secties: (velden) => titlesIn(velden['stappen']).map((titel) => vrij(titel, `Wat er gebeurt bij de stap ‘${titel}’.`)),
});
