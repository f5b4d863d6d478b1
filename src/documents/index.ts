/** Every document: its name in file names and its template. A new one is a file, a template and a line here. */
export const documents = {
  report: { naam: 'jaarverslag', template: 'jaarverslag.md.liquid' },
  overview: { naam: 'uitvoeringsoverzicht', template: 'uitvoeringsoverzicht.md.liquid' },
  newsletter: { naam: 'nieuwsbrief', template: 'nieuwsbrief.md.liquid' },
  funding: { naam: 'aanvraag-versterkingsgelden', template: 'aanvraag.md.liquid' },
  circle: { naam: 'contactcirkelverslag', template: 'contactcirkelverslag.md.liquid' },
  scan: { naam: 'scan', template: 'scan.md.liquid' },
  history: { naam: 'geschiedenis', template: 'geschiedenis.md.liquid' },
  difference: { naam: 'verschil', template: 'verschil.md.liquid' },
  audit: { naam: 'audit', template: 'audit.md.liquid' },
} as const;
