/** Every command by name with its line in the help; a new one is a file and an entry here. Each is loaded only when it is used. */
import type { Commands } from './define.ts';

/** In the order of the help. */
export const commands: Commands = {
  validate: { summary: 'controleer het hele register; schrijft niets', load: () => import('./validate.ts') },
  overview: {
    aliases: ['uitvoeringsoverzicht'],
    summary: 'maak het uitvoeringsoverzicht van een gemeente',
    load: () => import('./overview.ts'),
  },
  init: { summary: 'maak een nieuw register in een map', load: () => import('./init.ts') },
  report: {
    aliases: ['jaarverslag'],
    summary: 'maak het jaarverslag aan de raad',
    load: () => import('./report.ts'),
  },
  circle: {
    aliases: ['contactcirkel'],
    summary: 'voer de contactcirkel uit, van incident tot verslag',
    load: () => import('./circle.ts'),
  },
  new: { summary: 'maak een nieuw record, met vragen of met opties', load: () => import('./new.ts') },
  list: { summary: 'toon de records van een soort in een tabel', load: () => import('./list.ts') },
  import: { summary: 'neem uitvoeringen over uit een rekenblad', load: () => import('./import.ts') },
  export: {
    summary: 'bewaar records voor een rekenblad of een ander programma',
    load: () => import('./export.ts'),
  },

  pool: {
    summary: 'plan de bijeenkomsten van de expertisepool, zie wie er in een netwerk zit en waar het dun is',
    load: () => import('./pool.ts'),
  },
  evaluate: {
    aliases: ['evalueer'],
    summary: 'maak een evaluatie, met wat bekend is als begin',
    load: () => import('./evaluate.ts'),
  },
  status: {
    summary: 'toon wat aandacht vraagt, met het dringendste eerst',
    load: () => import('./status.ts'),
  },
  update: {
    summary: 'wijzig velden van een record, zoals de status van een geplande activiteit',
    load: () => import('./update.ts'),
  },
  show: { summary: 'toon één record, met wat ernaar verwijst', load: () => import('./show.ts') },
  signal: {
    aliases: ['signaal'],
    summary: 'leg een signaal vast, ga het na, weeg het, koppel terug en sluit het af',
    load: () => import('./signal.ts'),
  },
  rename: {
    summary: 'geef een record een andere id, en pas elke verwijzing ernaar aan',
    load: () => import('./rename.ts'),
  },
  remove: { summary: 'verwijder een record waar niets naar verwijst', load: () => import('./remove.ts') },
  history: {
    summary: 'toon wie wat wanneer veranderde in één record, en of het ondertekend is',
    load: () => import('./history.ts'),
  },
  diff: {
    summary: 'toon per veld en sectie wat er tussen twee versies van het register veranderde',
    load: () => import('./diff.ts'),
  },
  audit: {
    summary: 'maak een controle van een jaar geschiedenis: wie, wat, wanneer en of het ondertekend is',
    load: () => import('./audit.ts'),
  },
  case: {
    aliases: ['casus'],
    summary: 'houd casussen bij: alleen stappen, datums en functies, nooit iets over de persoon',
    load: () => import('./case.ts'),
  },
  newsletter: {
    aliases: ['nieuwsbrief'],
    summary: 'maak de nieuwsbrief voor partners',
    load: () => import('./newsletter.ts'),
  },
  funding: {
    aliases: ['aanvraag'],
    summary: 'maak de aanvraag van versterkingsgelden voor het district',
    load: () => import('./funding.ts'),
  },
  scan: {
    summary: 'toon sterke punten en blinde vlekken van de hele aanpak',
    load: () => import('./scan.ts'),
  },
  migrate: {
    summary: 'zet een register in een ouder formaat om naar het formaat van nu',
    load: () => import('./migrate.ts'),
  },
  schema: {
    summary: 'toon welke velden een soort heeft; zonder soort van alle',
    load: () => import('./schema.ts'),
  },
  completion: {
    summary: 'laat uw terminal opdrachten, opties en id’s aanvullen',
    load: () => import('./completion.ts'),
  },
  explain: {
    summary: 'leg een bevinding uit, met voorbeelden; zonder code de hele lijst',
    load: () => import('./explain.ts'),
  },
};
