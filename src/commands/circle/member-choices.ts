/** Whom to choose from in a contact circle: members of the network by sector, with what to look out for. */
import { isInFunctie } from '../../facts/netwerklid-geldig.ts';
import type { Choice } from '../../ports.ts';
import type { CterRecord, Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';

type Lid = CterRecord<'netwerklid'>;

/** What the choices depend on. */
export interface Circle {
  readonly register: Register;
  readonly gemeente: string;
  readonly today: string;
  /** Whether the contact book knows how to reach someone; undefined when there is no contact book. */
  readonly isReachable?: ((id: string) => boolean) | undefined;
}

const organisatieVan = ({ register }: Circle, lid: Lid) =>
  lid.velden.organisatie === undefined ? undefined : register.find('organisatie', lid.velden.organisatie);

const isInCircle = ({ gemeente }: Circle, { velden: { netwerken, gemeenten } }: Lid): boolean =>
  netwerken.includes('contactcirkel') && (gemeenten.length === 0 || gemeenten.includes(gemeente));

/** What to look out for with this person. */
function warnings(circle: Circle, lid: Lid): readonly string[] {
  const { vanaf, tot } = lid.velden;
  return [
    ...(isInCircle(circle, lid) ? [] : ['niet in de vaste contactcirkel']),
    ...(tot !== undefined && tot < circle.today ? [`functie eindigde op ${longDate(tot)}`] : []),
    ...(vanaf !== undefined && vanaf > circle.today ? [`functie begint op ${longDate(vanaf)}`] : []),
    ...(circle.isReachable?.(lid.id) === false ? ['geen e-mailadres in het contactenboek'] : []),
  ];
}

function choiceOf(circle: Circle, lid: Lid): Choice & { readonly order: string } {
  const organisatie = organisatieVan(circle, lid);
  const sector = organisatie?.velden.sector ?? 'sector onbekend';
  const from = organisatie ? `, ${organisatie.velden.naam}` : '';
  const told = warnings(circle, lid);
  const label = `${sector}: ${lid.velden.functie}${from}${told.length > 0 ? ` — let op: ${told.join('; ')}` : ''}`;
  return { value: lid.id, label, order: `${isInCircle(circle, lid) ? 0 : 1} ${label}` };
}

/** Everybody, the fixed circle of the municipality first, by sector. Who left the function long ago is only offered when they are ticked. */
export function memberChoices(circle: Circle, ticked: readonly string[]): readonly Choice[] {
  return circle.register
    .all('netwerklid')
    .filter((lid) => ticked.includes(lid.id) || isInCircle(circle, lid) || isInFunctie(lid, circle.today))
    .map((lid) => choiceOf(circle, lid))
    .sort((a, b) => a.order.localeCompare(b.order, 'nl'))
    .map(({ value, label }) => ({ value, label }));
}
