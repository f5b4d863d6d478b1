import { recordType } from '../records/index.ts';
import { nearest } from '../text/nearest.ts';
import { defineCheck } from './define.ts';

/** Every required section is there and has text; what it says is not judged. */
export const check = defineCheck({
  code: 'secties-ingevuld',
  severity: 'waarschuwing',
  title: 'Elke verplichte sectie staat in het bestand en heeft tekst.',
  why: 'De secties zijn de zinnen die in het overzicht en het jaarverslag komen. Een lege sectie wordt daar een leeg vak.',
  fix: 'Schrijf de kop met ## ervoor en zet er een of meer zinnen onder. Een opmerking tussen <!-- en --> telt niet als tekst.',
  good: { 'begrippen/activisme.md': '---\nterm: Activisme\n---\n\n## Omschrijving\n\nEen voorbeeld.\n' },
  bad: {
    'begrippen/activisme.md': '---\nterm: Activisme\n---\n\n## Omschrijving\n\n<!-- nog schrijven -->\n',
  },
  expected: ['begrippen/activisme.md:5:1'],
  *find(register) {
    for (const record of register.everything()) {
      const known = recordType(record.soort)?.secties(record.velden) ?? [];
      for (const { naam, verplicht, uitleg } of known) {
        const filled = record.secties.get(naam);
        if (!verplicht || filled) continue;
        const strangers = [...record.secties.keys()].filter((s) => !known.some((k) => k.naam === s));
        const near = filled === undefined ? nearest(naam, strangers) : undefined;
        yield {
          record,
          where: { sectie: near ?? naam },
          message:
            filled === undefined ? `De sectie ‘${naam}’ ontbreekt.` : `De sectie ‘${naam}’ is nog leeg.`,
          hint: near
            ? `Hernoem de kop ‘${near}’ naar ‘${naam}’.`
            : `Schrijf onder de kop ‘## ${naam}’: ${uitleg}`,
        };
      }
    }
  },
});
