import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isVanVerslag } from '../facts/gepubliceerd.ts';
import { perRegister } from '../facts/per-register.ts';
import { type Bezwaar, bezwaren, steuntOp } from '../facts/vaststelling.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { type CheckContext, defineCheck, type Finding } from './define.ts';
import { exampleReport } from './example-register.ts';
import type { SetAside } from './set-aside.ts';

const PATH = 'jaarverslagen/voorbeeldstad-2021.md';
const verslag = (akkoorden: string): string =>
  exampleReport(`
jaar: 2021
gemeente: voorbeeldstad
status: vastgesteld
raadsbrief: { onderwerp: Voortgang 2021, aan: de gemeenteraad, portefeuillehouder: burgemeester }
verklaringen:
  - { afspraak: weerbaar-opvoeden/bijeenkomsten, tekst: De zaal was drie maanden dicht. }
akkoorden:
  - { rol: functionaris gegevensbescherming, op: 2022-03-03 }
  - { rol: communicatie, op: 2022-03-03 }
  - { rol: partners die cijfers leverden, op: 2022-03-04 }${akkoorden}
vastgesteld-op: 2022-03-11`);

const EERST = 'Zet de status terug op concept tot dat is gebeurd.';

type Verslag = CterRecord<'jaarverslag'>;

function finding(record: Verslag, bezwaar: Bezwaar): Finding {
  if (bezwaar.soort === 'datum')
    return {
      record,
      where: { pad: ['vastgesteld-op'] },
      message: 'Dit verslag is vastgesteld, maar er staat niet bij wanneer.',
      hint: 'Vul ‘vastgesteld-op’ in.',
    };
  if (bezwaar.soort === 'jaar-loopt')
    return {
      record,
      where: { pad: ['vastgesteld-op'] },
      message: `Dit verslag is vastgesteld voordat ${bezwaar.jaar} voorbij was. Een jaarverslag gaat over een heel jaar.`,
      hint: `Vul bij ‘vastgesteld-op’ de goede dag in: op zijn vroegst 1 januari ${bezwaar.jaar + 1}. ${EERST}`,
    };
  if (bezwaar.soort === 'akkoord-later')
    return {
      record,
      where: { pad: ['akkoorden', bezwaar.nummer, 'op'] },
      message: `Dit akkoord (${bezwaar.rol}) is gegeven nadat het verslag al was vastgesteld.`,
      hint: `Verbeter de dag van het akkoord, of zet bij ‘vastgesteld-op’ de dag waarop iedereen akkoord was. ${EERST}`,
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

/** What an adopted report itself lacks. */
export const mankeert = (
  register: Register,
  record: Verslag,
  { today, settings: { termijnen } }: CheckContext,
): readonly Finding[] => bezwaren(register, record, { today, termijnen }).map((b) => finding(record, b));

/** A report to the council is adopted only when nothing stands in its way. */
export const check = defineCheck({
  code: 'jaarverslag-vaststelling',
  severity: 'fout',
  title: 'Een jaarverslag wordt pas vastgesteld als alles is verklaard en iedereen akkoord is.',
  why: 'De raad moet kunnen vertrouwen op wat er staat. Een gemiste afspraak zonder uitleg, een akkoord dat er niet is of een fout in de gegevens maakt het verslag onbetrouwbaar.',
  fix: 'Schrijf de ontbrekende verklaringen, vraag de akkoorden, los de fouten op. De dag van vaststelling ligt na het jaar, en niet voor een akkoord. Zet de status tot die tijd op concept.',
  good: { [PATH]: verslag('\n  - { rol: portefeuillehouder, op: 2022-03-10 }') },
  bad: { [PATH]: verslag('') },
  expected: [`${PATH}:9:3`],
  today: '2022-06-01',
  *find(register, context) {
    for (const record of register.all('jaarverslag'))
      if (record.velden.status === 'vastgesteld') yield* mankeert(register, record, context);
  },
});

/** The code of a fault that can be a false alarm: what looks like personal data may be none. */
const VERGISBAAR = 'geen-persoonsgegevens';

const byPath = perRegister(
  (register) => new Map([...register.everything()].map((record) => [record.path, record])),
);

/**
 * What others found that keeps a report from being adopted: every fault it may rest on, and anything but advice in its
 * own record. Setting a fault aside in cter.yaml makes no figure right, so those count too, unless it may be a
 * false alarm: only a person can tell, and said so. A fault in what is no record counts: a file that could not be
 * read is missing from the figures.
 */
export function openstaand(
  register: Register,
  verslag: Verslag,
  { findings, ignored }: SetAside,
): readonly Diagnostic[] {
  const steunt = ({ file }: Diagnostic): boolean => {
    const record = byPath(register).get(file);
    return record === undefined || steuntOp(verslag, record);
  };
  return [
    ...findings.filter((f) => f.severity === 'waarschuwing' && f.file === verslag.path),
    ...[...findings, ...ignored.filter((f) => f.code !== VERGISBAAR)].filter(
      (f) => f.severity === 'fout' && f.code !== check.code && steunt(f),
    ),
  ].sort(compareDiagnostics);
}

/** How many open findings are named; `validate` tells them all. */
export const GENOEMD = 5;

/**
 * One finding for each report that is being adopted while something is open, whatever is open: its words stay the same
 * when a fault moves or goes, so that nobody is held up by a finding that only seems new. Reports of which the figures
 * are kept (`published`) were adopted and published before: a fault of today does not undo that, it would be repeated
 * for each of them, and `cter report` still refuses to make them again.
 */
export function findOpen(
  register: Register,
  found: SetAside,
  published: readonly { readonly text: string }[],
): readonly Finding[] {
  return register.all('jaarverslag').flatMap((record): readonly Finding[] => {
    const { status, gemeente, jaar } = record.velden;
    if (status !== 'vastgesteld' || published.some(({ text }) => isVanVerslag(text, gemeente, jaar)))
      return [];
    const open = openstaand(register, record, found);
    if (open.length === 0) return [];
    return [
      {
        record,
        where: { pad: ['status'] },
        message:
          'Dit verslag is vastgesteld, maar in het verslag of in het register staan nog bevindingen open.',
        hint: `Los die eerst op; ‘cter validate’ noemt ze allemaal. ${EERST}`,
        related: open.slice(0, GENOEMD).map(({ file, line, column, code }) => {
          return { file, line, column, message: `Deze bevinding staat nog open: ${code}.` };
        }),
      },
    ];
  });
}
