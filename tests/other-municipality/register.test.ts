import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { readJson, run } from '../cli/run.ts';
import { seenInHtml } from '../render/read-back.ts';

const REGISTER = fileURLToPath(new URL('register', import.meta.url));
const GOLDEN = new URL('overzicht.golden.md', import.meta.url);
const TODAY = '2022-12-31';

const tree = openDiskTree(REGISTER);
const files = Object.fromEntries(tree.walk().map(({ path }) => [path, tree.read(path)]));
const overview = async (...argv: string[]) => {
  const ran = await run(['overview', ...argv, '--today', TODAY], { files });
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
};

/** Every stretch of text of a Markdown document that stands by itself: a paragraph, a heading, a cell. */
function stretches(markdown: string): readonly string[] {
  const found: string[] = [];
  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      found.push(textOf(node));
    else if ('children' in node) (node.children as Nodes[]).forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}

describe('the register of another municipality', () => {
  it('has three speerpunten, one of them divided, other columns, money, and a checklist of four steps', () => {
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    const lines = Object.keys(files).filter((path) => path.startsWith('actielijnen/'));
    expect(lines.filter((path) => !/^onder:/m.test(text(path)))).toHaveLength(3);
    expect(lines.filter((path) => /^onder: jeugd$/m.test(text(path)))).toHaveLength(2);
    expect(text('programma/samen-sterk.md')).not.toContain('periode:');
    expect(text('stappenplannen/contactcirkel.md').match(/^ {2}- \{ id:/gm)).toHaveLength(4);
    for (const path of Object.keys(files)) expect(text(path), path).not.toMatch(/streefwaarde|nulmeting/);
  });

  it('is valid without a single finding', async () => {
    const { findings, counts } = readJson(
      await run(['validate', '--format', 'json', '--today', TODAY], { files }),
    );
    expect(findings).toEqual([]);
    expect(counts.records).toBe(Object.keys(files).length - 2);
  });

  it('holds its contact circle to its own four steps', async () => {
    const path = 'contactcirkels/2022-04-11-vernieling.md';
    const text = new TextDecoder().decode(files[path]);
    const turned = text.replace('stap: samenkomen', 'stap: terugkijken');
    const { findings } = readJson(
      await run(['validate', '--format', 'json', '--today', TODAY], { files: { ...files, [path]: turned } }),
    );
    expect(findings.filter((f) => f.file.endsWith(path)).map((f) => f.code)).toContain('stappen-op-volgorde');
  });

  it('lists and shows its projects', async () => {
    const list = await run(['list', 'interventies', '--jaar', '2023', '--today', TODAY], { files });
    expect(list.out).toContain('Sportcoaches leren signaleren');
    expect(list.out).not.toContain('Straatgesprekken');
    const show = await run(['show', 'straatgesprekken', '--today', TODAY], { files });
    expect(show.out).toContain('budget/2022');
  });
});

describe('its overview', () => {
  it('reads as it was reviewed', async () => {
    const made = await overview('--jaar', '2022');
    await expect(made).toMatchFileSnapshot(fileURLToPath(GOLDEN));
  });

  it('speaks of speerpunten, never of actielijnen', async () => {
    for (const format of ['md', 'html']) {
      for (const jaar of ['2022', '2021']) {
        const made = await overview('voorbeeldwaard', '--jaar', jaar, '--format', format);
        expect(made).not.toMatch(/actielijn/i);
        if (jaar === '2022') expect(made).toContain('Speerpunt 2. Jongeren die tegen een stootje kunnen');
      }
    }
  });

  it('fills every column with the part its title asks for', async () => {
    const made = await overview('--jaar', '2022');
    const project = (title: string): string =>
      made.split(/^#{3,4} /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
    const column = (title: string, name: string): string =>
      project(title)
        .split(/^\*\*(?=[^:]*\*\*$)/m)
        .find((part) => part.startsWith(`${name}**`)) ?? '';
    expect(column('Straatgesprekken', 'Doel')).toContain('Buren kennen elkaar bij naam');
    expect(column('Straatgesprekken', 'Voor wie')).toContain('- Bewoners van de drie dorpen');
    expect(column('Straatgesprekken', 'Wat we doen')).toContain('koffiekar een middag');
    expect(column('Straatgesprekken', 'Kosten')).toContain(
      '- Koffiekar: begroot € 4.500, besteed € 4.380,50',
    );
    expect(column('Debatclub', 'Voor wie')).toContain('(14 tot en met 16 jaar)');
    expect(column('Sportcoaches leren signaleren', 'Door wie')).toContain(
      'Stichting Buurtwerk Voorbeeldwaard',
    );
    expect(column('Sportcoaches leren signaleren', 'Wat we doen')).not.toContain('Stichting Buurtwerk');
    expect(column('Contactcirkel', 'Hoe we meten of het werkt')).toContain(
      'Procesevaluatie, na elke inzet van de contactcirkel',
    );
  });

  it('says the same as a web page', async () => {
    const html = await overview('--jaar', '2022', '--format', 'html');
    // The banner stands above the content proper, so the whole body counts.
    const body = `<main id="inhoud">${html.slice(html.indexOf('<body'))}</main>`;
    const page = seenInHtml(body).text.replace(/\s+/g, ' ');
    for (const stretch of stretches(readFileSync(GOLDEN, 'utf8'))) {
      // A title of a column and a label end in a colon where they stand before a list.
      const wanted = stretch.replace(/\s+/g, ' ').replace(/:$/, '').trim();
      for (const part of wanted.split('; ')) expect(page).toContain(part);
    }
  });

  it('is marked as made up, says that the programme names no period, and compares with nobody', async () => {
    const made = await overview('--jaar', '2022');
    expect(made).toContain('verzonnen voorbeeld');
    expect(made).not.toContain('**District:**');
    expect(made).toContain('het programma noemt geen periode');
    expect(made).not.toContain('naast elkaar');
  });
});
