/** A fingerprint of what an intervention is, so that an evaluation can say what it was made of. */
import type { CterRecord, Register } from '../register/register.ts';
import { contentHash } from '../text/content-hash.ts';
import { interventiesAchter } from './waarover.ts';

/** How far it is, and who may see it, do not change what an intervention is. */
const NIET_DE_INHOUD = new Set(['status', 'vertrouwelijkheid']);

/** The same text for the same data, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  const parts = keys.map(
    (key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`,
  );
  return `{${parts.join(',')}}`;
}

/**
 * A `v` and twelve characters that stand for the fields and the text of an intervention. Layout, line ends and the order
 * of fields do not count; nor do its status and who may see it.
 */
export function versieVan(register: Register, interventie: CterRecord<'interventie'>): string {
  const velden = Object.fromEntries(
    Object.entries(interventie.velden).filter(([naam]) => !NIET_DE_INHOUD.has(naam)),
  );
  const { lead, sections } = register.source(interventie);
  const teksten = sections.map(({ name, text }) => [name, text.replace(/\s+/g, ' ').trim()]);
  const inhoud = canonical({ velden, aanhef: lead.replace(/\s+/g, ' ').trim(), teksten });
  // The letter keeps YAML from reading digits as a number.
  return `v${contentHash(new TextEncoder().encode(inhoud)).slice(0, 12)}`;
}

/** The intervention that an evaluation of `soort/id` is made of; of a deployment the first that promises its evaluation. */
export function interventieAchter(register: Register, over: string): CterRecord<'interventie'> | undefined {
  const [id] = interventiesAchter(register, over);
  return id === undefined ? undefined : register.find('interventie', id);
}

const eindeVan = ({ velden }: CterRecord<'evaluatie'>): string => velden.periode.tot ?? velden.periode.van;

/** Whether the intervention changed since this evaluation was made of it, and no later one of its kind replaces it. */
export function isVerouderd(register: Register, evaluatie: CterRecord<'evaluatie'>): boolean {
  const { versie, over, soort } = evaluatie.velden;
  if (versie === undefined) return false;
  const interventie = interventieAchter(register, over);
  if (!interventie || versieVan(register, interventie) === versie) return false;
  return !register.backlinks(over).some(({ from }) => {
    if (from.soort !== 'evaluatie' || from.id === evaluatie.id) return false;
    const ander = from as CterRecord<'evaluatie'>;
    return ander.velden.soort === soort && eindeVan(ander) > eindeVan(evaluatie);
  });
}
