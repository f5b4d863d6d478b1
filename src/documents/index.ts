/** Every document: its name in file names and its template. A new one is a file, a template and a line here. */
export const documents = {
  overview: { naam: 'uitvoeringsoverzicht', template: 'uitvoeringsoverzicht.md.liquid' },
} as const;
