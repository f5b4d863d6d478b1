import type { Choice } from '../ports.ts';
import { isSoort, recordType } from '../records/index.ts';
import type { Register } from '../register/register.ts';

/** What a record is called in lists: the value of its title field. */
export function titleOf(soort: string, velden: object): string {
  const title: unknown = (velden as Record<string, unknown>)[recordType(soort)?.titelveld ?? ''];
  return title === undefined ? '' : String(title);
}

/** Every record of these types as a choice: an id, or `soort/id` when there are several types. */
export function referenceChoices(register: Register, soorten: readonly string[]): readonly Choice[] {
  return soorten.filter(isSoort).flatMap((soort) =>
    register.all(soort).map(({ id, ref, velden }) => {
      const value = soorten.length === 1 ? id : ref;
      const title = titleOf(soort, velden);
      return { value, label: title === '' || title === value ? value : `${title} (${value})` };
    }),
  );
}
