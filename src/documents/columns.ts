/**
 * What a column of an intervention table shows. A municipality only writes titles; which part of an
 * intervention belongs under a title follows from its words, and where those say nothing, from the usual order.
 */
import { factorenMet } from '../facts/factoren.ts';
import type { CterRecord, Register } from '../register/register.ts';
import { period } from '../text/dates.ts';
import { euros } from '../text/euros.ts';
import { section } from './prose.ts';
import { capital, nameOf, promisedEvaluation, targetGroup } from './wording.ts';

type Interventie = CterRecord<'interventie'>;
/** A piece of a cell, in the form the renderer takes. */
export type Part =
  | { readonly kind: 'text' | 'label'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'body'; readonly markdown: string; readonly source: string };
type Role =
  | 'interventie'
  | 'doelstelling'
  | 'doelgroep'
  | 'uitvoering'
  | 'werkwijze'
  | 'factoren'
  | 'evaluatie'
  | 'kosten'
  | 'looptijd'
  | 'uitvoerders'
  | 'status';

/** Words of a title that tell its role; the first that fits counts, so "doelgroep" comes before "doel". */
const WORDS: readonly (readonly [RegExp, Role])[] = [
  [/doelgroep|voor wie/, 'doelgroep'],
  [/doel|resultaat dat/, 'doelstelling'],
  [/evaluat|opbrengst|meten/, 'evaluatie'],
  [/kosten|budget|begrot|bedrag|euro/, 'kosten'],
  [/looptijd|periode|planning|wanneer/, 'looptijd'],
  [/uitvoering|aanpak|werkwijze|wat we doen/, 'uitvoering'],
  [/partner|uitvoerder|door wie|samenwerk/, 'uitvoerders'],
  [/status|voortgang/, 'status'],
  [/factor/, 'factoren'],
];

/** The usual columns, in the usual order. */
export const STANDARD = ['Interventie', 'Doelstelling', 'Doelgroep', 'Uitvoering', 'Evaluatie'];
const ORDER: readonly Role[] = ['doelstelling', 'doelgroep', 'uitvoering', 'evaluatie'];

/** The roles of the columns with these titles. The first names the intervention; a title may have two roles ("Uitvoering en beschermende factoren"). */
export function rolesOf(titles: readonly string[]): readonly (readonly Role[])[] {
  const known = titles.map((title, i): Role[] => {
    if (i === 0) return ['interventie'];
    const role = WORDS.find(([words]) => words.test(title.toLowerCase()))?.[1];
    if (role === undefined) return [];
    return role !== 'factoren' && /factor/i.test(title) ? [role, 'factoren'] : [role];
  });
  const left = ORDER.filter((role) => !known.flat().includes(role));
  const filled = known.map((roles) => (roles.length > 0 ? roles : left.splice(0, 1)));
  // Who carries it out is told once: under its own title where there is one.
  if (!filled.flat().includes('uitvoerders')) return filled;
  return filled.map((roles) => roles.map((role) => (role === 'uitvoering' ? 'werkwijze' : role)));
}

const text = (value: string): Part[] => (value === '' ? [] : [{ kind: 'text', text: value }]);
const labelled = (label: string, items: readonly string[]): Part[] =>
  items.length === 0
    ? []
    : [
        { kind: 'label', text: label },
        { kind: 'list', items },
      ];
const body = (register: Register, record: Interventie, name: string): Part[] => {
  const prose = section(register, record, name);
  return prose ? [prose] : [];
};

function goals(register: Register, record: Interventie): Part[] {
  const measured = record.velden.doelen.filter(
    (d) => d.indicator !== undefined || d.streefwaarde !== undefined,
  );
  const written = body(register, record, 'Doelstelling');
  const measures = measured.map((d) =>
    [
      d.indicator ?? d.tekst,
      ...(d.nulmeting === undefined ? [] : [`nulmeting ${d.nulmeting}`]),
      ...(d.streefwaarde === undefined ? [] : [`streefwaarde ${d.streefwaarde}`]),
    ].join(', '),
  );
  return [
    ...(written.length > 0
      ? written
      : labelled(
          '',
          record.velden.doelen.map((d) => d.tekst),
        ).slice(1)),
    ...labelled('Hoe het wordt gemeten', measures),
  ];
}

function groups(register: Register, record: Interventie): Part[] {
  const names = (direct: boolean) =>
    record.velden.doelgroepen.filter((g) => g.direct === direct).map((g) => capital(targetGroup(g)));
  return [
    ...body(register, record, 'Doelgroep'),
    ...labelled('Direct', names(true)),
    ...labelled('Indirect', names(false)),
  ];
}

function execution(register: Register, record: Interventie): Part[] {
  const by = record.velden.uitvoerders.map((id) => nameOf(register, `organisatie/${id}`));
  return [...body(register, record, 'Uitvoering'), ...labelled('Uitvoering door', by)];
}

const factors = (register: Register, record: Interventie): Part[] =>
  labelled(
    'Beschermende factoren',
    factorenMet(register, [record])
      .filter((f) => f.door.length > 0)
      .map(({ factor }) => `${factor.velden.nummer}. ${factor.velden.naam}`),
  );

/** The municipality's own words; where it wrote none, what was promised. */
function evaluation(register: Register, record: Interventie): Part[] {
  const written = body(register, record, 'Evaluatie');
  const promises = record.velden.evaluaties.map((e) => capital(promisedEvaluation(register, e)));
  return written.length > 0 || promises.length === 0 ? written : [{ kind: 'list', items: promises }];
}

function costs(record: Interventie): Part[] {
  const items = record.velden.kosten.map(({ omschrijving, begroot, besteed }) => {
    const amounts = [
      ...(begroot === undefined ? [] : [`begroot ${euros(begroot)}`]),
      ...(besteed === undefined ? [] : [`besteed ${euros(besteed)}`]),
    ];
    return [capital(omschrijving), amounts.join(', ')].filter(Boolean).join(': ');
  });
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

const CONTENT: Readonly<Record<Role, (register: Register, record: Interventie) => Part[]>> = {
  interventie: (_, record) => text(record.velden.titel),
  doelstelling: goals,
  doelgroep: groups,
  uitvoering: execution,
  werkwijze: (register, record) => body(register, record, 'Uitvoering'),
  factoren: factors,
  evaluatie: evaluation,
  kosten: (_, record) => costs(record),
  looptijd: (_, record) => text(capital(period(record.velden.looptijd))),
  uitvoerders: (register, record) =>
    text(record.velden.uitvoerders.map((id) => nameOf(register, `organisatie/${id}`)).join(', ')),
  status: (_, record) => text(capital(record.velden.status)),
};

/** The cell of one intervention under a column with these roles. */
export function cell(register: Register, record: Interventie, roles: readonly Role[]): readonly Part[] {
  return roles.flatMap((role) => CONTENT[role](register, record));
}
