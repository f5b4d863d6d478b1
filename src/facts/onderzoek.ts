/** Which phenomena were studied: so that no group stands out merely because it was looked at. */
import type { CterRecord, Register } from '../register/register.ts';

type Analyse = CterRecord<'analyse'>;

/** The phenomena of an analysis: those of the signals that led to it, and those its subject names. */
function fenomenenVan(register: Register, { velden }: Analyse): readonly string[] {
  const onderwerp = velden.onderwerp.toLowerCase();
  const genoemd = register
    .all('fenomeen')
    .filter((f) =>
      [f.velden.naam, ...f.velden.voorheen].some((naam) => onderwerp.includes(naam.toLowerCase())),
    );
  const gemeld = velden.aanleiding.flatMap((id) => register.find('signaal', id)?.velden.fenomeen ?? []);
  return [...new Set([...genoemd.map((f) => f.id), ...gemeld])];
}

/** Every phenomenon that was studied, with the analyses about it; what was stopped is left out. */
export function onderzochteFenomenen(register: Register): ReadonlyMap<string, readonly Analyse[]> {
  const found = new Map<string, Analyse[]>();
  for (const analyse of register.all('analyse')) {
    if (analyse.velden.status === 'gestopt') continue;
    for (const id of fenomenenVan(register, analyse)) found.set(id, [...(found.get(id) ?? []), analyse]);
  }
  return found;
}
