/** Short Dutch descriptions of data, for cells of tables. Sentences stand in the templates. */
import { isOpenbaar } from '../facts/vertrouwelijkheid.ts';
import { recordType, type Velden } from '../records/index.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { counted, listing } from '../text/lists.ts';

type Interventie = Velden<'interventie'>;
type Afspraak = Interventie['afspraken'][number];
type Evaluatieafspraak = Interventie['evaluaties'][number];
type Doelgroep = Interventie['doelgroepen'][number];

const UNITS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  D: ['dag', 'dagen'],
  W: ['week', 'weken'],
  M: ['maand', 'maanden'],
  Y: ['jaar', 'jaar'],
};

/** `P3W` as `elke 3 weken`. */
export function rhythm(ritme: string): string {
  const [, count = '1', unit = 'D'] = /^P(\d+)([DWMY])$/.exec(ritme) ?? [];
  const [one, more] = UNITS[unit] ?? ['', ''];
  return count === '1' ? `elke ${one}` : `elke ${count} ${more}`;
}

/** How much of something was promised: `10 per jaar`, `elke 3 weken`, `één op de 3 keer (bijeenkomst)`, `niet gekwantificeerd`. */
export function promised(afspraak: Afspraak): string {
  const { aantal, per, elke, bezetting, van, thema } = afspraak;
  const eenOp = afspraak['een-op'];
  const parts = [
    ...(aantal === undefined
      ? []
      : [
          per === undefined
            ? String(aantal)
            : `${aantal} ${per === 'looptijd' ? 'in de hele looptijd' : `per ${per}`}`,
        ]),
    ...(aantal === undefined && per !== undefined ? [`per ${per}`] : []),
    ...(elke === undefined ? [] : [rhythm(elke)]),
    ...(eenOp === undefined ? [] : [`één op de ${eenOp} keer${van === undefined ? '' : ` (${van})`}`]),
    ...(bezetting === undefined
      ? []
      : [`${counted(bezetting, 'persoon', 'personen')}${van === undefined ? '' : ` (${van})`}`]),
  ];
  const quantity = parts.length > 0 ? listing(parts) : 'niet gekwantificeerd';
  const themes = Object.entries(thema ?? {}).map(([year, name]) => `${year}: ${name}`);
  return themes.length > 0 ? `${quantity}; thema’s ${themes.join('; ')}` : quantity;
}

/** The age range of a target group: `10 tot en met 13 jaar`. Absent when nothing was agreed. */
export function ages({ leeftijd }: Doelgroep): string | undefined {
  if (leeftijd?.van !== undefined && leeftijd.tot !== undefined)
    return `${leeftijd.van} tot en met ${leeftijd.tot} jaar`;
  if (leeftijd?.van !== undefined) return `vanaf ${leeftijd.van} jaar`;
  return leeftijd?.tot === undefined ? undefined : `tot en met ${leeftijd.tot} jaar`;
}

/** A target group with its ages; ages that the name already tells are not repeated. */
export function targetGroup(groep: Doelgroep): string {
  const age = ages(groep);
  const said =
    age === undefined ||
    [groep.leeftijd?.van, groep.leeftijd?.tot].every(
      (n) => n === undefined || groep.naam.includes(String(n)),
    );
  return said ? groep.naam : `${groep.naam} (${age})`;
}

const KINDS = { plan: 'planevaluatie', proces: 'procesevaluatie', effect: 'effectevaluatie' } as const;
const MOMENTS = {
  interventie: '',
  uitvoering: 'na elke uitvoering',
  contactcirkel: 'na elke inzet van de contactcirkel',
  jaar: 'elk jaar',
} as const;

/** The name of what `soort/id` refers to; the reference itself when it is not there, and no name when it is not for the public. */
export function nameOf(register: Register, ref: string): string {
  const record = register.byRef(ref);
  if (!record) return ref;
  if (!isOpenbaar(register, record)) return 'een partij die niet openbaar is';
  return String((record.velden as Record<string, unknown>)[recordType(record.soort)?.titelveld ?? ''] ?? ref);
}

/** One promised evaluation: `procesevaluatie, elk jaar, samen met RoR`. */
export function promisedEvaluation(register: Register, afspraak: Evaluatieafspraak): string {
  const kind = afspraak.soort === undefined ? 'evaluatie (soort niet genoemd)' : KINDS[afspraak.soort];
  const together = afspraak['samen-met'].map((ref) => nameOf(register, ref));
  const parts = [
    MOMENTS[afspraak.per],
    afspraak.bij.length > 0 ? `bij ${listing(afspraak.bij)}` : '',
    afspraak.door === undefined ? '' : `door ${nameOf(register, afspraak.door)}`,
    together.length > 0 ? `samen met ${listing(together)}` : '',
  ];
  return [kind, ...parts.filter(Boolean)].join(', ');
}

/** The text with its first letter as a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The words the programmes use instead of the usual ones. */
export function naming(programmas: readonly CterRecord<'programma'>[]) {
  const words = Object.assign({}, ...programmas.map((p) => p.velden.benamingen ?? {})) as Record<
    string,
    string
  >;
  const actielijn = words['actielijn'] ?? 'actielijn';
  return {
    actielijn,
    Actielijn: capital(actielijn),
    actielijnen: words['actielijnen'] ?? (words['actielijn'] === undefined ? 'actielijnen' : null),
  };
}
