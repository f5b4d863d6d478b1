/** The process evaluation of a deployment of the contact circle, as far as it follows from what is recorded. */
import { dagenVanCirkel } from '../facts/contactcirkels.ts';
import { evaluatie } from '../records/evaluatie.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { composeDocument } from '../source/compose.ts';
import { recordBody } from './body.ts';
import { freeId } from './id.ts';

type Cirkel = CterRecord<'contactcirkel'>;

/** The id of an evaluation of this deployment, whatever its state. */
export const evaluationOf = (register: Register, { ref }: Cirkel): string | undefined =>
  register.all('evaluatie').find((e) => e.velden.over === ref)?.id;

/** Who had a part in it: the functions that took the steps. */
function team({ velden: { gedaan } }: Cirkel) {
  const functies = [...new Set(['netwerkregisseur', ...gedaan.map((g) => g.door)])];
  return functies.map((functie) => ({ functie, rol: 'betrokken' }));
}

/** What shows how it went; the questions that only people can answer stay open. */
function sources({ id, velden }: Cirkel): readonly string[] {
  return [
    `contactcirkel/${id}: stappen, zorgen, behoeften en acties`,
    `incident/${velden.incident}`,
    ...velden.signalen.map((signaal) => `signaal/${signaal}`),
  ];
}

/** What was done otherwise than the checklist says. Whether that was as planned is for people to judge. */
function steering({ velden: { gedaan } }: Cirkel) {
  const anders = gedaan.filter((g) => g.uitkomst !== 'gedaan');
  if (anders.length === 0) return {};
  const zinnen = anders.map(
    (g) => `De stap ‘${g.stap}’ is ${g.uitkomst}: ${g.toelichting ?? 'zonder toelichting'}`,
  );
  return { oordeel: { sturing: zinnen.join(' ') } };
}

/** A file for the evaluation, planned and still to be filled in. */
export function draftCircleEvaluation(
  register: Register,
  cirkel: Cirkel,
  today: string,
  template?: string,
): { readonly path: string; readonly text: string } {
  const dagen = dagenVanCirkel(register, cirkel);
  const fields = {
    over: cirkel.ref,
    soort: 'proces',
    status: 'gepland',
    periode: { van: dagen?.eerste ?? today, tot: dagen?.laatste ?? today },
    door: 'intern',
    team: team(cirkel),
    bronnen: sources(cirkel),
    ...steering(cirkel),
  };
  const id = freeId(
    `contactcirkel-${cirkel.id}`,
    (taken) => register.byRef(`evaluatie/${taken}`) !== undefined || register.failed(`evaluatie/${taken}`),
  );
  return {
    path: `${evaluatie.map}/${id}.md`,
    text: composeDocument(fields, recordBody(evaluatie.secties(fields), new Map(), template)),
  };
}
