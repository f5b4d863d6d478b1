/** Counts promises, evaluations and expertise anew from the raw files, by the rules that README (Beslissingen) states. */
import type { Raw } from './raw.ts';
import { plus } from './recount-dates.ts';

/** A count, or undefined where nothing is on record. */
type Count = number | undefined;
type Kind = (name: string) => readonly Raw[];
interface Run {
  readonly van: string;
  readonly tot?: string;
}

const LAST = '9999-12-31';
const year = (d: string): number => Number(d.slice(0, 4));
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const meet = (a: Run, b: Run): boolean => a.van <= (b.tot ?? LAST) && b.van <= (a.tot ?? LAST);
const runs = (run: Run, j: number): boolean => meet(run, { van: `${j}-01-01`, tot: `${j}-12-31` });
const daysOf = (u: Raw): Run => (u.v.datum ? { van: u.v.datum, tot: u.v.datum } : u.v.periode);
const of = (j: number, from: string): boolean => year(from) === j;
const forPlace = (list: readonly string[] | undefined, g: string): boolean =>
  (list ?? []).length === 0 || list!.includes(g);

/** How many stretches of a rhythm end in the year and within the run, the first beginning with the run. */
function stretches(run: Run, every: string, j: number): number {
  let found = 0;
  for (let n = 1; ; n++) {
    // A stretch is over on the evening before the next begins.
    const next = plus(run.van, every, n);
    const end = plus(next, 'P-1D');
    if (year(end) > j || end > (run.tot ?? LAST)) return found;
    if (of(j, end)) found++;
  }
}

/** The deployments of the circle that belong to an intervention, with their first day. */
function circlesOf(kind: Kind, i: Raw): { circle: Raw; first: string }[] {
  return kind('contactcirkel').flatMap((circle) => {
    const days = (circle.v.bijeenkomsten ?? []).map((b: { datum: string }) => b.datum).sort();
    const first = days[0] ?? kind('incident').find((x) => x.id === circle.v.incident)!.v.datum;
    const inside = first >= i.v.looptijd.van && first <= (i.v.looptijd.tot ?? LAST);
    return inside && i.v.gemeenten.includes(circle.v.gemeente) ? [{ circle, first }] : [];
  });
}

/** One thing on record that counts for a promise: in which years, and whether it was done. */
interface Thing {
  readonly years: readonly number[];
  readonly done: boolean;
  readonly where?: readonly string[];
}

function ofIntervention(kind: Kind, i: Raw, forms: readonly string[]): Thing[] {
  const made = kind('uitvoering').filter(
    (u) => u.v.interventie === i.id && forms.some((f) => same(f, u.v.vorm)),
  );
  // An analysis and a delivery on the same days are one piece of work.
  const analyses = kind('analyse').filter(
    (a) =>
      a.v.interventie === i.id &&
      forms.some((f) => same(f, a.v.soort)) &&
      !made.some((u) => meet(daysOf(u), a.v.periode)),
  );
  return [
    ...made.map((u) => ({
      years: [year(daysOf(u).van)],
      done: u.v.status === 'uitgevoerd',
      where: u.v.gemeenten,
    })),
    ...analyses.map((a) => ({ years: [year(a.v.periode.van)], done: a.v.status === 'afgerond' })),
  ];
}

const between = ({ van, tot = van }: Run): number[] =>
  Array.from({ length: year(tot) - year(van) + 1 }, (_, n) => year(van) + n);

