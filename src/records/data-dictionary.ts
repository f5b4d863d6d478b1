/** The data dictionary: every record type and field in words, as Markdown. */
import type { IdVorm, RecordType, Sectie } from './define.ts';
import { recordType, recordTypes } from './index.ts';
import type { FieldShape, Shape } from './shape.ts';
import { written } from './written.ts';

const ID_FORMS: Readonly<Record<IdVorm, string>> = {
  naam: 'de naam in kleine letters met koppeltekens',
  'datum-naam': 'de datum en de naam',
  'datum-willekeurig': 'de datum en vier willekeurige tekens',
  willekeurig: 'acht willekeurige tekens',
};

const KINDS = { tekst: 'tekst', datum: 'datum (jjjj-mm-dd)', getal: 'getal', 'geheel-getal': 'heel getal', 'ja-nee': 'true of false', ritme: 'ritme: P en een aantal met D, W, M of Y' } as const;

/** The form of a value in words. */
function formOf(shape: Shape): string {
  switch (shape.kind) {
    case 'keuze':
      return shape.opties.map((o) => `\`${o}\``).join(', ') + (shape.lijst ? `, of een code uit cter.yaml (\`casuistiek.${shape.lijst}\`)` : '');
    case 'verwijzing':
      return shape.soorten.length === 1 ? `id van ${recordType(shape.soorten[0] ?? '')?.woorden.enkel ?? shape.soorten[0]}` : `soort/id: ${shape.soorten.join(', ')}`;
    case 'lijst':
      return `lijst${shape.minstens > 0 ? ` (minstens ${shape.minstens})` : ''}: ${formOf(shape.item)}`;
    case 'groep':
      return 'groep';
    case 'kaart':
      return `naam met waarde: ${formOf(shape.waarde)}`;
    default:
      return KINDS[shape.kind];
  }
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The fields inside a value, when it is a group or a list or map of groups. */
function inside(shape: Shape): readonly FieldShape[] {
  if (shape.kind === 'groep') return shape.velden;
  if (shape.kind === 'lijst') return inside(shape.item);
  return shape.kind === 'kaart' ? inside(shape.waarde) : [];
}

/** A row for a field and for every field inside it, named by its whole path. */
function rows(fields: readonly FieldShape[], base = ''): readonly string[] {
  return fields.flatMap((field) => {
    const name = base + field.naam;
    const nested = inside(field.shape);
    const example = nested.length > 0 || field.voorbeeld === undefined ? '' : `\`${cell(written('', field.voorbeeld).slice(2))}\``;
    const row = `| \`${name}\` | ${field.verplicht ? 'ja' : 'nee'} | ${cell(formOf(field.shape))} | ${cell(`${field.vraag} ${field.uitleg}`.trim())} | ${example} |`;
    return [row, ...rows(nested, `${name}.`)];
  });
}

const sections = (secties: readonly Sectie[]): string => (secties.length === 0 ? 'Geen vaste secties.' : ['Secties:', '', ...secties.map((s) => `- **${s.naam}**${s.verplicht ? '' : ' (mag ontbreken)'}: ${s.uitleg}`)].join('\n'));

function page(type: RecordType): string {
  return [
    `## ${type.soort}`,
    type.uitleg,
    `- Map: \`${type.map}/\`\n- Id: ${type.idVelden ? `${type.idVelden.join(' en ')}, met koppeltekens` : ID_FORMS[type.idVorm]}\n- Vertrouwelijkheid als die er niet bij staat: ${type.vertrouwelijkheid}\n- Engelse naam op de opdrachtregel: \`${type.alias}\``,
    ['| veld | verplicht | vorm | uitleg | voorbeeld |', '|---|---|---|---|---|', ...rows(type.shape())].join('\n'),
    sections(type.secties({})),
  ].join('\n\n');
}

const INTRO = `# Gegevens

Elk record is één Markdown-bestand: velden tussen twee regels met \`---\`, daaronder tekst onder kopjes met \`##\`. De
bestandsnaam zonder \`.md\` is de id. Een veld in een groep staat hier met een punt ertussen: \`looptijd.van\`.
Welke secties er zijn, kan van de velden afhangen; hier staan de secties van een record waarin nog niets is ingevuld.`;

/** The dictionary of these record types, all of them by default; the same program gives the same text. */
export function dataDictionary(types: readonly RecordType[] = recordTypes): string {
  return `${[...(types.length === recordTypes.length ? [INTRO] : []), ...types.map(page)].join('\n\n')}\n`;
}
