import { expect, test } from 'vitest';
import { scriptedPrompt } from '../../src/io/scripted-prompt.ts';
import type { Question } from '../../src/ports.ts';

const text: Question = { kind: 'text', name: 'titel', message: 'Titel?' };
const choices = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

test('answers by name in any order, and remembers what was asked', async () => {
  const prompt = scriptedPrompt({ klopt: true, titel: 'Buurtvaders', namen: ['a', 'b'], een: 'b' });
  expect(await prompt.ask(text)).toBe('Buurtvaders');
  expect(await prompt.ask({ kind: 'confirm', name: 'klopt', message: 'Klopt dit?' })).toBe(true);
  expect(await prompt.ask({ kind: 'choices', name: 'namen', message: 'Welke?', choices })).toEqual([
    'a',
    'b',
  ]);
  expect(await prompt.ask({ kind: 'choice', name: 'een', message: 'Welke?', choices })).toBe('b');
  expect(prompt.asked.map(({ name }) => name)).toEqual(['titel', 'klopt', 'namen', 'een']);
});

test('answers in order', async () => {
  const prompt = scriptedPrompt(['een', 'twee']);
  expect([await prompt.ask(text), await prompt.ask(text)]).toEqual(['een', 'twee']);
  await expect(prompt.ask(text)).rejects.toThrow('no answer to question 3 ‘titel’ (Titel?)');
});

test.each<[string, Question, string | boolean | string[], RegExp]>([
  ['a text that fails the check', { ...text, check: () => 'Te kort.' }, 'x', /"x".*Te kort\./],
  ['an empty text', text, '', /Vul iets in/],
  ['no choices', { kind: 'choices', name: 'titel', message: '?', choices }, [], /ten minste één/],
  [
    'a choice that is not offered',
    { kind: 'choice', name: 'titel', message: '?', choices },
    'c',
    /‘c’ is not among/,
  ],
  [
    'one of several that is not offered',
    { kind: 'choices', name: 'titel', message: '?', choices },
    ['a', 'c'],
    /‘c’/,
  ],
  ['a text for yes or no', { kind: 'confirm', name: 'titel', message: '?' }, 'ja', /no such answer/],
  ['a name of the prototype', { ...text, name: 'constructor' }, 'x', /no answer/],
])('refuses %s', async (_what, question, answer, message) => {
  await expect(scriptedPrompt({ titel: answer }).ask(question)).rejects.toThrow(message);
});
