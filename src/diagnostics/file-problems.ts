/** Sentences for files that cannot be read. */

import { type Diagnostic, NOWHERE } from './diagnostic.ts';

const SENTENCES = {
  'geen-toegang': [
    'Dit bestand of deze map mag niet gelezen worden.',
    'Geef uzelf leesrechten, of vraag uw beheerder.',
  ],
  koppeling: [
    'Dit is een koppeling naar een andere plek (een ‘link’). Die volgt cter niet.',
    'Zet het bestand zelf hier neer, of haal de koppeling weg.',
  ],
  'geen-bestand': [
    'Dit heet als een bestand, maar het is er geen.',
    'Is het een map of een systeembestand? Geef het een andere naam of haal het weg.',
  ],
  'te-groot': [
    'Dit bestand is te groot: cter leest tot 5 MB.',
    'Splits het bestand, of haal weg wat er niet in hoort.',
  ],
  verdwenen: ['Dit bestand verdween terwijl cter het las.', 'Voer de opdracht opnieuw uit.'],
  'naam-onleesbaar': [
    'De naam van dit bestand of deze map is niet leesbaar als gewone tekst (UTF-8).',
    'Geef het een naam van kleine letters, cijfers en koppeltekens.',
  ],
  leesfout: [
    'Dit bestand kon niet gelezen worden door een fout van de schijf of het systeem.',
    'Probeer het opnieuw; lukt het niet, vraag dan uw beheerder.',
  ],
} as const satisfies Readonly<Record<string, readonly [message: string, hint: string]>>;

/** The finding for something in the tree that cannot be read. */
export function unreadable(file: string, problem: keyof typeof SENTENCES): Diagnostic {
  const [message, hint] = SENTENCES[problem];
  return { code: 'bestand-leesbaar', severity: 'fout', file, ...NOWHERE, message, hint, related: [] };
}
