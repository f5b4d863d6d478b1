import { describe, expect, it } from 'vitest';
import { isSoort, recordType, recordTypes, soorten } from '../../src/records/index.ts';
import { STAPPENPLAN_VOOR } from '../../src/records/stappenplan.ts';

/** Folder and everyday confidentiality per type, as the data model lays them down. */
const MODEL: Record<string, readonly [map: string, alias: string, vertrouwelijkheid: string]> = {
  programma: ['programma', 'programme', 'openbaar'],
  gemeente: ['gemeenten', 'municipality', 'openbaar'],
  actielijn: ['actielijnen', 'action-line', 'openbaar'],
  'beschermende-factor': ['beschermende-factoren', 'protective-factor', 'openbaar'],
  fenomeen: ['fenomenen', 'phenomenon', 'openbaar'],
  begrip: ['begrippen', 'term', 'openbaar'],
  dreigingsbeeld: ['dreigingsbeelden', 'threat-assessment', 'openbaar'],
  organisatie: ['organisaties', 'organisation', 'openbaar'],
  netwerklid: ['netwerkleden', 'network-member', 'intern'],
  stappenplan: ['stappenplannen', 'checklist', 'openbaar'],
  interventie: ['interventies', 'intervention', 'openbaar'],
  uitvoering: ['uitvoeringen', 'delivery', 'openbaar'],
  evaluatie: ['evaluaties', 'evaluation', 'openbaar'],
  signaal: ['signalen', 'signal', 'intern'],
  analyse: ['analyses', 'analysis', 'intern'],
  incident: ['incidenten', 'incident', 'intern'],
  contactcirkel: ['contactcirkels', 'contact-circle', 'intern'],
  casus: ['casussen', 'case', 'vertrouwelijk'],
  verzoek: ['verzoeken', 'request', 'vertrouwelijk'],
  vernietiging: ['vernietigingen', 'destruction', 'intern'],
  budget: ['budgetten', 'budget', 'openbaar'],
  nieuwsbrief: ['nieuwsbrieven', 'newsletter', 'openbaar'],
  jaarverslag: ['jaarverslagen', 'annual-report', 'openbaar'],
};

describe('the record types', () => {
  it('are those of the data model, with their folders and confidentiality', () => {
    const shown = recordTypes.map((t) => [t.soort, [t.map, t.alias, t.vertrouwelijkheid]]);
    expect(Object.fromEntries(shown)).toEqual(MODEL);
    expect(soorten).toEqual(recordTypes.map((t) => t.soort));
  });

  it('are found by Dutch name, folder and English name, and by nothing else', () => {
    for (const type of recordTypes)
      for (const name of [type.soort, type.map, type.alias]) expect(recordType(name)).toBe(type);
    for (const name of ['', 'onzin', 'toString', '__proto__']) {
      expect(recordType(name)).toBeUndefined();
      expect(isSoort(name)).toBe(false);
    }
  });

  it('share no name, so that a word on the command line means one type', () => {
    const names = recordTypes.flatMap((t) => [...new Set([t.soort, t.map, t.alias])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('include every type a checklist can steer', () => {
    for (const soort of STAPPENPLAN_VOOR) expect(isSoort(soort), soort).toBe(true);
  });
});
