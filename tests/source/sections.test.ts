import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanSections } from '../../src/source/sections.ts';

const names = (body: string) => scanSections(body, 0).sections.map(({ name }) => name);
const text = (body: string) => scanSections(body, 0).sections[0]?.text;
const faults = (body: string) => scanSections(body, 0).faults.map(({ code, line }) => `${code} ${line}`);

describe('scanSections', () => {
  it.each([
    ['## Een\n## Twee', ['Een', 'Twee']],
    ['# Een\n### Drie\n##Geen\n##', ['']],
    ['   ## Ingesprongen\n    ## code', ['Ingesprongen']],
    ['## Een ##\n## Twee #\n## C#\n## A ## b', ['Een', 'Twee', 'C#', 'A ## b']],
    ['##\tTab  \r\n## CR\r\n', ['Tab', 'CR']],
    ['```\n## nee\n```\n## ja', ['ja']],
    ['~~~ js\n## nee\n```\n~~~~\n## ja', ['ja']],
    ['````\n```\n## nee\n````  \n## ja', ['ja']],
    ['``` a`b\n## ja', ['ja']],
    ['<!--\n## nee\n-->\n## ja', ['ja']],
    ['tekst <!-- a\n## nee\n--> b\n## ja', ['ja']],
    ['tekst <!-- geen\n\n## ja\n-->', ['ja']],
    ['`<!--` is code\n## ja\n`-->`', ['ja']],
    ['<!-- a --> <!-- b\n## nee\n-->\n## ja', ['ja']],
    ['Kop\n---\n## ja', ['ja']],
  ])('%j', (body, wanted) => {
    expect(names(body)).toEqual(wanted);
  });

  it('leaves comments out of the text', () => {
    expect(text('## Doel\n\n<!-- Schrijf hier. -->\n')).toBe('');
    expect(text('## Doel\nEen<!-- x --> twee\n<!-- y\n\nz -->drie')).toBe('Een twee\ndrie');
    expect(text('## Doel\n```\n<!-- blijft -->\n```')).toBe('```\n<!-- blijft -->\n```');
  });

  it('names what is never closed', () => {
    expect(faults('## a\n```\n## b')).toEqual(['codeblok-gesloten 2']);
    expect(faults('## a\n\n<!-- x\n## b')).toEqual(['commentaar-gesloten 3']);
    expect(faults('## a\n\n```\nx\n```\n<!-- x -->')).toEqual([]);
  });

  it('loses no line and stays fast on any text', () => {
    const part = fc.constantFrom(
      '## a',
      '```',
      '~~~',
      '<!--',
      '-->',
      '`',
      '\n',
      '\n\n',
      ' ',
      'x',
      '#',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const body = parts.join('');
        const { sections } = scanSections(body, 0);
        for (const [index, { start, bodyStart, end }] of sections.entries()) {
          expect(body.slice(start, bodyStart)).toMatch(/^ {0,3}##(?:\s|$)/);
          expect(end).toBe(sections[index + 1]?.start ?? body.length);
        }
      }),
      { numRuns: 2_000 },
    );
    for (const evil of ['<!--', '<!-- a\n', '<!---->', '`<!--`', '```a`\n', 'x <!--\n\n', '## ', '#']) {
      scanSections(evil.repeat(200_000), 0);
    }
    expect(names(`${'<!-- a -->'.repeat(100_000)}\n## ja`)).toEqual(['ja']);
  });
});
