/** The body of a new record: its sections, with an explanation where nothing is written yet. */
import type { Sectie } from '../records/define.ts';
import { findFrontmatter } from '../source/frontmatter.ts';
import { scanSections } from '../source/sections.ts';

/** Section name → text. */
export type SectionTexts = ReadonlyMap<string, string>;

/** What is wrong with a text as the content of one section, as a Dutch sentence; undefined when it is good. */
export function sectionFault(text: string): string | undefined {
  const { sections, faults } = scanSections(`## x\n\n${text}\n`, 0);
  if (faults[0]) return `${faults[0].message} ${faults[0].hint}`;
  if (sections.length > 1)
    return 'In de tekst staat zelf een kop met ##. Daar zou een nieuwe sectie beginnen; gebruik ### voor een tussenkop.';
  return undefined;
}

const block = (name: string, text: string): string =>
  `## ${name}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;

/** The body of a template file: what is below its frontmatter, when it has any. */
function bodyOf(template: string): string {
  const text = template.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const found = findFrontmatter(text);
  return 'fault' in found ? text : text.slice(found.body);
}

/**
 * The sections in the order of the type: the text that was given, else what the template says, else the
 * explanation of the section as a comment. Other parts of the template, and texts for other names, follow.
 */
export function recordBody(secties: readonly Sectie[], texts: SectionTexts, template = ''): string {
  const body = bodyOf(template);
  const { sections } = scanSections(body, 0);
  const inTemplate = new Map(sections.map((s) => [s.name, `${body.slice(s.start, s.end).trimEnd()}\n`]));
  const lead = body.slice(0, sections[0]?.start ?? body.length).trim();
  const explained = (uitleg: string) => `<!-- ${uitleg.replaceAll('--', '–')} -->`;
  const explanations = new Map(secties.map((s) => [s.naam, explained(s.uitleg)]));
  const names = new Set([...explanations.keys(), ...inTemplate.keys(), ...texts.keys()]);
  const blocks = [...names].map((name) => {
    const text = texts.get(name);
    if (text !== undefined) return block(name, text);
    return inTemplate.get(name) ?? block(name, explanations.get(name) ?? '');
  });
  return [...(lead === '' ? [] : [`${lead}\n`]), ...blocks].join('\n');
}
