/** The verdict and the sections of an evaluation by kind; Toolkit Evidence-Based Werken (NCTV and SZW, 2019). */
import { bereik, uitval } from './bereik.ts';
import { type Sectie, verplicht, vrij } from './define.ts';
import { groep, keuze, lijst, tekst, veld } from './fields.ts';

const jaDeelsNee = () => keuze(['ja', 'deels', 'nee']).optional();

const doelbereik = () =>
  groep({
    doel: veld(tekst(), 'Welk doel?', 'De id van een doel van de interventie.', 'kennis'),
    nulmeting: veld(tekst().optional(), 'Wat was de waarde vooraf?', 'Laat leeg als er geen nulmeting is.', '40 van de 100'),
    meting: veld(tekst().optional(), 'Wat is de waarde nu?', 'Laat leeg als er niet is gemeten.', '55 van de 100'),
    bereikt: veld(jaDeelsNee(), 'Is het doel bereikt?', 'Ja, deels of nee.', 'deels'),
  });

/** All fields of the verdict; which are meant depends on the kind of evaluation. */
export const oordeel = () =>
  groep({
    'lost-probleem-op': veld(jaDeelsNee(), 'Lost het plan het probleem op?', 'Bij een planevaluatie: is dat aannemelijk?', 'ja'),
    onderbouwd: veld(jaDeelsNee(), 'Is het plan onderbouwd?', 'Bij een planevaluatie.', 'deels'),
    'kennis-en-context': veld(jaDeelsNee(), 'Zijn kennis en context gebruikt?', 'Bij een planevaluatie: wat al bekend is, en hoe het er hier voor staat.', 'ja'),
    'evaluatie-doordacht': veld(jaDeelsNee(), 'Is de evaluatie doordacht?', 'Bij een planevaluatie: de opzet van de proces- en effectevaluatie.', 'nee'),
    'volgens-plan': veld(jaDeelsNee(), 'Ging de uitvoering volgens plan?', 'Bij een procesevaluatie.', 'deels'),
    bereik: veld(lijst(bereik('over')), 'Wie is bereikt?', 'Bij een procesevaluatie: beoogd en bereikt per doelgroep.', [{ doelgroep: 'jongeren', beoogd: 100, bereikt: 80 }]),
    'oordeel-betrokkenen': veld(tekst().optional(), 'Wat vinden de betrokkenen ervan?', 'Bij een procesevaluatie, in één of twee zinnen.', 'De docenten vonden het gesprek na afloop het sterkste deel.'),
    'ging-goed': veld(lijst(tekst()), 'Wat ging goed?', 'Bij een procesevaluatie, één zin per punt.', ['De voorbereiding met de scholen.']),
    'ging-minder': veld(lijst(tekst()), 'Wat ging minder goed?', 'Bij een procesevaluatie, één zin per punt.', ['De planning in toetsweken.']),
    uitval: veld(uitval().optional(), 'Vielen er mensen uit?', 'Bij een procesevaluatie. Laat leeg als dat niet is bijgehouden.', { aantal: 3, reden: 'De bijeenkomst viel samen met examens.' }),
    sturing: veld(tekst().optional(), 'Is er bijgestuurd?', 'Bij een procesevaluatie: wat er tijdens de uitvoering is veranderd.', 'De tweede reeks begon een week later.'),
    opbrengst: veld(tekst().optional(), 'Wat heeft het opgeleverd?', 'Bij een effectevaluatie, in één of twee zinnen.', 'Deelnemers herkennen misleidende informatie vaker dan vooraf.'),
    doelen: veld(lijst(doelbereik()), 'Zijn de doelen bereikt?', 'Bij een effectevaluatie, één regel per doel.', [{ doel: 'kennis', nulmeting: '40 van de 100', meting: '55 van de 100' }]),
    'onvoorziene-effecten': veld(tekst().optional(), 'Waren er andere effecten dan bedoeld?', 'Bij een effectevaluatie: effecten die niet in de doelen stonden.', 'Leerlingen begonnen zelf een debatclub.'),
    'negatieve-effecten': veld(tekst().optional(), 'Waren er ongewenste effecten?', 'Bij een effectevaluatie altijd invullen. Zijn ze niet gezien, schrijf dan ‘geen waargenomen’.', 'geen waargenomen'),
  });

const PER_SOORT: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  plan: [
    ['Probleem en oplossing', 'Of het plan het probleem aannemelijk oplost.'],
    ['Onderbouwing', 'Waarop het plan is gebaseerd, en of dat genoeg is.'],
    ['Kennis en context', 'Welke bestaande kennis en welke plaatselijke omstandigheden in het plan zitten.'],
    ['Opzet van de evaluatie', 'Hoe over de proces- en effectevaluatie is nagedacht.'],
    ['Vervolg', 'Welke verbeteringen nodig zijn, wanneer het plan kan worden vastgesteld, en wie dat te horen krijgt.'],
  ],
  proces: [
    ['Uitvoering', 'Of het ging zoals gepland, en waarom wel of niet.'],
    ['Bereik', 'Wie en hoeveel mensen zijn bereikt, tegenover wat de bedoeling was.'],
    ['Oordeel van betrokkenen', 'Wat deelnemers en uitvoerders ervan vinden.'],
    ['Geleerde lessen', 'Wat goed ging en wat minder goed.'],
  ],
  effect: [
    ['Opbrengst', 'Wat het heeft opgeleverd.'],
    ['Doelen', 'Of de doelen zijn bereikt, met de maat, de nulmeting en de meting.'],
    ['Onvoorziene en negatieve effecten', 'Welke effecten niet de bedoeling waren. Schrijf het ook op als er geen zijn gezien.'],
    ['Verbeterpunten', 'Wat er beter kan.'],
  ],
};
const ZONDER_SOORT = [['Bevindingen', 'Wat de evaluatie laat zien.']] as const;

/** The sections of an evaluation; they must have text once it is adopted. */
export function evaluatieSecties(velden: Readonly<Record<string, unknown>>): readonly Sectie[] {
  const { soort, status } = velden;
  const eigen = (typeof soort === 'string' && Object.hasOwn(PER_SOORT, soort) ? PER_SOORT[soort] : undefined) ?? ZONDER_SOORT;
  const maak = status === 'vastgesteld' ? verplicht : vrij;
  return [vrij('Samenvatting', 'De uitkomst in een paar zinnen.'), ...eigen.map(([naam, uitleg]) => maak(naam, uitleg))];
}
