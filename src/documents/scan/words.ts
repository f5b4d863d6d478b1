/** How each subject of the scan is called; the only place where a subject gets its Dutch words. */
import type { Onderwerp } from '../../facts/scan.ts';
import { capital, type naming } from '../wording.ts';

/** The words of one subject. */
interface Words {
  readonly titel: string;
  /** What is judged, one of it and more, to stand behind `3 van de 4`. */
  readonly een: string;
  readonly wat: string;
  /** What those that are in order have. */
  readonly met: string;
  readonly waarom: string;
}

/** Per subject; `{lijn}` stands for the word that the programmes use. */
const WORDS: Readonly<Record<Onderwerp, Words>> = {
  'interventie-per-gemeente': {
    titel: 'Gemeenten met interventies',
    een: 'gemeente',
    wat: 'gemeenten',
    met: 'Met minstens één interventie',
    waarom: 'Een gemeente zonder interventie doet niet mee, of heeft het niet vastgelegd.',
  },
  'interventie-per-onderdeel': {
    titel: 'Onderdelen met interventies',
    een: 'onderdeel van de {lijnen}',
    wat: 'onderdelen van de {lijnen}',
    met: 'Met minstens één interventie',
    waarom: 'Een onderdeel zonder interventie is een voornemen waar niets van komt.',
  },
  'factor-versterkt': {
    titel: 'Beschermende factoren',
    een: 'beschermende factor',
    wat: 'beschermende factoren',
    met: 'Versterkt door een interventie',
    waarom: 'Een factor waar niets aan gebeurt, mag een keuze zijn, maar dan een bewuste.',
  },
  'doel-per-interventie': {
    titel: 'Interventies met een doel',
    een: 'interventie',
    wat: 'interventies',
    met: 'Met een doel dat apart is vastgelegd',
    waarom: 'Zonder doel is later niet te zeggen of het heeft gewerkt.',
  },
  'maat-per-doel': {
    titel: 'Doelen met een maat',
    een: 'doel',
    wat: 'doelen',
    met: 'Met een maat',
    waarom: 'Een doel zonder maat kan niemand nameten.',
  },
  'getal-per-afspraak': {
    titel: 'Afspraken met een getal',
    een: 'afspraak',
    wat: 'afspraken',
    met: 'Met een aantal of een ritme',
    waarom: 'Een afspraak zonder getal is altijd nagekomen en nooit.',
  },
  'uitvoering-per-lijn': {
    titel: '{Lijnen} met uitvoering',
    een: '{lijn}',
    wat: '{lijnen}',
    met: 'Met minstens één uitgevoerde activiteit',
    waarom: 'Een {lijn} zonder uitvoering bestaat alleen op papier, of de uitvoering is niet vastgelegd.',
  },
  'bereik-per-doelgroep': {
    titel: 'Doelgroepen die zijn geteld',
    een: 'directe doelgroep',
    wat: 'directe doelgroepen',
    met: 'Minstens één keer geteld',
    waarom: 'Wie niet telt, weet niet of de mensen komen voor wie het bedoeld is.',
  },
  'reikwijdte-per-lijn': {
    titel: '{Lijnen} met meer dan één reikwijdte',
    een: '{lijn}',
    wat: '{lijnen}',
    met: 'Niet alleen voor iedereen, en niet alleen voor groepen met meer risico',
    waarom: 'Alleen universeel mist wie meer risico loopt; alleen gericht komt vaak te laat.',
  },
  'evaluatie-per-interventie': {
    titel: 'Interventies die zijn geëvalueerd',
    een: 'interventie',
    wat: 'interventies',
    met: 'Met een vastgestelde evaluatie',
    waarom: 'Zonder evaluatie leert niemand wat er beter kan.',
  },
  'effect-per-interventie': {
    titel: 'Interventies waarvan het effect is onderzocht',
    een: 'interventie',
    wat: 'interventies',
    met: 'Met een vastgestelde effectevaluatie',
    waarom: 'Alleen een effectevaluatie laat zien wat het heeft opgeleverd, ook wat niet de bedoeling was.',
  },
  'les-geleerd': {
    titel: 'Verbeterpunten die zijn opgepakt',
    een: 'verbeterpunt dat klaar had moeten zijn of het is',
    wat: 'verbeterpunten die klaar hadden moeten zijn of het zijn',
    met: 'Afgerond of bewust losgelaten',
    waarom: 'Een les die blijft liggen, is niet geleerd.',
  },
  'meer-dan-een-uitvoerder': {
    titel: '{Lijnen} met meer dan één uitvoerder',
    een: '{lijn} waarvan de uitvoerders bekend zijn',
    wat: '{lijnen} waarvan de uitvoerders bekend zijn',
    met: 'Niet afhankelijk van één organisatie',
    waarom: 'Valt die ene organisatie weg, dan ligt alles stil.',
  },
  'vervanging-per-taak': {
    titel: 'Vervanging van wie een taak alleen doet',
    een: 'taak die op één persoon rust',
    wat: 'taken die op één persoon rusten',
    met: 'Met een vervanger',
    waarom: 'De aanpak mag niet afhangen van één mens.',
  },
  'aandachtsfunctionaris-per-organisatie': {
    titel: 'Organisaties met een aandachtsfunctionaris',
    een: 'organisatie waar die hoort te zijn',
    wat: 'organisaties waar die hoort te zijn',
    met: 'Met een aandachtsfunctionaris',
    waarom: 'Zonder vast aanspreekpunt blijft een zorg liggen.',
  },
};

/** The words of a subject, with the name that the programmes give to an actielijn. */
export function scanWords(
  onderwerp: Onderwerp,
  { actielijn, actielijnen }: ReturnType<typeof naming>,
): Words {
  const meer = actielijnen ?? 'lijnen';
  const fill = (text: string): string =>
    text
      .replace('{lijn}', () => actielijn)
      .replace('{lijnen}', () => meer)
      .replace('{Lijnen}', () => capital(meer));
  const { titel, een, wat, met, waarom } = WORDS[onderwerp];
  return { titel: fill(titel), een: fill(een), wat: fill(wat), met: fill(met), waarom: fill(waarom) };
}
