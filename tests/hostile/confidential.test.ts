/** Nothing above openbaar enters a public document: marked text is planted in every field and section, and looked for. */
import { describe, expect, it } from 'vitest';
import { isOpenbaar } from '../../src/facts/vertrouwelijkheid.ts';
import { checkValue } from '../../src/records/check-value.ts';
import type { RecordType } from '../../src/records/define.ts';
import { recordType, recordTypes } from '../../src/records/index.ts';
import type { Shape } from '../../src/records/shape.ts';
import type { CterRecord } from '../../src/register/register.ts';
import { composeDocument } from '../../src/source/compose.ts';
import { run } from '../cli/run.ts';
import { VANDAAG, voorbeeld } from '../example/voorbeeld.ts';

const { register, tree } = voorbeeld;
/** A word that says where it was planted, and survives every form and escape. */
const mark = (kind: 'zwart' | 'wit', { ref }: CterRecord) => `${kind}edoos${ref.replace(/[^a-z0-9]/g, '')}`;

type Path = readonly (string | number)[];

/** The value with the word behind every text that may have one behind it. */
function planted(type: RecordType, shape: Shape, value: unknown, word: string, path: Path): unknown {
  if (value === undefined) return undefined;
  if (shape.kind === 'lijst')
    return (value as unknown[]).map((item, i) => planted(type, shape.item, item, word, [...path, i]));
  if (shape.kind === 'groep') {
    const fields = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      shape.velden.map((f) => [f.naam, planted(type, f.shape, fields[f.naam], word, [...path, f.naam])]),
    );
  }
  if (shape.kind === 'kaart')
    return Object.fromEntries(
      Object.entries(value as object).map(([key, v]) => [
        key,
        shape.waarde.kind === 'tekst' ? `${v} ${word}` : v,
      ]),
    );
  // The one field of an incident that is meant for everyone; and titles and names that other text must repeat.
  if (shape.kind !== 'tekst' || path[0] === 'publieke-omschrijving') return value;
  if (
    /^(?:onderdelen|stappen|afspraken)$/.test(String(path[0])) &&
    /^(?:titel|van|vorm)$/.test(String(path.at(-1)))
  )
    return value;
  const longer = `${value} ${word}`;
  return checkValue(type, path, longer).length === 0 ? longer : value;
}

function marked(record: CterRecord, kind: 'zwart' | 'wit', isLabelled: boolean): string {
  const type = recordType(record.soort)!;
  const word = mark(kind, record);
  const shape: Shape = { kind: 'groep', velden: type.shape() };
  const fields = planted(type, shape, record.velden, word, []) as Record<string, unknown>;
  // With other words the promises are no longer explained, so nothing can be adopted.
  if (record.soort === 'jaarverslag')
    Object.assign(fields, { status: 'concept', 'vastgesteld-op': undefined });
  if (isLabelled) fields['vertrouwelijkheid'] = 'intern';
  const text = new TextDecoder().decode(tree.read(record.path));
  const body = text.slice(text.indexOf('\n---\n') + 5).trim();
  return composeDocument(
    fields,
    body.replace(/^## .*$/gm, (heading) => `${heading}\n\nHier staat ${word}.`),
  );
}

/** What a delivery or an evaluation is about: it is closed with that, and carries no label of its own. */
const about = ({ soort, velden }: CterRecord): string | undefined => {
  const { interventie, over, vertrouwelijkheid } = velden as Readonly<Record<string, string | undefined>>;
  if (vertrouwelijkheid !== undefined) return undefined;
  return soort === 'uitvoering' ? `interventie/${interventie}` : soort === 'evaluatie' ? over : undefined;
};

/** The example with one half of the records closed and marked black, the other half marked white. */
function register_(half: 0 | 1): { files: Record<string, string>; black: number; inherits: number } {
  const files: Record<string, string> = { 'cter.yaml': new TextDecoder().decode(tree.read('cter.yaml')) };
  const all = recordTypes.flatMap(({ soort }) =>
    (register.all(soort as 'begrip') as readonly CterRecord[]).map((record, i) => ({ record, i })),
  );
  // A municipality's name is on every document; a register cannot keep it secret.
  const labelled = new Set(
    all.filter(({ record, i }) => record.soort !== 'gemeente' && i % 2 === half).map((x) => x.record.ref),
  );
  const isBlack = (record: CterRecord): boolean => {
    if (labelled.has(record.ref) || !isOpenbaar(register, record)) return true;
    const over = register.byRef(about(record) ?? '');
    return over !== undefined && isBlack(over);
  };
  let inherits = 0;
  for (const { record } of all) {
    const kind = isBlack(record) ? 'zwart' : 'wit';
    const isLabelled = labelled.has(record.ref) && isOpenbaar(register, record);
    if (kind === 'zwart' && !isLabelled && isOpenbaar(register, record)) inherits++;
    files[record.path] = marked(record, kind, isLabelled);
  }
  const black = all.filter(({ record }) => isBlack(record)).length;
  return { files, black, inherits };
}

const decoded = (text: string): string =>
  text.startsWith('X-Unsent')
    ? [...text.matchAll(/base64\r\n\r\n([\s\S]*?)\r\n\r?\n?--/g)]
        .map(([, part]) =>
          new TextDecoder().decode(Uint8Array.from(atob(part!.replace(/\s/g, '')), (c) => c.charCodeAt(0))),
        )
        .join('\n')
    : text;

const LINES: readonly (readonly string[])[] = [
  ...register
    .all('gemeente')
    .flatMap(({ id }) => [
      ...['2024', '2025'].map((jaar) => ['overview', id, '--jaar', jaar]),
      ...['2024', '2025'].map((jaar) => ['report', jaar, '--gemeente', id]),
      ['export', 'json', 'cijfers', '--jaar', '2025', '--gemeente', id],
    ]),
  ['overview', 'elzerdam', '--jaar', '2024', '--format', 'html'],
  ...['2024', '2025', '2026'].map((jaar) => ['funding', jaar]),
  ...register.all('nieuwsbrief').map(({ id }) => ['newsletter', id]),
  ...register.all('nieuwsbrief').map(({ id }) => ['newsletter', id, '--format', 'eml']),
  ...recordTypes.flatMap(({ map }) => [
    ['export', 'csv', map],
    ['export', 'json', map],
  ]),
];

describe.each([0, 1] as const)('with half %d of the records closed', (half) => {
  const { files, black, inherits } = register_(half);
  const world = { files, today: VANDAAG };

  it('the register can be read whole, and much in it is secret', async () => {
    const { out } = await run(['validate', '--today', VANDAAG], world);
    expect(out).toMatch(/^0 fouten/m);
    expect(black).toBeGreaterThan(150);
    // Closed by what they are about alone, also an evaluation of a delivery of a closed intervention.
    expect(inherits).toBeGreaterThan(20);
  });

  it('no public document holds a marked word of a closed record, and those of open ones are found', async () => {
    const leaks: string[] = [];
    let shown = 0;
    for (const line of LINES) {
      const { code, out } = await run(line, world);
      if (code !== 0) {
        // A newsletter that is closed is refused as a whole.
        expect([code, line[0]], line.join(' ')).toEqual([1, 'newsletter']);
        continue;
      }
      const text = decoded(out).toLowerCase();
      for (const [word] of text.matchAll(/zwartedoos[a-z0-9]+/g)) leaks.push(`${line.join(' ')}: ${word}`);
      shown += [...text.matchAll(/witedoos[a-z0-9]+/g)].length;
    }
    expect([...new Set(leaks)]).toEqual([]);
    expect(shown).toBeGreaterThan(100);
  }, 300_000);
});
