import type { Choice } from '../ports.ts';
import { isSoort, recordType } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** What a record is called in lists: the value of its title field. */
export function titleOf(soort: string, velden: object): string {
  const title: unknown = (velden as Record<string, unknown>)[recordType(soort)?.titelveld ?? ''];
  return title === undefined ? '' : String(title);
}

const numberOf = ({ velden }: CterRecord): number => Number((velden as { nummer?: unknown }).nummer ?? 0);

/** What has a number, such as lines and factors, in that order; the rest as it was. */
const byNumber = (records: readonly CterRecord[]): readonly CterRecord[] =>
  [...records].sort((a, b) => numberOf(a) - numberOf(b));

/** Every record of these types as a choice: an id, or `soort/id` when there are several types. */
export function referenceChoices(register: Register, soorten: readonly string[]): readonly Choice[] {
  return soorten.filter(isSoort).flatMap((soort) =>
    byNumber(register.all(soort)).map(({ id, ref, velden }) => {
      const value = soorten.length === 1 ? id : ref;
      const title = titleOf(soort, velden);
      return { value, label: title === '' || title === value ? value : `${title} (${value})` };
    }),
  );
}
