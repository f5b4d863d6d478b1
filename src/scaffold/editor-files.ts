/** Settings for VS Code, from the schemas: fields and choices are offered while typing. */
import type { RecordType } from '../records/define.ts';
import { recordTypes } from '../records/index.ts';
import { jsonSchema, settingsSchema } from '../records/json-schema.ts';
import type { FieldShape, Shape } from '../records/shape.ts';
import { writeFlow } from '../source/write-yaml.ts';
import { listing } from '../text/lists.ts';
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

/** Fields with their values ready to be filled in. */
function fieldLines(fields: readonly FieldShape[]): readonly string[] {
  let count = 0;
  const next = () => ++count;
  return fields.map(({ naam, shape, voorbeeld }) => `${naam}: ${placeholder(shape, voorbeeld, next)}`);
}

/** The frontmatter and headings of a type, the required fields ready to be filled in. */
function snippet(type: RecordType) {
  const fields = fieldLines(type.shape().filter((f) => f.verplicht));
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

/** Every field by its own name, once for the types that have it alike: VS Code does not know in which type one types. */
function fieldSnippets() {
  const alike = new Map<string, { field: FieldShape; line: string; soorten: string[] }>();
  for (const type of recordTypes)
    for (const field of type.shape()) {
      const [line = ''] = fieldLines([field]);
      const known = alike.get(`${line}\n${field.uitleg}`) ?? { field, line, soorten: [] };
      known.soorten.push(type.soort);
      alike.set(`${line}\n${field.uitleg}`, known);
    }
  return [...alike.values()].map(({ field, line, soorten }) => {
    const description = `${listing(soorten)}: ${field.vraag} ${field.uitleg}`;
    return [
      `${field.naam} (${soorten.join(', ')})`,
      { scope: 'markdown,yaml', prefix: field.naam, description, body: [line, '$0'] },
    ] as const;
  });
}

/** Where a program is looked for: first in the folder itself, as the hook does. */
const path = (between: string) => ({
  env: { PATH: `\${workspaceFolder}/node_modules/.bin${between}\${env:PATH}` },
});

/** Lets VS Code list the findings of `cter validate`, each leading to its place: in the form that GitHub reads as well. */
const tasks = {
  version: '2.0.0',
  tasks: [
    {
      label: 'cter: controleren',
      type: 'shell',
      command: 'cter',
      args: ['validate', '--format', 'github'],
      options: path(':'),
      windows: { options: path(';') },
      group: { kind: 'test', isDefault: true },
      presentation: { reveal: 'silent', clear: true },
      problemMatcher: {
        owner: 'cter',
        fileLocation: ['relative', '${workspaceFolder}'],
        // A severity that VS Code has no word for, such as notice, is this one.
        severity: 'info',
        pattern: {
          regexp:
            '^::(error|warning|notice) file=([^,]+),line=(\\d+),endLine=(\\d+),col=(\\d+),endColumn=(\\d+),title=([^:]+)::(.*)$',
          ...{ severity: 1, file: 2, line: 3, endLine: 4, column: 5, endColumn: 6, code: 7, message: 8 },
        },
      },
    },
  ],
};

/**
 * The folder `.vscode`: a JSON Schema for each type and for cter.yaml, which files each is for, snippets that VS Code
 * itself completes frontmatter with, and a task that checks. The extension YAML takes the schema of cter.yaml; it does
 * not look inside Markdown, extensions for frontmatter that follow its setting `yaml.schemas` do.
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
      Object.fromEntries([
        ...recordTypes.map((type) => [`cter: ${type.soort}`, snippet(type)] as const),
        ...fieldSnippets(),
      ]),
    ),
    jsonFile('.vscode/tasks.json', tasks),
  ];
}
