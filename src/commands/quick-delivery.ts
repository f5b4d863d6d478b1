/** The few questions with which a delivery is recorded quickly: what follows from the intervention is not asked. */
import type { Opened } from '../cter.ts';
import type { Ports, Prompt } from '../ports.ts';
import { writtenValue } from '../records/written.ts';
import type { CterRecord } from '../register/register.ts';
import { isIsoDate } from '../text/dates.ts';
import { listing } from '../text/lists.ts';

type Interventie = CterRecord<'interventie'>;

const given = (sets: readonly string[], field: string): string | undefined =>
  sets.find((s) => s.startsWith(`${field}=`))?.slice(field.length + 1);

const isGiven = (sets: readonly string[], field: string): boolean =>
  sets.some((s) => s.startsWith(`${field}=`) || s.startsWith(`${field}.`));

const ask = async (prompt: Prompt, name: string, message: string, rest: object): Promise<string> =>
  String(await prompt.ask({ kind: 'text', name: `--set ${name}`, message, ...rest }));

/** The intervention, chosen from those that run first. */
async function chooseIntervention(
  { register }: Opened,
  prompt: Prompt,
  today: string,
): Promise<Interventie | undefined> {
  const runs = ({ velden: { looptijd } }: Interventie) =>
    looptijd.van <= today && (looptijd.tot ?? today) >= today;
  const all = [...register.all('interventie')].sort((a, b) => Number(runs(b)) - Number(runs(a)));
  if (all.length === 0) return undefined;
  const choices = all.map(({ id, velden }) => ({ value: id, label: velden.titel }));
  const id = await ask(prompt, 'interventie', 'Van welke interventie?', { kind: 'choice', choices });
  return register.find('interventie', id);
}

/** The form, with what was promised to choose from. */
function askForm(prompt: Prompt, { velden }: Interventie): Promise<string> {
  const vormen = [...new Set(velden.afspraken.flatMap((a) => a.vorm ?? []))];
  return ask(prompt, 'vorm', 'Wat voor activiteit is het?', {
    ...(vormen.length > 0 && {
      explanation: `Afgesproken: ${listing(vormen)}. Schrijf hetzelfde woord, dan telt het mee.`,
      default: vormen[0],
    }),
  });
}

const number = (answer: string): string | undefined =>
  answer === '' || /^\d{1,9}$/.test(answer) ? undefined : 'Schrijf een heel getal, of laat het leeg.';

/** For each target group how many were meant and reached; empty is "not counted", never nought. */
export async function askReach(prompt: Prompt, { velden }: Interventie): Promise<string> {
  const lines: Record<string, unknown>[] = [];
  for (const [i, { id, naam }] of velden.doelgroepen.entries()) {
    const about = {
      optional: true,
      check: number,
      explanation: 'Laat leeg als het niet is geteld; vul dan geen 0 in.',
    };
    const reached = await ask(prompt, `bereik.${i}.bereikt`, `Hoeveel ${naam} zijn bereikt?`, about);
    const meant = await ask(prompt, `bereik.${i}.beoogd`, `Hoeveel ${naam} wilde u bereiken?`, {
      optional: true,
      check: number,
    });
    if (reached === '' && meant === '') continue;
    lines.push({
      doelgroep: id,
      ...(meant !== '' && { beoogd: Number(meant) }),
      ...(reached !== '' && { bereikt: Number(reached) }),
    });
  }
  return lines.length === 0 ? '' : writtenValue(lines);
}

/**
 * Answers to the questions of a delivery, as `--set` options beside those that were given: the intervention, a
 * form that it promised, the day, and reach for each of its target groups. What then follows is not asked any more:
 * the status from the day, and that nothing was postponed.
 */
export async function quickDelivery(
  { prompt }: Ports,
  opened: Opened,
  sets: readonly string[],
  today: string,
): Promise<readonly string[]> {
  const named = given(sets, 'interventie');
  const interventie =
    named === undefined
      ? await chooseIntervention(opened, prompt, today)
      : opened.register.find('interventie', named);
  if (!interventie) return [];
  const answers = named === undefined ? [`interventie=${interventie.id}`] : [];
  if (!isGiven(sets, 'vorm')) answers.push(`vorm=${JSON.stringify(await askForm(prompt, interventie))}`);
  const isLong = isGiven(sets, 'periode');
  const check = (answer: string) =>
    isIsoDate(answer) ? undefined : 'Schrijf een dag als jjjj-mm-dd, zoals 2020-10-08.';
  const datum =
    given(sets, 'datum') ??
    (isLong ? undefined : await ask(prompt, 'datum', 'Op welke dag?', { default: today, check }));
  if (datum !== undefined && !isGiven(sets, 'datum')) answers.push(`datum=${datum}`);
  if (isLong && !isGiven(sets, 'datum')) answers.push('datum=');
  if (!isLong) answers.push('periode=');
  const day = datum ?? today;
  if (!isGiven(sets, 'status')) answers.push(`status=${day > today ? 'gepland' : 'uitgevoerd'}`);
  const status = given([...sets, ...answers], 'status');
  if (!isGiven(sets, 'reden') && (status === 'gepland' || status === 'uitgevoerd')) answers.push('reden=');
  if (!isGiven(sets, 'bereik') && status === 'uitgevoerd')
    answers.push(`bereik=${await askReach(prompt, interventie)}`);
  const later = ['uitval', 'waardering', 'trainingsbehoefte', 'bereik'].filter(
    (f) => status === 'gepland' && !isGiven(sets, f),
  );
  return [
    ...answers,
    ...later.map((f) => `${f}=`),
    ...(isGiven(sets, 'vertrouwelijkheid') ? [] : ['vertrouwelijkheid=']),
  ];
}
