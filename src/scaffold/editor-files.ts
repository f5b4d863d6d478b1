/** Settings for VS Code, from the schemas: fields and choices are offered while typing. */
import type { RecordType } from '../records/define.ts';
import { recordTypes } from '../records/index.ts';
import { jsonSchema, settingsSchema } from '../records/json-schema.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import { writeFlow } from '../source/write-yaml.ts';
import type { InitFile } from './init-files.ts';

const jsonFile = (path: string, value: unknown): InitFile => ({
  path,
  content: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`),
});

/** Text inside a placeholder of a snippet. */
const literal = (text: string): string => text.replace(/[\\$}|,]/g, '\\$&');

/** A value to be typed over, or chosen from a list. */
function placeholder(shape: Shape, example: unknown, next: () => number): string {
  if (shape.kind === 'keuze') return `\${${next()}|${shape.opties.map(literal).join(',')}|}`;
  if (shape.kind === 'ja-nee') return `\${${next()}|true,false|}`;
  if (shape.kind === 'lijst') return `[${placeholder(shape.item, firstOf(example), next)}]`;
  if (shape.kind === 'groep') {
    const inner = (example ?? {}) as Readonly<Record<string, unknown>>;
    const fields = shape.velden.filter((f) => f.verplicht);
    return `{ ${fields.map((f) => `${f.naam}: ${placeholder(f.shape, inner[f.naam], next)}`).join(', ')} }`;
  }
  return `\${${next()}:${literal(writeFlow(example ?? ''))}}`;
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The frontmatter and headings of a type, the required fields ready to be filled in. */
function snippet(type: RecordType) {
  let count = 0;
  const next = () => ++count;
  const line = ({ naam, shape, voorbeeld }: FieldShape) => `${naam}: ${placeholder(shape, voorbeeld, next)}`;
  const fields = type
    .shape()
    .filter((f) => f.verplicht)
    .map(line);
  const headings = type
    .secties({})
    .filter((s) => s.verplicht)
    .flatMap(({ naam }) => ['', `## ${naam}`, '', '']);
  return {
    scope: 'markdown,yaml',
    prefix: `cter-${type.soort}`,
    description: type.uitleg,
    body: ['---', ...fields, '---', ...headings, '$0'],
  };
}

/**
 * The folder `.vscode`: a JSON Schema for each type and for cter.yaml, which files each is for, and snippets
 * that VS Code itself completes frontmatter with. The extension YAML takes the schema of cter.yaml; it does not
 * look inside Markdown, extensions for frontmatter that follow its setting `yaml.schemas` do.
 */
export function editorFiles(): readonly InitFile[] {
  const schemas = recordTypes.map((type) => jsonFile(`.vscode/schemas/${type.soort}.json`, jsonSchema(type)));
  const matches = recordTypes.map(({ soort, map }) => [`.vscode/schemas/${soort}.json`, `${map}/**/*.md`]);
  return [
    ...schemas,
    jsonFile('.vscode/schemas/cter.json', settingsSchema()),
    jsonFile('.vscode/settings.json', {
      'files.encoding': 'utf8',
      'files.eol': '\n',
      'yaml.schemas': { '.vscode/schemas/cter.json': 'cter.yaml', ...Object.fromEntries(matches) },
      '[markdown]': {
        'editor.quickSuggestions': { other: true, comments: false, strings: true },
        'editor.wordWrap': 'on',
      },
    }),
    jsonFile('.vscode/extensions.json', { recommendations: ['redhat.vscode-yaml'] }),
    jsonFile(
      '.vscode/cter.code-snippets',
      Object.fromEntries(recordTypes.map((type) => [`cter: ${type.soort}`, snippet(type)])),
    ),
  ];
}
