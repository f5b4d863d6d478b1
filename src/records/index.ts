/** Every record type, in the order of the chain; a new type is one file and one line here. */
import { actielijn } from './actielijn.ts';
import { analyse } from './analyse.ts';
import { begrip } from './begrip.ts';
import { beschermendeFactor } from './beschermende-factor.ts';
import { budget } from './budget.ts';
import { casus } from './casus.ts';
import { contactcirkel } from './contactcirkel.ts';
import type { FieldsOf, RecordType } from './define.ts';
import { dreigingsbeeld } from './dreigingsbeeld.ts';
import { evaluatie } from './evaluatie.ts';
import { fenomeen } from './fenomeen.ts';
import { gemeente } from './gemeente.ts';
import { incident } from './incident.ts';
import { interventie } from './interventie.ts';
import { jaarverslag } from './jaarverslag.ts';
import { netwerklid } from './netwerklid.ts';
import { nieuwsbrief } from './nieuwsbrief.ts';
import { organisatie } from './organisatie.ts';
import { programma } from './programma.ts';
import { signaal } from './signaal.ts';
import { stappenplan } from './stappenplan.ts';
import { uitvoering } from './uitvoering.ts';
import { vernietiging } from './vernietiging.ts';
import { verzoek } from './verzoek.ts';

const types = {
  programma,
  gemeente,
  actielijn,
  interventie,
  uitvoering,
  evaluatie,
  signaal,
  analyse,
  incident,
  contactcirkel,
  casus,
  verzoek,
  vernietiging,
  budget,
  nieuwsbrief,
  jaarverslag,
  organisatie,
  netwerklid,
  stappenplan,
  'beschermende-factor': beschermendeFactor,
  fenomeen,
  dreigingsbeeld,
  begrip,
} as const;

/** The name of a record type. */
export type Soort = keyof typeof types;

/** The fields of one type of record. */
export type Velden<S extends Soort> = FieldsOf<(typeof types)[S]>;

/** All record types, in the order of the chain. */
export const recordTypes: readonly RecordType[] = Object.values(types) as unknown as readonly RecordType[];

/** The names of all record types. */
export const soorten = Object.keys(types) as readonly Soort[];

const byName = new Map<string, RecordType>([...recordTypes].reverse().flatMap((t) => [t.alias, t.map, t.soort].map((name) => [name, t] as const)));

/** The type with this Dutch name, plural (folder) or English alias; undefined when there is none. */
export const recordType = (name: string): RecordType | undefined => byName.get(name);

/** Whether the word names a record type. */
export const isSoort = (name: string): name is Soort => Object.hasOwn(types, name);
