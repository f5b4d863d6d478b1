import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Bezwaar, bezwaren, gaatErover } from '../facts/vaststelling.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { defineCheck, type Finding } from './define.ts';

const PATH = 'jaarverslagen/voorbeeldstad-2021.md';
const verslag = (akkoorden: string): string => `---
jaar: 2021
gemeente: voorbeeldstad
status: vastgesteld
raadsbrief: { onderwerp: Voortgang 2021, aan: de gemeenteraad, portefeuillehouder: burgemeester }
verklaringen:
  - { afspraak: weerbaar-opvoeden/bijeenkomsten, tekst: De zaal was drie maanden dicht. }
akkoorden:
  - { rol: functionaris gegevensbescherming, op: 2021-05-03 }
  - { rol: communicatie, op: 2021-05-03 }
  - { rol: partners die cijfers leverden, op: 2021-05-04 }${akkoorden}
vastgesteld-op: 2021-05-11
---

## Kernboodschap

Een voorbeeld.

## Omstandigheden

Een voorbeeld.

## Terugblik op de vooruitblik

Een voorbeeld.

## Vooruitblik

Een voorbeeld.
`;

const EERST = 'Zet de status terug op concept tot dat is gebeurd.';

function finding(record: CterRecord<'jaarverslag'>, bezwaar: Bezwaar): Finding {
  if (bezwaar.soort === 'datum')
    return {
      record,
      where: { pad: ['vastgesteld-op'] },
      message: 'Dit verslag is vastgesteld, maar er staat niet bij wanneer.',
      hint: 'Vul ‘vastgesteld-op’ in.',
    };
  if (bezwaar.soort === 'akkoord')
    return {
      record,
      where: { pad: ['akkoorden'] },
      message: `Dit verslag is vastgesteld zonder akkoord van: ${bezwaar.rol}.`,
      hint: `Vraag dat akkoord en zet het met de dag onder ‘akkoorden’. ${EERST}`,
    };
  const { stand } = bezwaar;
  return {
    record,
    where: { pad: ['verklaringen'] },
    message: `Dit verslag is vastgesteld, maar de afspraak ‘${stand.sleutel}’ is in ${stand.jaar} niet nagekomen en er staat geen verklaring bij.`,
    hint: `Schrijf onder ‘verklaringen’ waarom. ${EERST}`,
    related: [
      { record: stand.bron, where: { pad: ['afspraken', stand.nummer] }, message: 'Dit was de afspraak.' },
    ],
  };
}

/** A report to the council is adopted only when nothing stands in its way. */
export const check = defineCheck({
  code: 'jaarverslag-vaststelling',
  severity: 'fout',
  title: 'Een jaarverslag wordt pas vastgesteld als alles is verklaard en iedereen akkoord is.',
  why: 'De raad moet kunnen vertrouwen op wat er staat. Een gemiste afspraak zonder uitleg, een akkoord dat er niet is of een fout in de gegevens van dat jaar maakt het verslag onbetrouwbaar.',
  fix: 'Schrijf de ontbrekende verklaringen, vraag de akkoorden, los de fouten op. Zet de status tot die tijd op concept.',
  good: { [PATH]: verslag('\n  - { rol: portefeuillehouder, op: 2021-05-10 }') },
  bad: { [PATH]: verslag('') },
  expected: [`${PATH}:9:3`],
  *find(register, { today, settings }) {
    for (const record of register.all('jaarverslag')) {
      if (record.velden.status !== 'vastgesteld') continue;
      const peil = { today, termijnen: settings.termijnen };
      for (const bezwaar of bezwaren(register, record, peil)) yield finding(record, bezwaar);
    }
  },
});

/** What others found that keeps an adopted report from standing: an error in a record it tells of, or anything in itself. */
export function findOpen(register: Register, found: readonly Diagnostic[]): readonly Finding[] {
  const adopted = register.all('jaarverslag').filter((j) => j.velden.status === 'vastgesteld');
  const byPath = new Map<string, CterRecord>();
  if (adopted.length > 0) for (const record of register.everything()) byPath.set(record.path, record);
  return adopted.flatMap((record) =>
    found.flatMap((f): readonly Finding[] => {
      const other = byPath.get(f.file);
      const isOwn = other === record && f.severity !== 'advies' && f.code !== check.code;
      if (!isOwn && (!other || other === record || f.severity !== 'fout' || !gaatErover(record, other)))
        return [];
      return [
        {
          record,
          where: { pad: ['status'] },
          message: `Dit verslag is vastgesteld, maar er staat nog een bevinding open: ${f.file}, regel ${f.line} (${f.code}).`,
          hint: `Los die eerst op. ${EERST}`,
        },
      ];
    }),
  );
}
