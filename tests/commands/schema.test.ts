import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { recordTypes } from '../../src/records/index.ts';
import { answersFor } from '../scaffold/answers.ts';
import { runCommand } from './run-command.ts';

const ajv = () => {
  const made = new Ajv2020({ allErrors: true });
  addFormats.default(made);
  return made;
};

test.each(recordTypes.map((type) => [type.soort, type] as const))(
  'the JSON Schema of %s accepts a good record and refuses an unknown field',
  async (soort, type) => {
    const { out, code } = await runCommand(['schema', soort]);
    expect(code).toBe(0);
    const schema = JSON.parse(out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const validate = ajv().compile(schema);
    const answers = answersFor(type);
    expect(validate(answers), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...answers, onbekend: 1 })).toBe(false);
    const required = type.shape().find((f) => f.verplicht);
    if (required) expect(validate({ ...answers, [required.naam]: undefined })).toBe(false);
  },
);

test('fields have their words, and say what a reference leads to', async () => {
  const { properties } = JSON.parse((await runCommand(['schema', 'interventie'])).out);
  expect(properties.titel).toMatchObject({
    title: 'Hoe heet de interventie?',
    examples: ['Weerbaar opvoeden'],
  });
  expect(properties.actielijn.description).toContain('Verwijst naar een actielijn');
  expect(JSON.stringify(properties)).not.toMatch(/"(vraag|uitleg|voorbeeld|verwijst)":/);
});

test('without a type every type is there, and all of it is a valid schema', async () => {
  const { out } = await runCommand(['schema']);
  const schema = JSON.parse(out);
  expect(Object.keys(schema.$defs)).toEqual(recordTypes.map((t) => t.soort));
  expect(ajv().validateSchema(schema)).toBe(true);
  expect((await runCommand(['schema'])).out).toBe(out);
});

test('the dictionary has a row for every field of every type', async () => {
  const { out } = await runCommand(['schema', '--format', 'md']);
  for (const type of recordTypes) {
    const page = out.split(`\n## ${type.soort}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(page).toContain(`\`${type.map}/\``);
    for (const field of type.shape())
      expect(page).toContain(`| \`${field.naam}\` | ${field.verplicht ? 'ja' : 'nee'} |`);
  }
  const rows = out.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.filter((row) => row.replaceAll('\\|', '').split('|').length !== 7)).toEqual([]);
});

test('an unknown type is refused with the nearest', async () => {
  const { code, err } = await runCommand(['schema', 'signal-']);
  expect(code).toBe(2);
  expect(err).toContain('Bedoelde u ‘signa');
});
