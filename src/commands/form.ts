/** A part of a record that a command fills in: an option and a question for each of its fields, from the schema. */
import type { Command as Commander } from 'commander';
import type { Opened } from '../cter.ts';
import { UsageError } from '../errors.ts';
import { checkValue } from '../records/check-value.ts';
import type { RecordType } from '../records/define.ts';
import { followPath } from '../records/field-path.ts';
import { recordType, type Soort } from '../records/index.ts';
import type { FieldShape } from '../records/shape.ts';
import { written } from '../records/written.ts';
import { arrange } from '../scaffold/arrange.ts';
import { askFields } from '../scaffold/ask-fields.ts';
import type { Path } from '../scaffold/ask-single.ts';
import { offeredBy } from '../scaffold/offered.ts';
import { fitting, readOption } from '../scaffold/read-answer.ts';
import type { Call } from './define.ts';
import { collect } from './options.ts';

type Values = Readonly<Record<string, unknown>>;

/** Which part of which type. */
export interface Form {
  readonly soort: Soort;
  /** The field that holds the part, or the list that holds it as an item; empty for the record itself. */
  readonly pad: string;
  /** The fields of the part that are asked; all when absent. */
  readonly velden?: readonly string[];
  /** Fields that the schema lets be absent and this command does not. */
  readonly verplicht?: readonly string[];
}

const typeOf = ({ soort }: Form): RecordType => {
  const type = recordType(soort);
  if (!type) throw new Error(`no type ${soort}`);
  return type;
};

function fieldsOf(form: Form): readonly FieldShape[] {
  const all = typeOf(form).shape();
  const found = form.pad === '' ? undefined : followPath(all, form.pad);
  if (found && 'fault' in found) throw new Error(found.fault);
  const shape = found?.shape.kind === 'lijst' ? found.shape.item : found?.shape;
  const fields = shape === undefined ? all : shape.kind === 'groep' ? shape.velden : [];
  return fields
    .filter((f) => form.velden?.includes(f.naam) ?? true)
    .map((f) => (form.verplicht?.includes(f.naam) ? { ...f, verplicht: true } : f));
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Adds `--yes` and `--commit`, which every command that fills in a form has. */
export const addSaveOptions = (command: Commander): Commander =>
  command
    .option('--yes', 'stel geen vragen; wat verplicht is, moet als optie gegeven zijn')
    .option('--commit', 'leg de wijziging meteen vast in git; in de boodschap staat alleen de id');

/** Adds an option for each field. */
export function addFormOptions(command: Commander, form: Form): Commander {
  for (const { naam, vraag, shape } of fieldsOf(form)) {
    if (shape.kind === 'lijst') command.option(`--${naam} <waarde>`, `${vraag} Mag vaker.`, collect, []);
    else command.option(`--${naam} <waarde>`, vraag);
  }
  return command;
}

type Read = { readonly value: unknown } | { readonly fault: string } | undefined;

function readGiven(form: Form, at: Path, field: FieldShape, given: unknown): Read {
  if (given === undefined || (Array.isArray(given) && given.length === 0)) return undefined;
  const item = field.shape.kind === 'lijst' ? field.shape.item : field.shape;
  const values: unknown[] = [];
  for (const text of Array.isArray(given) ? given : [given]) {
    const isGood = (value: unknown) => checkValue(typeOf(form), [...at, field.naam], value).length === 0;
    const read = fitting(item, readOption(item, String(text)), String(text), isGood);
    if ('fault' in read) return { fault: `--${field.naam}: ${read.fault}` };
    values.push(read.value);
  }
  const value = field.shape.kind === 'lijst' ? values : values[0];
  const [issue] = checkValue(typeOf(form), [...at, field.naam], value);
  return issue ? { fault: `--${field.naam}: ${`${issue.message} ${issue.hint}`.trim()}` } : { value };
}

/** The first records of the register as examples, each once; a word in capitals when there is none. */
function exampleRefs(opened: Opened): (field: FieldShape) => string | undefined {
  const used = new Set<string>();
  return ({ shape }) => {
    const item = shape.kind === 'lijst' ? shape.item : shape;
    if (item.kind !== 'verwijzing') return undefined;
    const values = offeredBy(opened.register, opened.settings)
      .records(item.soorten)
      .map((c) => c.value);
    const value = values.find((v) => !used.has(v)) ?? values[0] ?? item.soorten[0]?.toUpperCase() ?? 'ID';
    used.add(value);
    return value;
  };
}

const asOption = ({ naam, voorbeeld, vraag }: FieldShape, known: string | undefined): string => {
  const example = known ?? (Array.isArray(voorbeeld) ? voorbeeld[0] : voorbeeld);
  const text = typeof example === 'string' ? example : written('', example).slice(2);
  return `  --${naam} ${/^[\w./-]+$/.test(text) ? text : `"${text}"`}   (${vraag})`;
};

/** Whether this run may ask questions. */
export const mayAsk = ({ ports, options }: Pick<Call, 'ports' | 'options'>): boolean =>
  ports.prompt.interactive && options['yes'] !== true;

/** A form with the place of its part in the record, and what is known without asking. */
export type Part = readonly [form: Form, at: Path, known?: Values];

const readPart = (call: Call, [form, at, known = {}]: Part) => {
  const fields = fieldsOf(form);
  const values: Record<string, unknown> = { ...known };
  const faults: string[] = [];
  for (const field of fields) {
    const read = readGiven(form, at, field, call.options[camel(field.naam)]);
    if (read && 'fault' in read) faults.push(read.fault);
    else if (read) values[field.naam] = read.value;
  }
  return { form, at, fields, values, faults, open: fields.filter((f) => !Object.hasOwn(values, f.naam)) };
};

/**
 * The values of several parts: options first, then what is known without asking, then questions. Throws one
 * `UsageError` that names every option that is wrong, or every one that is missing.
 */
export async function fillForms(
  call: Call,
  opened: Opened,
  parts: readonly Part[],
): Promise<readonly Values[]> {
  const read = parts.map((part) => readPart(call, part));
  const faults = read.flatMap((r) => r.faults);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  if (mayAsk(call)) {
    for (const { form, at, open, values } of read) {
      const asking = {
        prompt: call.ports.prompt,
        type: typeOf(form),
        given: { fields: {}, covers: () => 'niet' as const },
        offered: offeredBy(opened.register, opened.settings),
        soFar: values,
        option: (path: Path) => `--${path[at.length]}`,
      };
      Object.assign(values, await askFields(asking, open, at, {}));
    }
  }
  const missing = read.flatMap(({ open, values }) =>
    open.filter((f) => f.verplicht && !Object.hasOwn(values, f.naam)),
  );
  if (missing.length > 0) {
    const refs = exampleRefs(opened);
    throw new UsageError(`Geef deze opties erbij:\n${missing.map((f) => asOption(f, refs(f))).join('\n')}`);
  }
  return read.map(({ fields, values }) => arrange(fields, values));
}

/** The values of one part. */
export async function fillForm(
  call: Call,
  opened: Opened,
  form: Form,
  at: Path,
  known: Values = {},
): Promise<Values> {
  return (await fillForms(call, opened, [[form, at, known]]))[0] ?? {};
}
