import type { CterRecord, Register } from '../register/register.ts';

/** The first and the last day of a deployment: its meetings, or while there are none the day of the incident. */
export function dagenVanCirkel(
  register: Register,
  { velden }: CterRecord<'contactcirkel'>,
): { readonly eerste: string; readonly laatste: string } | undefined {
  const dagen = velden.bijeenkomsten.map((b) => b.datum).sort();
  const incident = register.find('incident', velden.incident)?.velden.datum;
  const eerste = dagen[0] ?? incident;
  return eerste === undefined ? undefined : { eerste, laatste: dagen.at(-1) ?? eerste };
}

/** Whether a deployment that began on this day belongs to the intervention: in one of its municipalities, during its run. */
export function hoortBij(
  { velden: { gemeenten, looptijd } }: CterRecord<'interventie'>,
  cirkel: CterRecord<'contactcirkel'>,
  eerste: string,
): boolean {
  return (
    gemeenten.includes(cirkel.velden.gemeente) &&
    eerste >= looptijd.van &&
    (looptijd.tot === undefined || eerste <= looptijd.tot)
  );
}

/** The deployments that belong to an intervention, with their days; sorted by id. */
export function cirkelsVan(
  register: Register,
  interventie: CterRecord<'interventie'>,
): readonly {
  readonly cirkel: CterRecord<'contactcirkel'>;
  readonly eerste: string;
  readonly laatste: string;
}[] {
  return register.all('contactcirkel').flatMap((cirkel) => {
    const dagen = dagenVanCirkel(register, cirkel);
    return dagen && hoortBij(interventie, cirkel, dagen.eerste) ? [{ cirkel, ...dagen }] : [];
  });
}

/** What has an adopted evaluation, by register: a register does not change, and looking for each circle would be quadratic. */
const geevalueerd = new WeakMap<Register, ReadonlySet<string>>();

/** Whether a deployment has an evaluation that was adopted. */
export function isCirkelGeevalueerd(register: Register, { ref }: CterRecord<'contactcirkel'>): boolean {
  let refs = geevalueerd.get(register);
  if (!refs) {
    const adopted = register.all('evaluatie').filter((e) => e.velden.status === 'vastgesteld');
    refs = new Set(adopted.map((e) => e.velden.over));
    geevalueerd.set(register, refs);
  }
  return refs.has(ref);
}

/** What a deployment should have afterwards and has not, and its last day. */
export function cirkelGebreken(
  register: Register,
  cirkel: CterRecord<'contactcirkel'>,
): { readonly laatste: string | undefined; readonly mist: readonly string[] } {
  const mist = [
    ...(cirkel.secties.get('Verslag') === true ? [] : ['verslag']),
    ...(isCirkelGeevalueerd(register, cirkel) ? [] : ['vastgestelde evaluatie']),
  ];
  return { laatste: dagenVanCirkel(register, cirkel)?.laatste, mist };
}
