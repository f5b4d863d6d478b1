/** What each cell of each table of a report must say, from the file with figures and the raw records. */
import type { Figure, Publication } from './published.ts';
import type { Raw } from './raw.ts';

/** What a reader may be told: the figures of the file beside the report, and what public records say in words. */
export interface Told {
  readonly gemeente: string;
  readonly jaar: number;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly all: Readonly<Record<string, readonly Raw[]>>;
  /** All texts of public records, one after another. */
  readonly quotes: string;
}

/** Where a cell stands. */
export interface Place {
  readonly heading: string;
  readonly caption: string;
  readonly head: readonly string[];
}

const NIVEAUS = ['minimaal', 'beperkt', 'aanzienlijk', 'substantieel', 'kritiek'];
const DISTRICT = 'district-woudmeren';
const nl = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** A figure as a reader must find it; a mark says that it was supplied. That it was revised, no report of the example says. */
export function words(figure: Figure | undefined): string {
  if (!figure) return 'there is no such figure';
  const { vorm, waarde, onder, telt, herkomst } = figure;
  if (vorm === 'niet-geregistreerd') return 'niet geregistreerd';
  const value = telt === 'euro' ? `€ ${nl(waarde!)}` : nl(waarde ?? 0);
  const text = { getoond: value, klein: `minder dan ${onder}`, 'niet-getoond': 'niet getoond' }[vorm];
  return herkomst === 'aangeleverd' ? `${text} (aangeleverd)` : text;
}

/** One figure out of another: `8 van de 12`. */
export function outOf(part: Figure | undefined, whole: Figure | undefined): string {
  if (part?.vorm !== 'getoond' || whole?.vorm !== 'getoond') return words(part);
  return `${nl(part.waarde!)} van de ${nl(whole.waarde!)}`;
}

/** How many promises were kept, and of how many nobody knows. */
export function kept({ figures }: Told, plek: string): string {
  const at = (naam: string): Figure | undefined => figures.get(`afspraken.${naam}.${plek}`);
  const unknown = at('niet-geregistreerd')?.waarde ?? 0;
  const text = outOf(at('nagekomen'), at('beloofd'));
  return unknown === 0 || at('nagekomen')?.vorm !== 'getoond'
    ? text
    : `${text} (${unknown} niet geregistreerd)`;
}

const placeOf = (title: string): string =>
  title === 'Samen' ? DISTRICT : title.toLowerCase().replace(' ', '-');
const timeOf = (title: string): string | undefined => {
  const found = /^(\d{4})(?: tot en met (\d{4}))?$/.exec(title);
  return found ? [found[1], found[2]].filter(Boolean).join('-') : undefined;
};
const idByTitle = (list: readonly Raw[], title: string, field = 'titel'): string =>
  list.find((r) => r.v[field] === title)?.id ?? 'onbekend';

/** What happened to the rest of a promise: postponed, lapsed or still planned deliveries of that form. */
function restOf(told: Told, titel: string, wat: string, jaar: string): string[] {
  const intervention = idByTitle(told.all['interventie']!, titel);
  const counts = ([status, word]: readonly [string, string]): string[] => {
    const n = told.all['uitvoering']!.filter(
      ({ v }) =>
        v.interventie === intervention &&
        v.status === status &&
        String(v.vorm).toLowerCase() === wat &&
        String(v.datum ?? v.periode?.van).startsWith(jaar),
    ).length;
    return n === 0 ? [] : [`${n} ${word}`];
  };
  const parts = (
    [
      ['uitgesteld', 'uitgesteld'],
      ['vervallen', 'vervallen'],
      ['gepland', 'nog gepland'],
    ] as const
  ).flatMap(counts);
  return parts.length === 0 ? [''] : [` (${parts.join(' en ')})`];
}

/** A promise in a year: delivered of promised. The label of the figure says which promise it is. */
function promise(told: Told, name: string, jaar: string): readonly string[] {
  const [titel = '', wat = ''] = name.split(/: (?=[^:]*$)/);
  const programma = told.all['programma']![0]!.v.titel;
  const label = wat === '' ? `${programma}, ${titel.toLowerCase()}, ${jaar}` : `${titel}, ${wat}, ${jaar}`;
  const delivered = [...told.figures.values()].filter(
    (c) => c.label === `Geleverd: ${label}` && c.id.includes(`.${told.gemeente}.`),
  );
  const mark = wat.startsWith('bezetting') ? ' geregistreerd' : '';
  const rest = restOf(told, titel, wat, jaar);
  const own = Number(jaar) === told.jaar && titel === 'Jaarverslag' ? ['dit verslag'] : [];
  return [
    ...own,
    ...(delivered.length === 0 ? ['gold niet'] : []),
    ...delivered.flatMap((c) => {
      const text = outOf(c, told.figures.get(c.id.replace('.geleverd.', '.beloofd.')));
      return rest.map((r) => `${text}${c.vorm === 'getoond' ? mark : ''}${r}`);
    }),
  ];
}