function ofProgramme(kind: Kind, p: Raw, form: string): Thing[] {
  if (form === 'nieuwsbrief')
    return kind('nieuwsbrief').map((n) => ({ years: [n.v.jaar], done: n.v.verzonden !== undefined }));
  if (form === 'jaarverslag')
    return kind('jaarverslag').map((r) => ({
      years: [r.v.jaar],
      done: r.v.status === 'vastgesteld',
      where: [r.v.gemeente],
    }));
  if (form === 'aanvraag')
    return kind('budget')
      .filter((b) => b.v.aangevraagd !== undefined)
      .map((b) => ({ years: between(b.v.periode), done: true }));
  if (form === 'uitvoeringsoverzicht')
    return kind('interventie')
      .filter((i) => i.v.gemeenten.length < p.v.gemeenten.length)
      .flatMap((i) => i.v.gemeenten.map((g: string) => ({ g, years: between(i.v.looptijd) })))
      .map(({ g, years }) => ({ years, done: true, where: [g] }));
  throw new Error(`a programme promises ${form}: no rule here`);
}

/** What one promise comes to in one year. */
interface Held {
  readonly promised: Count;
  readonly delivered: Count;
  readonly adds: boolean;
}

/** A counter of promises, evaluations and expertise. */
export function promiseCounter(kind: Kind, today: string) {
  const isOpen = (r: Raw): boolean => (r.v.vertrouwelijkheid ?? 'openbaar') === 'openbaar';
  const active = (l: Raw, day: string): boolean => (l.v.vanaf ?? '') <= day && day <= (l.v.tot ?? LAST);
  const mine = (g: string): readonly Raw[] =>
    kind('interventie').filter((i) => isOpen(i) && i.v.gemeenten.includes(g));
  const sources = (g: string): readonly Raw[] => [
    ...kind('programma').filter((p) => p.v.gemeenten.includes(g)),
    ...mine(g),
  ];

  function network(s: Raw, a: Raw['v'], j: number): Held {
    const day = [today, `${j}-12-31`, s.v.looptijd.tot ?? LAST].sort()[0]!;
    const members = kind('netwerklid').filter((l) => (l.v.netwerken ?? []).includes(a.van));
    const here = (l: Raw): boolean =>
      (l.v.gemeenten ?? []).length === 0 || l.v.gemeenten.some((g: string) => s.v.gemeenten.includes(g));
    const filled = members.filter((l) => here(l) && active(l, day)).length;
    return { promised: a.bezetting, delivered: filled === 0 ? undefined : filled, adds: false };
  }

  function circles(s: Raw, j: number): Held {
    const held = circlesOf(kind, s).filter((c) => of(j, c.first));
    const told = held.filter(({ circle }) => /^## Verslag\n+(?!##)\S/m.test(circle.body)).length;
    return { promised: held.length, delivered: told === 0 ? undefined : told, adds: true };
  }

  function promised(s: Raw, a: Raw['v'], run: Run, j: number): Count {
    if (a.elke) return stretches(run, a.elke, j) * (a.aantal ?? 1);
    if (!a['een-op']) return a.aantal ?? (a.per ? 1 : undefined);
    const whole = s.v.afspraken.find((b: Raw['v']) => b !== a && same(b.vorm ?? '', a.van));
    return Math.floor(promised(s, whole, run, j)! / a['een-op']);
  }

  function held(s: Raw, a: Raw['v'], j: number, g: string): Held | undefined {
    const run: Run = s.v.looptijd ?? s.v.periode;
    if (!runs(run, j)) return undefined;
    if (a.bezetting) return network(s, a, j);
    if (a.per === 'contactcirkel') return circles(s, j);
    if (a.per === 'uitvoering') throw new Error(`${s.ref}: no rule here for "per uitvoering"`);
    const shares = s.v.afspraken.filter((b: Raw['v']) => b['een-op'] && same(b.van, a.vorm));
    const forms = [a.vorm, ...shares.map((b: Raw['v']) => b.vorm)];
    const programme = s.ref.startsWith('programma/');
    const once = a.per !== 'jaar' && !a.elke && !a['een-op'] && (a.aantal || a.per);
    const own = programme && (a.per === 'gemeente' || a.vorm === 'jaarverslag');
    const things = (programme ? ofProgramme(kind, s, a.vorm) : ofIntervention(kind, s, forms)).filter(
      (t) => t.years.some((y) => (once ? y <= j : y === j)) && (!own || forPlace(t.where, g)),
    );
    // Several small interventions make one overview.
    const found = things.filter((t) => t.done).length;
    const delivered = a.vorm === 'uitvoeringsoverzicht' ? Math.min(found, 1) : found;
    return {
      promised: promised(s, a, run, j),
      delivered: things.length === 0 ? undefined : delivered,
      adds: Boolean(a.elke) || (a.per === 'jaar' && !a['een-op']),
    };
  }

  const holding = (from: readonly Raw[], j: number, g: string): Held[] =>
    from
      .flatMap((s) => (s.v.afspraken ?? []).map((a: Raw['v']) => held(s, a, j, g)))
      .filter((h): h is Held => h !== undefined && (h.promised ?? 0) > 0);

  function promise(source: string, id: string, what: string, g: string, j: number): Count {
    const s = sources(g).find((r) => r.ref === source)!;
    const found = held(
      s,
      s.v.afspraken.find((a: Raw['v']) => a.id === id),
      j,
      g,
    )!;
    return what === 'beloofd' ? found.promised : found.delivered;
  }

  /** The promise to report counts in no year: a report cannot count itself, and the next may not contradict it. */
  function promises(what: string, g: string, j: number): Count {
    const others = (s: Raw): Raw => ({
      ...s,
      v: { ...s.v, afspraken: (s.v.afspraken ?? []).filter((a: Raw['v']) => a.vorm !== 'jaarverslag') },
    });
    const list = holding(sources(g).map(others), j, g);
    const unknown = list.filter((h) => h.delivered === undefined);
    if (what === 'beloofd') return list.length;
    if (what === 'niet-geregistreerd') return unknown.length;
    if (unknown.length === list.length) return undefined;
    return list.filter((h) => h.delivered !== undefined && h.delivered >= h.promised!).length;
  }

  function line(lijn: string, what: string, g: string, j: number): Count {
    const list = holding(
      mine(g).filter((i) => i.v.actielijn === lijn),
      j,
      g,
    ).filter((h) => h.adds);
    if (what === 'beloofd') return list.reduce((n, h) => n + h.promised!, 0);
    if (what === 'niet-geregistreerd')
      return list.filter((h) => h.delivered === undefined).reduce((n, h) => n + h.promised!, 0);
    const known = list.flatMap((h) => (h.delivered === undefined ? [] : [h.delivered]));
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
  }

  const cameOn = (e: Raw): string =>
    e.v['vastgesteld-op'] ?? e.v['ontvangen-op'] ?? e.v.periode.tot ?? e.v.periode.van;
  /** Adopted, of the kind and by whom was promised. */
  function adopted(a: Raw['v']): readonly Raw[] {
    return kind('evaluatie').filter((e) => {
      if (e.v.status !== 'vastgesteld' || (a.soort && e.v.soort !== a.soort)) return false;
      if (!a.door?.startsWith('organisatie/')) return true;
      return e.v.organisatie ? `organisatie/${e.v.organisatie}` === a.door : e.v.door !== 'intern';
    });
  }
  const covers = (e: Raw, days: Run): boolean =>
    e.v.periode.van <= days.van && (e.v.periode.tot ?? LAST) >= (days.tot ?? days.van);

  /** Of each evaluation that one promise asks for in the year and place: whether it is there. */
  function asked(i: Raw, a: Raw['v'], g: string, j: number): boolean[] {
    const fit = adopted(a);
    const whole = fit.filter((e) => e.v.over === i.ref);
    if (a.per === 'jaar') {
      const [from, to] = [`${j}-01-01`, `${j}-12-31`];
      if (!runs(i.v.looptijd, j) || from > today) return [];
      const days = {
        van: [from, i.v.looptijd.van].sort()[1]!,
        tot: [to, i.v.looptijd.tot ?? LAST].sort()[0]!,
      };
      return [whole.some((e) => covers(e, days) || (e.v.periode.tot && of(j, e.v.periode.tot)))];
    }
    if (a.per === 'contactcirkel')
      return circlesOf(kind, i)
        .filter((c) => of(j, c.first) && c.circle.v.gemeente === g)
        .map((c) => fit.some((e) => e.v.over === c.circle.ref));
    if (a.per === 'uitvoering')
      return kind('uitvoering')
        .filter((u) => u.v.interventie === i.id && u.v.status === 'uitgevoerd')
        .filter((u) => of(j, daysOf(u).van) && forPlace(u.v.gemeenten, g))
        .map((u) => {
          const analyses = kind('analyse').filter(
            (x) => x.v.interventie === i.id && meet(x.v.periode, daysOf(u)),
          );
          const refs = [u, ...analyses].map((r) => r.ref);
          return fit.some((e) => refs.includes(e.v.over)) || whole.some((e) => covers(e, daysOf(u)));
        });
    // Once in the run: in the year its result came, or else in the last.
    const day = whole.length > 0 ? cameOn(whole[0]!) : i.v.looptijd.tot;
    return day !== undefined && of(j, day) ? [whole.length > 0] : [];
  }

  function evaluations(more: readonly string[], g: string, j: number): Count {
    const [what, soort] = [...more].reverse();
    const list = mine(g).flatMap((i) =>
      (i.v.evaluaties ?? [])
        .filter((a: Raw['v']) => soort === undefined || (a.soort ?? 'niet-genoemd') === soort)
        .flatMap((a: Raw['v']) => asked(i, a, g, j)),
    );
    return what === 'afgesproken' ? list.length : list.filter(Boolean).length;
  }

  function expertise(what: string, g: string, j: number, isTraining: (u: Raw) => boolean): Count {
    const day = [`${j}-12-31`, today].sort()[0]!;
    const at = (r: Raw): boolean => forPlace(r.v.gemeenten, g);
    const members = kind('netwerklid').filter((l) => active(l, day));
    const contacts = members.filter((l) => (l.v.rollen ?? []).includes('aandachtsfunctionaris'));
    const trained = kind('uitvoering').filter((u) => u.v.status === 'uitgevoerd' && isTraining(u));
    const required = kind('organisatie').filter((o) => o.v['aandachtsfunctionaris-vereist'] && at(o));
    if (what === 'organisaties.vereist') return required.length || undefined;
    if (what === 'organisaties.gedekt')
      return required.length === 0
        ? undefined
        : required.filter((o) => contacts.some((l) => l.v.organisatie === o.id)).length;
    if (what === 'scholingen') {
      const ids = mine(g).map((i) => i.id);
      const here = (u: Raw): boolean =>
        ids.includes(u.v.interventie) && of(j, daysOf(u).van) && forPlace(u.v.gemeenten, g);
      return kind('uitvoering').some(here) ? trained.filter(here).length : undefined;
    }
    if (what === 'zonder-vervanger')
      return members.filter(
        (l) =>
          (l.v.gemeenten ?? []).includes(g) &&
          (l.v.rollen ?? []).some((r: string) =>
            ['netwerkregisseur', 'procesregisseur', 'informatieanalist'].includes(r),
          ) &&
          !members.some((other) => other.id === l.v.vervanger && other.id !== l.id),
      ).length;
    const own = contacts.filter(at);
    if (own.length === 0) return undefined;
    // The policy number: after so many months training wears off.
    const stale = (l: Raw): boolean => {
      const days = trained
        .filter((u) => (u.v.deelnemers ?? []).includes(l.id))
        .map((u) => daysOf(u).tot ?? daysOf(u).van)
        .filter((d) => d <= day)
        .sort();
      return days.length > 0 && plus(days.at(-1)!, 'P24M') <= day;
    };
    return own.filter(stale).length;
  }

  return { promise, promises, line, evaluations, expertise };
}
