/** Figures that partners supplied: in the place of what is not registered, or on their own. Always marked as such. */
import { isTelbaar } from '../../facts/telbaar.ts';
import type { Velden } from '../../records/index.ts';
import type { CterRecord } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import { plainTable, type Table } from '../table.ts';
import type { Boek, Cijfer } from './figure.ts';
import { reeks } from './figure.ts';
import { inWords } from './figure-words.ts';
import type { Cijfers } from './protect-figures.ts';
import { type Scope, slug } from './scope.ts';

type Verslag = CterRecord<'jaarverslag'>;
type Levering = Velden<'jaarverslag'>['aangeleverd'][number];

/** The reports of the municipality about the years beside each other. */
const verslagen = ({ register, eigen, jaren }: Scope): readonly Verslag[] =>
  register
    .all('jaarverslag')
    .filter(({ velden }) => velden.gemeente === eigen.id && jaren.includes(velden.jaar));

const bronVan = ({ bron, datum }: Levering): string => `${bron}, ${longDate(datum)}`;
const eigenId = ({ cijfer }: Levering, plek: string): string => `aangeleverd.${slug(cijfer)}.${plek}`;

/** Nobody says what a supplied figure counts: it is taken for persons unless it says otherwise. */
function alone(verslag: Verslag, levering: Levering, plek: string): Cijfer | undefined {
  const { cijfer, waarde, telt = isTelbaar(waarde) ? 'personen' : 'activiteiten' } = levering;
  // Half a person cannot be protected, and is a mistake that a check tells of.
  if (telt === 'personen' && !isTelbaar(waarde)) return undefined;
  return {
    id: eigenId(levering, plek),
    label: `${cijfer}, ${verslag.velden.jaar}`,
    definitie: 'Een cijfer dat een partner heeft aangeleverd, met de naam die de partner eraan geeft.',
    telt,
    herkomst: 'aangeleverd',
    waarde,
    bron: bronVan(levering),
    records: [verslag.ref],
  };
}

/** The figure of the report that a supplied one is of, when that was not registered. */
function wanted(boek: Boek, { cijfer, waarde }: Levering, plek: string): Cijfer | undefined {
  return boek.cijfers.find(
    (c) =>
      c.waarde === undefined &&
      !c.verborgen &&
      (c.id === cijfer || (reeks(c.id) === cijfer && c.id.endsWith(`.${plek}`))) &&
      (c.telt !== 'personen' || isTelbaar(waarde)),
  );
}

/** The book with what was supplied in it. What is registered stays as it is. */
export function metAangeleverd(scope: Scope, boek: Boek): Boek {
  const replaced = new Map<string, Cijfer>();
  const extra = new Map<string, Cijfer>();
  for (const verslag of verslagen(scope)) {
    const plek = `${scope.eigen.id}.${verslag.velden.jaar}`;
    for (const levering of verslag.velden.aangeleverd) {
      const { waarde } = levering;
      const found = wanted(boek, levering, plek);
      if (found)
        replaced.set(found.id, {
          ...found,
          waarde,
          herkomst: 'aangeleverd',
          bron: bronVan(levering),
          records: [verslag.ref],
        });
      // The report shows those of its own year alone; earlier ones stand in the reports of their years.
      const own = found || verslag !== scope.verslag ? undefined : alone(verslag, levering, plek);
      if (own) extra.set(own.id, own);
    }
  }
  return {
    cijfers: [...boek.cijfers.map((c) => replaced.get(c.id) ?? c), ...extra.values()],
    relaties: boek.relaties,
  };
}

/** The figures of the year that partners supplied and that stand on their own; null when there are none. */
export function suppliedTable({ verslag, eigen, jaar }: Scope, cijfers: Cijfers): Table | null {
  const rows = (verslag?.velden.aangeleverd ?? []).flatMap((levering) => {
    const id = eigenId(levering, `${eigen.id}.${jaar}`);
    return cijfers.has(id) ? [[levering.cijfer, inWords(cijfers.get(id)), bronVan(levering)]] : [];
  });
  return rows.length === 0 ? null : plainTable('', ['Cijfer', 'Aantal', 'Bron'], rows, '');
}