/** What may stand where an intervention has no figure of people reached. */
function unreached({ all }: Told, titel: string, jaar: string): readonly string[] {
  const { van, tot = '9' } = all['interventie']!.find((i) => i.v.titel === titel)?.v.looptijd ?? {};
  const ran = van <= `${jaar}-12-31` && tot >= `${jaar}-01-01`;
  return ran ? ['geen activiteit', 'niet geregistreerd'] : ['liep niet'];
}

/** What was promised, as the record of the promise says it. */
function promised(told: Told, name: string): readonly string[] {
  const [titel = '', wat = ''] = name.split(/: (?=[^:]*$)/);
  const of = told.all['interventie']!.find((i) => i.v.titel === titel) ?? told.all['programma']![0]!;
  return (of.v.afspraken ?? [])
    .filter((a: Record<string, unknown>) =>
      wat.startsWith('bezetting') ? a['bezetting'] : a['vorm'] === (wat || titel.toLowerCase()),
    )
    .map((a: Record<string, never>) => {
      if (a['bezetting']) return `${a['bezetting']} personen (${a['van']})`;
      if (a['een-op']) return `één op de ${a['een-op']} keer (${a['van']})`;
      const [, n, unit] = /^P(\d+)([WM])$/.exec(a['elke'] ?? '') ?? [];
      if (n) return `elke ${n} ${unit === 'W' ? 'weken' : 'maanden'}`;
      const per = a['per'] === 'looptijd' ? 'in de hele looptijd' : `per ${a['per']}`;
      if (a['aantal']) return `${a['aantal']} ${per}`;
      return a['per'] ? per : 'niet gekwantificeerd';
    });
}

const SIGNALS: Readonly<Record<string, string>> = {
  'Ontvangen signalen': 'signalen.ontvangen',
  Gewogen: 'signalen.gewogen',
  'In duiding': 'signalen.in-duiding',
  'Nog niet gewogen': 'signalen.niet-gewogen',
  'Samen gewogen': 'signalen.gewogen.samen',
  'Niet samen gewogen': 'signalen.gewogen.niet-samen',
  'Hard: een feit of gebeurtenis': 'signalen.soort.hard',
  'Zacht: een gevoel of zorg': 'signalen.soort.zacht',
  'Geen actie': 'signalen.uitkomst.geen-actie',
  Volgen: 'signalen.uitkomst.volgen',
  'Een analyse': 'signalen.uitkomst.analyse',
  'De contactcirkel': 'signalen.uitkomst.contactcirkel',
  'Een interventie': 'signalen.uitkomst.interventie',
  Doorverwijzen: 'signalen.uitkomst.doorverwijzen',
  'Begonnen of heropend': 'casussen.in',
  Beëindigd: 'casussen.uit',
  'In behandeling op 31 december': 'casussen.stand',
  Nodig: 'casussen.herbeoordeling.nodig',
  'Op tijd gedaan': 'casussen.herbeoordeling.op-tijd',
  'Te laat of niet gedaan': 'casussen.herbeoordeling.te-laat',
  'Verzoeken ontvangen': 'verzoeken.ontvangen',
  'Op tijd afgehandeld': 'verzoeken.op-tijd',
  'Later of nog niet afgehandeld': 'verzoeken.niet-op-tijd',
};

/** Tables of which each row is a figure and each column a year, by the title of their first column. */
function byYear(told: Told, { heading, head }: Place, row: string, time: string): string | undefined {
  const { figures, gemeente } = told;
  const [kind] = head;
  if (kind === 'Sector')
    return words(figures.get(`signalen.sector.${row.toLowerCase()}.${DISTRICT}.${time}`));
  if (kind === 'Scholing') {
    const naam = row === 'Deelnemers' ? 'geschoold' : 'scholingen';
    return words(figures.get(`deskundigheid.${naam}.${gemeente}.${time}`));
  }
  if (kind === 'Bedrag')
    return words(
      figures.get(`geld.${row.toLowerCase()}.${heading.endsWith(' samen') ? DISTRICT : gemeente}.${time}`),
    );
  if (kind === 'Soort evaluatie') {
    const soort =
      row === 'Samen'
        ? ''
        : `.${row.split(':')[0]!.toLowerCase().replace('soort niet genoemd', 'niet-genoemd')}`;
    const at = (x: string): Figure | undefined => figures.get(`evaluaties${soort}.${x}.${gemeente}.${time}`);
    return at('afgesproken')?.waarde === 0 ? 'geen afgesproken' : outOf(at('gedaan'), at('afgesproken'));
  }
  const naam = SIGNALS[row];
  if (
    naam !== undefined &&
    /^(Signalen|Stap|Weging|Uitkomst|Soort|Casussen|Herbeoordelingen|Verzoeken)$/.test(kind!)
  ) {
    const own = kind === 'Signalen' && figures.get(`${naam}.${gemeente}.${time}`);
    return words(own || figures.get(`${naam}.${DISTRICT}.${time}`));
  }
  return undefined;
}

