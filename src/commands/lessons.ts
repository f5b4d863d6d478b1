/** Lessons of an intervention, for whoever looks at it or makes one that follows on it. */
import { geerfdeLessen, isOpenLes, type Les, lessenVan } from '../facts/lessen.ts';
import type { CterRecord, Register } from '../register/register.ts';

/** A lesson as it is told: what to do, by whom, before when, and where it comes from. */
export interface ToldLesson {
  readonly wat: string;
  readonly status: string;
  readonly wie?: string;
  readonly uiterlijk?: string;
  readonly evaluatie: string;
}

const told = ({ punt: { wat, status, wie, uiterlijk }, evaluatie }: Les): ToldLesson => ({
  ...{ wat, status, evaluatie: evaluatie.ref },
  ...(wie !== undefined && { wie }),
  ...(uiterlijk !== undefined && { uiterlijk }),
});

/** The lessons of an intervention itself and the unlearned ones of what it follows on; undefined for another type. */
export function lessonsOf(register: Register, record: CterRecord) {
  if (record.soort !== 'interventie') return undefined;
  const own = lessenVan(register, record.id);
  return {
    open: own.filter(isOpenLes).map(told),
    gedaan: own.filter((les) => les.punt.status === 'gedaan').map(told),
    geerfd: geerfdeLessen(register, record.id).map(told),
  };
}

const line = ({ wat, wie, uiterlijk, evaluatie }: ToldLesson): string => {
  const rest = [wie, uiterlijk, evaluatie].filter((part) => part !== undefined);
  return `  ${wat} (${rest.join(', ')})`;
};

/** The same as lines under headings; empty when nothing was learned yet. */
export function lessonLines(lessons: ReturnType<typeof lessonsOf>): readonly string[] {
  const blocks = [
    ['Lessen die nog open staan:', lessons?.open ?? []],
    ['Lessen van wat hieraan voorafging, die nog open staan:', lessons?.geerfd ?? []],
    ['Lessen die zijn verwerkt:', lessons?.gedaan ?? []],
  ] as const;
  return blocks.flatMap(([title, list]) => (list.length === 0 ? [] : [title, ...list.map(line)]));
}

/** The unlearned lessons of the interventions that a new one follows on. */
export function lessonsBefore(
  register: Register,
  fields: Readonly<Record<string, unknown>>,
): readonly string[] {
  const relaties = (fields['relaties'] ?? []) as readonly {
    readonly soort?: string;
    readonly interventie?: string;
  }[];
  const before = relaties.flatMap((r) =>
    r.soort === 'vervolg-op' && r.interventie !== undefined ? [r.interventie] : [],
  );
  const lessons = before.flatMap((id) => [
    ...lessenVan(register, id).filter(isOpenLes),
    ...geerfdeLessen(register, id),
  ]);
  if (lessons.length === 0) return [];
  return ['Neem deze lessen mee; ze staan nog open:', ...lessons.map((les) => line(told(les)))];
}
