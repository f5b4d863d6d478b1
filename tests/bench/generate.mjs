// A realistic register of any size: the records of district E plus what years of work add to them. The same
// number and share always give the same files.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const WORDS =
  'de het een van in op met voor aan bij samen gemeente bijeenkomst deelnemers wijk school jongeren ouders netwerk vragen afspraken gesprek professionals vertrouwen signalen aanpak weerbaarheid begeleiding vervolg collega partners avond training'.split(
    ' ',
  );
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** A small generator of numbers in [0, 1) that is the same on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SIGNALEN = ({ day, pick, code, text }) => [
  `signalen/${day.slice(0, 4)}/${day}-${code(4)}.md`,
  `---
datum: ${day}
gemeente: ${pick(['delft', 'rijswijk', 'westland', 'midden-delfland'])}
gebied: ${pick(['centrum', 'wijk noord', 'rond het station', 'buitengebied'])}
soort: ${pick(['hard', 'zacht'])}
veiligheid: ${pick(['fysiek', 'sociaal', 'beide'])}
fenomeen: ${pick(['jihadisme', 'rechts-terrorisme-en-extremisme', 'links-extremisme'])}
bron-sector: ${pick(['onderwijs', 'welzijn', 'politie'])}
verificatie: { door: procesregisseur, op: ${day}, uitkomst: bevestigd }
status: gewogen
wegingen:
  - uitkomst: ${pick(['volgen', 'geen-actie', 'analyse'])}
    criterium: ${text(3)}
    overleg: weegoverleg
    door: bench-lid-1
    medebeslisser: bench-lid-2
    op: ${day}
terugkoppeling: { op: ${day} }
---

## Omschrijving

${text(70)}

## Duiding

${text(60)}
`,
];

const UITVOERINGEN = ({ day, pick, code, text, count }) => [
  `uitvoeringen/${day.slice(0, 4)}/${day}-bijeenkomst-${code(6)}.md`,
  `---
interventie: ${pick(['weerbaar-opvoeden', 'snrp', 'count-me-in', 'under-pressure'])}
vorm: ${pick(['bijeenkomst', 'voorstelling', 'workshop'])}
status: uitgevoerd
datum: ${day}
gemeenten: [delft]
uitval: { aantal: ${count(5)}, reden: ${text(4)} }
organisaties: [ror, hsc]
deelnemers: [bench-lid-1, bench-lid-2]
thema: ${text(4)}
waardering: { gemiddelde: ${count(4) + 5}.${count(9)}, schaal: 10, respons: ${count(30)} }
trainingsbehoefte:
  - ${text(5)}
  - ${text(6)}
---

## Opbrengst

${text(90)}

## Verslag

${text(90)}
`,
];

const EVALUATIES = ({ day, pick, code, text }) => [
  `evaluaties/${day}-${code(6)}.md`,
  `---
over: interventie/${pick(['weerbaar-opvoeden', 'snrp', 'count-me-in', 'under-pressure'])}
soort: proces
status: vastgesteld
periode: { van: ${day}, tot: ${day} }
door: intern
team:
  - { functie: beleidsadviseur, rol: betrokken }
  - { functie: onderzoeker van buiten, rol: buitenstaander }
bronnen:
  - ${text(5)}
oordeel:
  volgens-plan: ja
  ging-goed: [${text(3)}, ${text(3)}]
  ging-minder: [${text(3)}]
verbeterpunten:
  - { wat: ${text(6)}, wie: netwerkregisseur, uiterlijk: ${day}, status: gedaan }
besluit: doorgaan
vastgesteld-op: ${day}
---

${['Uitvoering', 'Bereik', 'Oordeel van betrokkenen', 'Geleerde lessen'].map((kop) => `## ${kop}\n\n${text(25)}\n`).join('\n')}`,
];

const LEDEN = ({ day, pick, code, text }) => [
  `netwerkleden/lid-${code(8)}.md`,
  `---
functie: ${text(3)}
organisatie: ${pick(['ror', 'hsc', 'politie'])}
rollen: [${pick(['sleutelfiguur', 'aandachtsfunctionaris'])}]
netwerken: [contactcirkel, snrp]
expertise:
  - ${text(2)}
  - ${text(2)}
gemeenten: [delft, rijswijk]
vanaf: ${day}
---
`,
];

/** Which kind follows which: most of what a municipality writes are signals and deliveries. */
const MIX = [UITVOERINGEN, SIGNALEN, UITVOERINGEN, SIGNALEN, UITVOERINGEN, EVALUATIES, SIGNALEN, LEDEN];

/** The ways in which people break files; each gives at least one finding of severity fout. */
const FAULTS = [
  (text) => text.replace(/^(\w+): (.*)$/m, '$1: $2: nog iets'),
  (text) => text.replace(/^(soort|status|vorm|functie):/m, '$1x:'),
  (text) =>
    text.replace(
      /^(gemeente|interventie|organisatie): .*$|^over: interventie\/.*$/m,
      (line) => `${line}-bestaat-niet`,
    ),
  (text) => text.replace(/\d{4}-\d\d-\d\d/, '2021-02-30'),
];

const fixed = {
  'netwerkleden/bench-lid-1.md':
    '---\nfunctie: procesregisseur\norganisatie: gemeente-delft\nvanaf: 2015-01-01\n---\n',
  'netwerkleden/bench-lid-2.md': '---\nfunctie: wijkagent\norganisatie: politie\nvanaf: 2015-01-01\n---\n',
};

/** Writes a register of about `size` records into `dir` (which must not exist), `badShare` of the new ones broken. */
export function generate(dir, size, badShare = 0) {
  cpSync(DATA, dir, { recursive: true });
  const random = randomFrom(size * 7 + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const text = (words) => Array.from({ length: words }, () => pick(WORDS)).join(' ');
  const count = (max) => Math.floor(random() * max) + 1;
  const made = new Set();
  const write = (path, content) => {
    const full = join(dir, path);
    const folder = join(full, '..');
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(full, content);
  };
  for (const [path, content] of Object.entries(fixed)) write(path, content);
  const taken = new Set();
  let bad = 0;
  for (let i = 0; taken.size < size - 90; i++) {
    const day = `${2015 + (i % 10)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const code = (length) => Array.from({ length }, () => pick(CROCKFORD)).join('');
    const [path, content] = MIX[i % MIX.length]({ day, pick, code, text, count });
    if (taken.has(path)) continue;
    taken.add(path);
    const broken = taken.size * badShare >= bad + 1;
    write(path, broken ? FAULTS[bad++ % FAULTS.length](content) : content);
  }
  return { dir, bad, settings: readFileSync(join(dir, 'cter.yaml'), 'utf8') };
}
