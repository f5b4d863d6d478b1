/** What is wrong with the text of a dossier, told without repeating a word of it. */
import { type Dossier, dossier } from '../records/dossier.ts';
import { readFields } from '../records/read.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import type { DataPath } from '../register/register.ts';
import { readDocument } from '../source/document.ts';
import { placeOf } from '../source/position.ts';

/** One thing to mend. The line counts from 1; nothing in the words comes from the dossier itself. */
export interface DossierFault {
  readonly line: number;
  readonly message: string;
}

/** What a new dossier begins with. */
export const NEW_DOSSIER = `---
# Een zorg heeft een of meer maatregelen uit het plan, of een reden waarom niet:
#   - { id: school, zorg: Wat is gezien., maatregelen: [mentor] }
#   - { id: geld, zorg: Wat is gezien., niet-omdat: Is niet meer aan de orde. }
zorgen: []
# Altijd allebei de kanten, elk als een zin:
duiding:
  beschermend: []
  zorgelijk: []
# soort: zorg, bestuursrechtelijk, strafrechtelijk of dwang-en-drang; status: open, bezig, gedaan of vervallen
#   - { id: mentor, soort: zorg, wat: Gesprek elke week., wie: school, status: open }
plan: []
# Bij een bestuursrechtelijke maatregel, de Tijdelijke wet bestuurlijke maatregelen terrorismebestrijding:
# twbmt: { overwogen: true, afweging: Waarom wel of niet. }
---

## Verslag
`;

/** Grading a person: a number out of a number, a percentage of risk, a score, or a level of risk. */
const SCORE =
  /\b(?:risico|dreigings?|radicaliserings?)?-?scores?\b|\b(?:risico|dreiging|kans)\w*[^.\d\n]{0,40}\d{1,3}\s*(?:%|procent|\/\s*\d|op\s+\d)|\b(?:hoog|midden|gemiddeld|laag)\s+risico\b|\brisico(?:niveau|profiel|categorie|klasse)\b|\bcode (?:rood|oranje|groen)\b/i;

const namesIn = (fields: readonly FieldShape[]): string[] =>
  fields.flatMap(({ naam, shape }) => [naam, ...wordsIn(shape)]);
function wordsIn(shape: Shape): string[] {
  if (shape.kind === 'keuze') return [...shape.opties];
  if (shape.kind === 'lijst') return wordsIn(shape.item);
  return shape.kind === 'groep' ? namesIn(shape.velden) : [];
}

/** The sentence with everything in quotation marks that is no word of ours left out. */
function hidden(sentence: string, own: ReadonlySet<string>): string {
  return sentence.replace(/‘([^’]*)’/g, (quoted, inner: string) => (own.has(inner) ? quoted : '‘…’'));
}

interface Judged {
  readonly path: DataPath;
  readonly message: string;
}

function judge({ zorgen, duiding, plan, twbmt }: Dossier): readonly Judged[] {
  const ids = new Set(plan.map((m) => m.id));
  const found: Judged[] = [];
  for (const [i, zorg] of zorgen.entries()) {
    const path = ['zorgen', i];
    if (zorg.maatregelen.length === 0 && zorg['niet-omdat'] === undefined)
      found.push({
        path,
        message: 'Bij deze zorg hoort een maatregel uit het plan, of de reden waarom er niets gebeurt.',
      });
    for (const [j, id] of zorg.maatregelen.entries())
      if (!ids.has(id))
        found.push({ path: [...path, 'maatregelen', j], message: 'Deze maatregel staat niet in het plan.' });
  }
  if (zorgen.length > 0 && duiding.beschermend.length === 0)
    found.push({ path: ['duiding'], message: 'Schrijf bij de duiding ook op wat beschermt.' });
  if (zorgen.length > 0 && duiding.zorgelijk.length === 0)
    found.push({ path: ['duiding'], message: 'Schrijf bij de duiding ook op wat bezorgd maakt.' });
  if (plan.some((m) => m.soort === 'bestuursrechtelijk') && twbmt === undefined)
    found.push({
      path: ['plan'],
      message:
        'Er is een bestuursrechtelijke maatregel: schrijf bij ‘twbmt’ op of die wet is overwogen, en de afweging.',
    });
  return found;
}

function scores(text: string): readonly DossierFault[] {
  return text.split('\n').flatMap((line, i) =>
    SCORE.test(line)
      ? [
          {
            line: i + 1,
            message:
              'Hier staat een score of een risiconiveau. Beschrijf wat is gezien; een mens krijgt geen cijfer.',
          },
        ]
      : [],
  );
}

/** Everything to mend in the text of a dossier, by line. */
export function dossierFaults(text: string): readonly DossierFault[] {
  const own = new Set(namesIn(dossier.shape()));
  const { document, diagnostics } = readDocument('dossier.md', new TextEncoder().encode(text));
  const faults: DossierFault[] = diagnostics
    .filter((d) => d.severity === 'fout')
    .map((d) => ({ line: d.line, message: hidden(d.message, own) }));
  if (document) {
    const read = readFields(dossier, document.fields);
    const found = 'velden' in read ? judge(read.velden as Dossier) : read.issues;
    const place = (path: DataPath) => placeOf({ text: document.text }, path, 'value').line;
    faults.push(...found.map(({ path, message }) => ({ line: place(path), message: hidden(message, own) })));
  }
  return [...faults, ...scores(text)].sort((a, b) => a.line - b.line);
}
