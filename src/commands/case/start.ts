import { relative, resolve } from 'node:path';
import { type Opened, openRegister, registerDir } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { recordType } from '../../records/index.ts';
import { proposeId } from '../../scaffold/id.ts';
import { composeDocument } from '../../source/compose.ts';
import { requireCasework } from '../casework.ts';
import { created, saveChanges } from '../change.ts';
import { type Call, defineAction } from '../define.ts';
import { tell } from '../edit-record.ts';
import { addFormOptions, addSaveOptions, type Form, fillForms } from '../form.ts';

const CASUS: Form = {
  soort: 'casus',
  pad: '',
  velden: ['gemeente-van-verblijf', 'ingebracht-via', 'herkomst', 'stappenplan', 'begeleider', 'dossier'],
};
const BEGIN: Form = {
  soort: 'casus',
  pad: 'verloop',
  velden: ['op', 'overleg', 'door', 'medebeslisser'],
  verplicht: ['medebeslisser'],
};

/** The newest checklist for cases that no other one replaces; undefined when the register leaves a choice. */
function onlyPlan({ register }: Opened): string | undefined {
  const plans = register.all('stappenplan').filter((p) => p.velden.voor === 'casus');
  const open = plans.filter((p) => !plans.some((other) => other.velden.vervangt === p.id));
  return open.length === 1 ? open[0]?.id : undefined;
}

async function run(call: Call): Promise<number> {
  const { ports, general } = call;
  const dir = registerDir(ports, general.register);
  const opened = openRegister(ports.tree(dir));
  requireCasework(opened);
  const plan = onlyPlan(opened);
  const known = { dossier: 'elders', ...(plan !== undefined && { stappenplan: plan }) };
  const [casus = {}, begin = {}] = await fillForms(call, opened, [
    [CASUS, [], known],
    [BEGIN, ['verloop', 0], { op: general.today }],
  ]);
  const stappen = opened.register.find('stappenplan', String(casus['stappenplan']))?.velden.stappen;
  const first = stappen?.find((s) => s.na.length === 0);
  if (!first) throw new UsageError('--stappenplan: dit stappenplan bestaat niet of heeft geen eerste stap.');
  const { begeleider, dossier, ...head } = casus as Record<string, unknown>;
  const fields = {
    ...head,
    verloop: [{ fase: first.id, ...begin }],
    ...(begeleider !== undefined && { begeleider }),
    dossier,
  };
  const type = recordType('casus');
  if (!type) throw new Error('no type casus');
  const taken = (id: string) =>
    opened.register.byRef(`casus/${id}`) !== undefined ||
    opened.register.failed(`casus/${id}`) ||
    opened.register.all('vernietiging').some((v) => v.velden.casus === id);
  const id = proposeId(type, fields, { today: general.today, random: ports.random, taken });
  const path = `${type.map}/${id}.md`;
  saveChanges(call, opened, [created(path, composeDocument(fields, ''))], `Nieuw: casus/${id}`);
  ports.stdout.write(`${relative(ports.cwd, resolve(dir, path))}\n`);
  if (dossier === 'hier') tell(call, `Begin het verzegelde dossier met ‘cter case open ${id}’.`);
  tell(call, `Leg de weging vast met ‘cter case step ${id}’.`);
  return 0;
}

/** `cter case start`: a stub with a random id; nothing about the person. */
export const start = defineAction({
  name: 'start',
  summary: 'begin een casus, zonder iets over de persoon vast te leggen',
  examples: [
    ['cter case start', 'stel de vragen; het dossier ligt elders, bij de partners'],
    ['cter case start --dossier hier', 'met een verzegeld dossier in het register'],
  ],
  configure: (c) => addSaveOptions(addFormOptions(addFormOptions(c, CASUS), BEGIN)),
  run,
});