const SIDE_BY_SIDE: Readonly<Record<string, readonly [string, string?]>> = {
  'Activiteiten uitgevoerd': ['activiteiten.uitgevoerd'],
  'Mensen bereikt': ['bereik.totaal'],
  'Evaluaties gedaan': ['evaluaties.gedaan', 'evaluaties.afgesproken'],
  Incidenten: ['incidenten.aantal'],
  'Keren dat de contactcirkel is ingezet': ['contactcirkels.ingezet'],
  'Signalen ontvangen': ['signalen.ontvangen'],
  'Casussen begonnen of heropend': ['casussen.in'],
  'Casussen in behandeling op 31 december': ['casussen.stand'],
};

/** A sum that is shown names the municipalities of which nothing is registered. */
function together({ figures, jaar, all }: Told, naam: string, found: Figure): string {
  const silent = all['gemeente']!.filter(
    (g) => figures.get(`${naam}.${g.id}.${jaar}`)?.vorm === 'niet-geregistreerd',
  ).map((g) => g.v.naam);
  const names = silent.join(', ').replace(/, ([^,]*)$/, ' en $1');
  return found.vorm === 'getoond' && silent.length > 0 ? `${words(found)} (zonder ${names})` : words(found);
}

function sideBySide(told: Told, row: string, place: string): string {
  const { figures, jaar } = told;
  if (row === 'Afspraken nagekomen')
    return place === DISTRICT ? 'niet opgeteld' : kept(told, `${place}.${jaar}`);
  const [naam, geheel] = SIDE_BY_SIDE[row] ?? ['?'];
  const found = figures.get(`${naam}.${place}.${jaar}`);
  if (!found) return place === DISTRICT ? 'niet opgeteld' : 'there is no such figure';
  const whole = figures.get(`${geheel}.${place}.${jaar}`);
  if (geheel === undefined) return place === DISTRICT ? together(told, naam, found) : words(found);
  return whole?.waarde === 0 ? 'geen afgesproken' : outOf(found, whole);
}

/** An incident, by its public words: how soon the circle met, and how many actions are done. */
function incident({ all }: Told, row: string, column: string): readonly string[] | undefined {
  const found = all['incident']!.find((i) => row.startsWith(`${i.v['publieke-omschrijving']} (`));
  const circle = found && all['contactcirkel']!.find((c) => c.v.incident === found.id);
  if (column === 'Acties gedaan') {
    const list: { status: string }[] = (circle?.v.acties ?? []).filter(
      (a: { status: string }) => a.status !== 'vervallen',
    );
    return [
      list.length === 0
        ? 'n.v.t.'
        : `${list.filter((a) => a.status === 'gedaan').length} van de ${list.length}`,
    ];
  }
  if (column !== 'Tijd tot de eerste bijeenkomst') return undefined;
  const first = (circle?.v.bijeenkomsten ?? []).map((b: { datum: string }) => b.datum).sort()[0];
  if (first === undefined) return ['n.v.t.'];
  const days = (Date.parse(first) - Date.parse(found!.v.datum)) / 86_400_000;
  return [`${days} ${days === 1 ? 'dag' : 'dagen'}`];
}

/** How many goals were reached, as the evaluations of an intervention add up to. */
export function goals({ all }: Told, titel: string): readonly string[] {
  const ref = `interventie/${idByTitle(all['interventie']!, titel)}`;
  return all['evaluatie']!.filter((e) => e.v.over === ref).flatMap(({ v }): string[] => {
    const list: { bereikt?: string }[] = v.oordeel?.doelen ?? [];
    const parts = (
      [
        ['ja', 'gehaald'],
        ['deels', 'deels gehaald'],
        ['nee', 'niet gehaald'],
      ] as const
    ).flatMap(([answer, word]) => {
      const n = list.filter((d) => d.bereikt === answer).length;
      return n === 0 ? [] : [`${n} ${word}`];
    });
    return parts.length === 0 ? [] : [`Doelen: ${parts.join(' en ')}`];
  });
}

