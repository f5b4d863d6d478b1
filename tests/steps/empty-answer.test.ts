import { expect, it } from 'vitest';
import { contactcirkel } from '../../src/records/contactcirkel.ts';
import type { StepAsking } from '../../src/steps/ask-question.ts';
import type { Edit } from '../../src/steps/keeper.ts';
import { takeStep } from '../../src/steps/run.ts';
import { vragenVan } from '../../src/steps/vragen.ts';

it('asks why when nobody was invited, and does not offer that the step went as planned', async () => {
  const answers = ['zetten', [], 'aangepast', 'Iedereen is gebeld.'];
  const offered: unknown[] = [];
  let text = '---\ngedaan: []\n---\n';
  const save = (edits: readonly Edit[]) => {
    for (const edit of edits) text = edit(text);
  };
  const keeper = { stand: () => ({ velden: {}, secties: new Map() }), save, note: () => {} };
  const ask = async (question: { choices?: readonly { value: string }[] }) => {
    offered.push(question.choices?.map((c) => c.value));
    return answers[offered.length - 1];
  };
  const conversation = { ask, isKlaar: () => false, mark: () => 0, without: () => ({}), settle: () => {} };
  const stap = { id: 'uitnodigen', titel: 'Uitnodigen', door: 'regisseur', 'mag-afwijken': true };
  const step = {
    ...{ stap: stap.id, keeper, conversation, ways: {}, choices: () => ({ choices: [], ticked: [] }) },
    asking: { type: contactcirkel, prompt: conversation },
  } as unknown as StepAsking;
  const vragen = vragenVan(contactcirkel, ['genodigden'], {});
  const wanted = { door: 'regisseur', op: '2021-06-01' };
  const work = { stap, vragen, wanted, telt: true, keeper, given: { edits: [], namen: [] } };
  expect(await takeStep(work, step)).toBe('aangepast');
  expect(offered[2]).toEqual(['aangepast', 'open']);
  expect(text).toContain('toelichting: Iedereen is gebeld.');
});
