/** The invitation to a circle: a draft as plain text, that says what happens with what is told. It names nobody. */
import type { Opened } from '../../cter.ts';
import { CannotError, UsageError } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import type { CterRecord } from '../../register/register.ts';
import { decodeText } from '../../source/bytes.ts';
import { findTemplate, layoutTexts, templateTrees, templateTrouble } from '../templates.ts';

/** What an invitation says of an incident. */
export type Occasion = Pick<
  CterRecord<'incident'>['velden'],
  'publieke-omschrijving' | 'datum' | 'tijd' | 'plaats'
>;

/** A meeting of a circle. */
export type Meeting = CterRecord<'contactcirkel'>['velden']['bijeenkomsten'][number];

/** Where the draft lies, relative to the register. */
export const draftPath = (id: string): string => `uitvoer/uitnodiging-${id}.txt`;

/** A plain text from a template in `documents/`. Throws `UsageError` for a template that is missing or wrong. */
export async function textFrom(
  ports: Ports,
  { tree }: Opened,
  name: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string> {
  const trees = templateTrees(ports, tree.root);
  const template = findTemplate(trees, `documents/${name}`);
  if (!template)
    throw new UsageError(`Het sjabloon documents/${name} ontbreekt. Zet het terug in de map templates.`);
  const { renderText } = await import('../../render/render-text.ts');
  try {
    return renderText(template, layoutTexts(trees), data);
  } catch (error) {
    throw templateTrouble(trees, error);
  }
}

/** The name of a municipality. */
export const nameOf = ({ register }: Opened, gemeente: string): string =>
  register.find('gemeente', gemeente)?.velden.naam ?? gemeente;

/** The draft of the invitation. */
export const draftInvitation = (
  ports: Ports,
  opened: Opened,
  gemeente: string,
  incident: Occasion,
): Promise<string> =>
  textFrom(ports, opened, 'uitnodiging-contactcirkel.txt.liquid', {
    gemeente: nameOf(opened, gemeente),
    wat: incident['publieke-omschrijving'],
    datum: incident.datum,
    tijd: incident.tijd,
    plaats: incident.plaats,
  });

/** The draft as it is now, with what people changed in it; made anew when it is gone. */
export async function invitation(
  ports: Ports,
  opened: Opened,
  { id, velden }: CterRecord<'contactcirkel'>,
): Promise<string> {
  const path = draftPath(id);
  if (opened.tree.has(path)) {
    const decoded = decodeText(opened.tree.read(path));
    if ('text' in decoded) return decoded.text;
  }
  const incident = opened.register.find('incident', velden.incident);
  if (!incident)
    throw new CannotError(
      `Het incident ‘${velden.incident}’ ontbreekt of heeft fouten. Met ‘cter validate’ ziet u wat er mis is.`,
    );
  return draftInvitation(ports, opened, velden.gemeente, incident.velden);
}