/** What a cell must say; undefined where it holds words of a record instead of a figure. */
export function cellOf(
  place: Place,
  row: readonly string[],
  column: number,
  told: Told,
): readonly string[] | undefined {
  const { figures, gemeente, jaar, all } = told;
  const { caption, head } = place;
  const [kind = '', title = '', name = ''] = [head[0], head[column], row[0]];
  const time = timeOf(title);
  const one = (id: string): readonly string[] => [words(figures.get(id))];
  if (kind === 'Afspraak') return title === 'Geleverd' ? promise(told, name, String(jaar)) : undefined;
  if (kind === 'Wat') return time ? promise(told, name, time) : promised(told, name);
  if (kind === 'Interventie' && caption === 'Mensen bereikt') {
    const id = idByTitle(all['interventie']!, name);
    const found = figures.get(`interventie.${id}.${time ? 'bereikt' : 'beoogd'}.${gemeente}.${time ?? jaar}`);
    return found ? [words(found)] : unreached(told, name, time ?? String(jaar));
  }
  if (kind === 'Interventie' && time) {
    const done = one(`interventie.${idByTitle(all['interventie']!, name)}.uitgevoerd.${gemeente}.${time}`);
    const silent = done[0] === 'niet geregistreerd' && unreached(told, name, time)[0] === 'liep niet';
    return silent ? ['liep niet'] : done;
  }
  if (kind === 'Spoor') {
    const lijn = idByTitle(all['actielijn']!, name.replace(/^[\d.]+\. /, ''));
    const [, naam, when] = /^(\w+(?: \w+)?)(?: in (\d{4}))?$/.exec(title)!;
    const where = place.heading.endsWith(' samen') ? DISTRICT : gemeente;
    return one(
      when === undefined
        ? `lijn.${lijn}.${naam!.toLowerCase().replace(' ', '-')}.${gemeente}.${jaar}`
        : `geld.lijn.${lijn}.${naam!.toLowerCase()}.${where}.${when}`,
    );
  }
  if (kind === 'Bron') {
    const bron = /^De gemeenten? zelf$/.test(name) ? 'gemeente' : 'versterkingsgelden';
    const where = place.heading.endsWith(' samen') ? DISTRICT : gemeente;
    const found = figures.get(`geld.bron.${bron}.${title.toLowerCase()}.${where}.${jaar}`);
    return [found ? words(found) : 'niet geregistreerd'];
  }
  if (kind === 'Soort evaluatie' && !time)
    return one(
      `evaluaties.${name.toLowerCase().replace('soort niet genoemd', 'niet-genoemd')}.${title.toLowerCase()}.${gemeente}.${jaar}`,
    );
  if (kind === 'Factor') {
    const factor = idByTitle(all['factor']!, name.replace(/^\d+\. /, ''), 'naam');
    if (title === 'Interventies') return one(`factor.${factor}.interventies.${gemeente}.${jaar}`);
    if (title !== 'Mensen bereikt') return undefined;
    if (row[1] === 'geen enkele interventie') return ['geen activiteit'];
    const found = figures.get(`factor.${factor}.bereikt.${gemeente}.${jaar}`);
    return found ? [words(found)] : ['geen activiteit', 'niet geregistreerd'];
  }
  if (kind === 'Geldt vanaf' && title === 'Niveau')
    return all['dreigingsbeeld']!.map(({ v }) => `${v.niveau} (${NIVEAUS[v.niveau - 1]})`);
  if (kind === 'Incident') return incident(told, name, title);
  if (kind === 'Jaar' && /^\d{4}$/.test(name)) return one(`signalen.ontvangen.${placeOf(title)}.${name}`);
  if (kind === 'Cijfer' && title !== 'Aantal' && title !== 'Bron')
    return [sideBySide(told, name, placeOf(title))];
  if (kind === 'Cijfer' && title === 'Aantal')
    return [...figures.values()]
      .filter((c) => c.herkomst === 'aangeleverd' && c.label === `${name}, ${jaar}`)
      .map(words);
  if (kind === 'Casussen' && name === 'In behandeling op 1 januari' && time)
    return one(`casussen.stand.${DISTRICT}.${Number(time) - 1}`);
  const found = time && byYear(told, place, name, time);
  return found ? [found] : undefined;
}

/** Everything to hold a report against. */
export function toldBy(p: Publication, all: Told['all'], quotes: string): Told {
  return {
    gemeente: p.gemeente,
    jaar: p.jaar,
    figures: new Map(p.cijfers.map((c) => [c.id, c])),
    all,
    quotes,
  };
}
