import { expect, test } from 'vitest';
import { recordTypes } from '../../src/records/index.ts';
import type { FieldShape } from '../../src/records/shape.ts';
import { runCommand } from '../commands/run-command.ts';
import { answeringPrompt } from './answering-prompt.ts';
import { answersFor, newId, registerFiles } from './answers.ts';
import { asOptions } from './as-options.ts';

/** What follows from other answers about a delivery is not asked. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  uitvoering: ['status', 'reden', 'periode', 'vertrouwelijkheid'],
};

test.each(recordTypes.map((type) => [type.soort, type] as const))(
  'answers and options make the same %s, which validate accepts',
  async (soort, type) => {
    const answers = answersFor(type);
    const prompt = answeringPrompt(answers, newId(type));
    const asked = await runCommand(['new', soort], { files: registerFiles, prompt });
    expect(asked.err, asked.err).not.toContain('Let op');
    expect(asked.code, asked.err).toBe(0);
    const path = `${type.map}/${newId(type)}.md`;
    expect(asked.out).toBe(`${path}\n`);

    const given = await runCommand(['new', soort, '--yes', '--id', newId(type), ...asOptions(answers)], {
      files: registerFiles,
    });
    expect(given.err, given.err).not.toContain('--set');
    expect(given.made).toEqual(asked.made);
    expect(Object.keys(given.made)).toEqual([path]);

    const files = { ...registerFiles, ...given.made };
    const judged = await runCommand(['validate', path], { files });
    expect(judged.code, judged.out).toBe(0);
    const read = JSON.parse(
      (await runCommand(['show', `${soort}/${newId(type)}`, '--format', 'json'], { files })).out,
    );
    expect(read.velden).toMatchObject(answers);
  },
);

test.each(recordTypes.map((type) => [type.soort, type] as const))(
  'every question about a new %s has words, and an option of its own',
  async (soort, type) => {
    const prompt = answeringPrompt(answersFor(type), newId(type));
    await runCommand(['new', soort], { files: registerFiles, prompt });
    const fields = prompt.conversation.filter(([question]) => question.name.startsWith('--set '));
    const named = (field: FieldShape) =>
      fields.some(
        ([question]) =>
          question.name.split(/[ .]/)[1] === field.naam && question.message.startsWith(field.vraag),
      );
    // A required group is asked through its own fields.
    const wanted = type.shape().filter((field) => !(field.verplicht && field.shape.kind === 'groep'));
    expect(
      wanted.filter((field) => !(named(field) || field.shape.kind === 'lijst')).map((f) => f.naam),
    ).toEqual(FOLLOWS[soort] ?? []);
    for (const [question] of prompt.conversation) expect(question.message).toMatch(/\?|:$|naam\.$/);
  },
);
