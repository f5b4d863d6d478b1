/** Counts the figures of a report anew from the raw files, written apart from the program. Long: it knows every figure but those of recount-promises.ts. */
import { type Raw, readRaw } from './raw.ts';
import { plus } from './recount-dates.ts';
import { promiseCounter } from './recount-promises.ts';

/** A count, or undefined where nothing is on record. */
export type Count = number | undefined;

const year = (d: string): number => Number(d.slice(0, 4));
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const known = (list: readonly (number | undefined)[]): number[] => list.filter((x) => x !== undefined);
const overlaps = (p: { van: string; tot?: string }, j: number): boolean =>
  year(p.van) <= j && (p.tot === undefined || year(p.tot) >= j);

/** A counter for one register on one day. */
export function recounter(dir: string, today: string) {
  const all = readRaw(dir);
  const kind = (name: string): readonly Raw[] => all[name] ?? [];
  const find = (name: string, id: string): Raw | undefined => kind(name).find((r) => r.id === id);
  const places = kind('gemeente').map((g) => g.id);
  const set = (gebied: string): readonly string[] => (places.includes(gebied) ? [gebied] : places);
  const isPublic = (i: Raw): boolean => (i.v.vertrouwelijkheid ?? 'openbaar') === 'openbaar';
  const interventions = (g: string) => kind('interventie').filter((i) => i.v.gemeenten.includes(g));

  /** Records of the places in the years, or undefined where a place has none up to each of the years. */
  function dated(
    name: string,
    dateField: string,
    placeField: string,
    gebied: string,
    jaren: readonly number[],
  ) {
    const lists = set(gebied).flatMap((g) =>
      jaren.map((j) => {
        const own = kind(name).filter((r) => r.v[placeField] === g);
        return own.some((r) => year(r.v[dateField]) <= j)
          ? own.filter((r) => year(r.v[dateField]) === j)
          : undefined;
      }),
    );
    const found = lists.filter((l) => l !== undefined);
    return found.length === 0 ? undefined : found.flat();
  }

  const org = (lid: string | undefined): string | undefined =>
    lid === undefined ? undefined : find('netwerklid', lid)?.v.organisatie;
  const together = (w: { door?: string; medebeslisser?: string }): boolean =>
    w.medebeslisser !== undefined &&
    w.door !== w.medebeslisser &&
    org(w.door) !== undefined &&
    org(w.medebeslisser) !== undefined &&
    org(w.door) !== org(w.medebeslisser);
  function signals(rest: readonly string[], gebied: string, jaren: readonly number[]): Count {
    const begun = jaren.filter((j) => kind('signaal').some((s) => year(s.v.datum) <= j));
    if (begun.length === 0) return undefined;
    const found = kind('signaal').filter(
      (s) => set(gebied).includes(s.v.gemeente) && begun.includes(year(s.v.datum)),
    );
    const weighed = (s: Raw): boolean => (s.v.wegingen ?? []).length > 0;
    const [a, b] = rest;
    const is: Record<string, (s: Raw) => boolean> = {
      ontvangen: () => true,
      gewogen: (s) => weighed(s) && (b === undefined || (b === 'samen') === s.v.wegingen.every(together)),
      'in-duiding': (s) => !weighed(s) && s.v.status === 'in-duiding',
      'niet-gewogen': (s) => !weighed(s) && s.v.status !== 'in-duiding',
      soort: (s) => s.v.soort === b,
      sector: (s) => s.v['bron-sector'] === b,
      uitkomst: (s) => weighed(s) && s.v.wegingen.at(-1).uitkomst === b,
    };
    return found.filter(is[a!]!).length;
  }

  const ends = new Set(['niet-opgenomen', 'doorverwezen', 'overgedragen', 'afgesloten', 'vernietigd']);
  function course(c: Raw): { begun: string[]; ended: string[] } {
    const begun: string[] = [];
    const ended: string[] = [];
    let open = false;
    for (const { fase, op } of c.v.verloop) {
      if (!open && !ends.has(fase)) begun.push(op);
      if (open && ends.has(fase)) ended.push(op);
      open = !ends.has(fase);
    }
    return { begun, ended };
  }
  function reviews(c: Raw): { due: string; inTime: boolean }[] {
    const { begun, ended } = course(c);
    const done = new Set((c.v.herbeoordelingen ?? []).map((h: { op: string }) => h.op));
    const moments = [...new Set([...c.v.verloop, ...(c.v.herbeoordelingen ?? [])].map((x) => x.op))].sort();
    return begun.flatMap((b, i): { due: string; inTime: boolean }[] => {
      const end = ended[i] ?? today;
      const stops = [b, ...moments.filter((m) => m > b && m < end), end];
      return stops.slice(0, -1).flatMap((from: string, n: number): { due: string; inTime: boolean }[] => {
        const due = plus(from, 'P6M');
        const next = stops[n + 1]!;
        if (due < next) return [{ due, inTime: false }];
        return next !== end && done.has(next) ? [{ due, inTime: true }] : [];
      });
    });
  }
  function cases(rest: readonly string[], gebied: string, jaren: readonly number[]): Count {
    const [what, detail] = rest;
    if (what === 'verlengd' || what === 'vernietigd') {
      const dates =
        what === 'vernietigd'
          ? kind('vernietiging').map((v) => v.v.op)
          : kind('casus').flatMap((c) => (c.v.bewaren?.verlengd ?? []).map((v: { op: string }) => v.op));
      return dates.filter((d: string) => jaren.includes(year(d))).length;
    }
    // The example keeps cases: a municipality without any has none, which is no gap.
    const own = set(gebied).map((g) => kind('casus').filter((c) => c.v['gemeente-van-verblijf'] === g));
    return sum(
      own.flat().map((c) => {
        const { begun, ended } = course(c);
        const inYears = (list: string[]) => list.filter((d) => jaren.includes(year(d))).length;
        if (what === 'in') return inYears(begun);
        if (what === 'uit') return inYears(ended);
        if (what === 'stand') {
          const last = [`${jaren[0]}-12-31`, today].sort()[0]!;
          return begun.filter((d) => d <= last).length - ended.filter((d) => d <= last).length;
        }
        return reviews(c).filter(
          (r) => jaren.includes(year(r.due)) && (detail === 'nodig' || r.inTime === (detail === 'op-tijd')),
        ).length;
      }),
    );
  }

  function requests(what: string, gebied: string, jaren: readonly number[]): Count {
    const found = kind('verzoek').filter(
      (r) =>
        set(gebied).includes(r.v.doorgestuurd?.naar ?? r.v.contactpunt) &&
        jaren.includes(year(r.v['ontvangen-op'])),
    );
    const inTime = (r: Raw): boolean => {
      const gone = r.v.doorgestuurd?.naar === undefined ? r.v.doorgestuurd?.op : undefined;
      const done = r.v['afgehandeld-op'] ?? gone;
      return done !== undefined && done <= plus(r.v['ontvangen-op'], 'P1M');
    };
    return found.filter((r) => what === 'ontvangen' || inTime(r) === (what === 'op-tijd')).length;
  }

  const circleOf = (i: Raw): Raw[] => kind('contactcirkel').filter((c) => c.v.incident === i.id);
  function incidents(rest: readonly string[], gebied: string, jaren: readonly number[]): Count {
    const found = dated('incident', 'datum', 'gemeente', gebied, jaren);
    if (!found || rest[0] === 'aantal') return found?.length;
    const circles = found.flatMap(circleOf);
    if (rest[0] === 'ingezet') return circles.length;
    if (rest[0] === 'geevalueerd')
      return circles.filter((c) =>
        kind('evaluatie').some((e) => e.v.over === c.ref && e.v.status === 'vastgesteld'),
      ).length;
    const states = rest[1] === 'gedaan' ? ['gedaan'] : ['open', 'lopend'];
    return circles
      .flatMap((c) => c.v.acties ?? [])
      .filter((a: { status: string }) => states.includes(a.status)).length;
  }

  const start = (u: Raw): string => u.v.datum ?? u.v.periode.van;
  const deliveries = (i: Raw, j: number, g?: string): Raw[] =>
    kind('uitvoering').filter(
      (u) =>
        u.v.interventie === i.id &&
        year(start(u)) === j &&
        (g === undefined || (u.v.gemeenten ?? []).length === 0 || u.v.gemeenten.includes(g)),
    );
  /** Studies of an intervention that began in the year and that no delivery of that form in those days stands for. */
  const studies = (i: Raw, j: number): Raw[] =>
    kind('analyse').filter(
      (a) =>
        a.v.interventie === i.id &&
        year(a.v.periode.van) === j &&
        !kind('uitvoering').some(
          (u) =>
            u.v.interventie === i.id &&
            u.v.vorm === a.v.soort &&
            start(u) <= (a.v.periode.tot ?? '9999') &&
            (u.v.datum ?? u.v.periode.tot ?? start(u)) >= a.v.periode.van,
        ),
    );
  const made = (list: readonly Raw[], is: readonly Raw[], j: number): Count => {
    const found = is.flatMap((i) => studies(i, j));
    if (list.length + found.length === 0) return undefined;
    return done(list).length + found.filter((a) => a.v.status === 'afgerond').length;
  };
  const done = (list: readonly Raw[]): Raw[] => list.filter((u) => u.v.status === 'uitgevoerd');
  const reach = (list: readonly Raw[], field = 'bereikt'): Count => {
    const numbers = known(
      done(list).flatMap((u) => (u.v.bereik ?? []).map((b: Record<string, number>) => b[field])),
    );
    return numbers.length === 0 ? undefined : sum(numbers);
  };
  const isTraining = (u: Raw): boolean => find('interventie', u.v.interventie)!.v.scholing === true;
  const inPlaces = (gebied: string, j: number): Raw[] =>
    places.includes(gebied)
      ? kind('interventie').flatMap((i) => deliveries(i, j, gebied))
      : kind('interventie').flatMap((i) => deliveries(i, j));

  function money(what: readonly string[], gebied: string, j: number): Count {
    const own = kind('budget').filter(
      (b) =>
        overlaps(b.v.periode, j) &&
        (what[0] !== 'bron' || b.v.bron === what[1]) &&
        (places.includes(gebied) ? b.v.gemeente === gebied : b.v.gemeente === undefined),
    );
    const rest = what[0] === 'bron' ? what.slice(2) : what;
    const lineOf = (over = ''): string | undefined => {
      const [soort, id = ''] = over.split('/');
      return soort === 'actielijn'
        ? id
        : soort === 'interventie'
          ? find('interventie', id)?.v.actielijn
          : undefined;
    };
    const posts = own.flatMap((b) => b.v.posten);
    const amounts =
      rest[0] === 'lijn'
        ? posts.filter((p) => lineOf(p.over) === rest[1]).map((p) => p[rest[2]!])
        : rest[0] === 'begroot' || rest[0] === 'besteed'
          ? posts.map((p) => p[rest[0]!])
          : own.map((b) => b.v[rest[0]!]);
    const numbers = known(amounts);
    return numbers.length === 0 ? undefined : sum(numbers);
  }

  const own = promiseCounter(kind, today);

  /** The count behind a figure; `onbekend` when there is no rule for it. */
  function count(id: string): Count | 'onbekend' {
    const parts = id.split('.');
    const [theme = '', ...more] = parts.slice(0, -2);
    const [gebied = '', tijd = ''] = parts.slice(-2);
    const [van, tot = van] = tijd.split('-').map(Number);
    const jaren = Array.from({ length: tot! - van! + 1 }, (_, i) => van! + i);
    const j = jaren[0]!;
    if (theme === 'signalen') return signals(more, gebied, jaren);
    if (theme === 'casussen') return cases(more, gebied, jaren);
    if (theme === 'verzoeken') return requests(more[0]!, gebied, jaren);
    if (theme === 'incidenten' || theme === 'contactcirkels') return incidents(more, gebied, jaren);
    if (theme === 'geld') return money(more, gebied, j);
    if (theme === 'bereik') return reach(inPlaces(gebied, j));
    if (id.startsWith('deskundigheid.geschoold')) return reach(inPlaces(gebied, j).filter(isTraining));
    if (theme === 'deskundigheid') return own.expertise(more.join('.'), gebied, j, isTraining);
    if (theme === 'afspraken') return own.promises(more[0]!, gebied, j);
    if (theme === 'evaluaties') return own.evaluations(more, gebied, j);
    if (theme === 'lijn') return own.line(more[0]!, more[1]!, gebied, j);
    if ((theme === 'interventie' || theme === 'programma') && more.length === 3)
      return own.promise(`${theme}/${more[0]}`, more[1]!, more[2]!, gebied, j);
    if (theme === 'factor') {
      const [factor, what] = more;
      const serve = interventions(gebied).filter(
        (i) => isPublic(i) && (i.v['beschermende-factoren'] ?? []).includes(factor),
      );
      if (what === 'interventies') return serve.filter((i) => overlaps(i.v.looptijd, j)).length;
      return reach(serve.flatMap((i) => deliveries(i, j, gebied)));
    }
    if (theme === 'interventie' && more.length === 2) {
      const i = find('interventie', more[0]!)!;
      const list = deliveries(i, j, places.includes(gebied) ? gebied : undefined);
      if (more[1] === 'uitgevoerd') return made(list, [i], j);
      return reach(list, more[1] === 'beoogd' ? 'beoogd' : 'bereikt');
    }
    if (theme === 'activiteiten') {
      const open = (g: string) => interventions(g).filter(isPublic);
      // In the district each once, for however many municipalities it was.
      return made(
        [...new Set(set(gebied).flatMap((g) => open(g).flatMap((i) => deliveries(i, j, g))))],
        [...new Set(set(gebied).flatMap(open))],
        j,
      );
    }
    if (theme === 'dreiging') {
      const last = [`${j}-12-31`, today].sort()[0]!;
      const held = kind('dreigingsbeeld').filter(
        (d) => d.v.vanaf <= last && (d.v.tot === undefined || d.v.tot >= last),
      );
      return held.sort((a, b) => (a.v.datum < b.v.datum ? -1 : 1)).at(-1)?.v.niveau;
    }
    if (theme === 'aangeleverd') {
      const report = kind('jaarverslag').find((r) => r.v.gemeente === gebied && r.v.jaar === j);
      const slug = (s: string): string => s.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      return report?.v.aangeleverd.find((a: { cijfer: string }) => slug(a.cijfer) === more[0])?.waarde;
    }
    return 'onbekend';
  }
  return { count, all, deliveries, isPublic, places, find, isTraining };
}
