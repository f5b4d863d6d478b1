/** A municipality's own template with a mistake in it: each document says in which file, line and column, and what. */
import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { exampleFiles } from '../example/in-memory.ts';
import { VANDAAG } from '../example/voorbeeld.ts';

test.each([
  ['jaarverslag', ['report', '2024', '--gemeente', 'elzerdam']],
  ['uitvoeringsoverzicht', ['overview', 'elzerdam', '--jaar', '2024']],
  ['nieuwsbrief', ['newsletter', '2025-2']],
  ['aanvraag', ['funding', '2025']],
  ['scan', ['scan']],
])('%s', async (naam, argv) => {
  const path = `templates/documents/${naam}.md.liquid`;
  const made = (text: string) =>
    runCommand([...argv, '--today', VANDAAG], { files: { ...exampleFiles, [path]: text } });
  for (const [text, place, sentence] of [
    [
      '# {{ document.titel }}\n\n{{ gemeent }}\n',
      '3:4',
      'Het gegeven ‘gemeent’ bestaat niet in dit document.',
    ],
    ['# Titel\n\n{% if document %}\n', '3:1', 'De opdracht ‘if’ is niet afgesloten.'],
    ['# Titel\n\n\n  {% include "../../etc/passwd" %}', '4:3', 'De opdracht ‘include’ bestaat niet'],
    [
      '# Titel\n{% for i in (1..1000000000) %}x{% endfor %}',
      '2:1',
      'Het sjabloon is te groot of herhaalt te veel.',
    ],
    ['# Titel\n\n{{ process.env }}', '3:4', 'Het gegeven ‘process’ bestaat niet in dit document.'],
  ] as const) {
    const { code, out, err } = await made(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${path}:${place}: ${sentence}`);
  }
  expect((await made('# Eigen {{ document.titel }}\n')).out).toMatch(/^# Eigen \w/);
});
