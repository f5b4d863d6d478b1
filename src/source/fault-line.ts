/**
 * Faults that can be named from the line they stand on. One small function per kind, tried in order.
 * Longer than most files because it is one table: the sentences belong side by side.
 */
import type { Explained } from './faults.ts';
import { show } from './show.ts';
import { quoted } from './values.ts';
import type { TreeError } from './yaml-tree.ts';

/** One line taken apart; every place is an offset in the source. */
interface Line {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** The first character that is no space, tab or list dash. */
  readonly content: number;
  /** The name before the first colon, when the line has one. */
  readonly key?: string;
  /** The first character of the value, or of the content when there is no name. */
  readonly value: number;
  readonly valueText: string;
}

type Explainer = (line: Line, error: TreeError) => Explained | undefined;

const EXPLAINERS: readonly Explainer[] = [
  secondDocument,
  tab,
  backslash,
  gluedDash,
  badStart,
  inlineList,
  afterQuote,
  afterBracket,
  strayBracket,
  colonInValue,
  gluedColon,
  keyTooLong,
  indentation,
  noColon,
];

/** What is wrong on the line an error points at, or undefined when no known fault fits. */
export function explainLine(source: string, error: TreeError): Explained | undefined {
  const line = takeApart(source, Math.min(error.start, Math.max(source.length - 1, 0)));
  for (const explain of EXPLAINERS) {
    const found = explain(line, error);
    if (found) return found;
  }
  return undefined;
}

function takeApart(source: string, at: number): Line {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const found = source.indexOf('\n', at);
  const end = found < 0 ? source.length : found;
  let content = start;
  while (content < end && ' \t'.includes(source[content]!)) content += 1;
  while (source[content] === '-' && source[content + 1] === ' ') {
    content += 1;
    while (source[content] === ' ') content += 1;
  }
  const text = source.slice(content, end);
  const colon = /:(?=\s|$)/.exec(text)?.index ?? -1;
  if (colon < 0) {
    return { source, start, end, content, value: content, valueText: withoutComment(text) };
  }
  const rest = text.slice(colon + 1);
  const value = content + colon + 1 + (rest.length - rest.trimStart().length);
  const key = text.slice(0, colon).trim();
  return { source, start, end, content, key, value, valueText: withoutComment(source.slice(value, end)) };
}

/** A value without the comment behind it; in quotes a # is text. */
const withoutComment = (value: string): string =>
  /^["']/.test(value) ? value.trimEnd() : value.replace(/[ \t]#.*$/, '').trimEnd();

const rewritten = ({ key, valueText }: Line): string =>
  `${key === undefined ? '-' : `${show(key, 40)}:`} ${quoted(bare(valueText))}`;

/** A value without the quotes around it, also when only one of them is there. */
function bare(value: string): string {
  const quote = value[0];
  if ((quote !== '"' && quote !== "'") || value.length < 2) return value;
  return value.endsWith(quote) ? value.slice(1, -1) : value;
}

function secondDocument({ source }: Line, error: TreeError): Explained | undefined {
  if (error.code !== 'MULTIPLE_DOCS') return undefined;
  const found = /(?:^|\n)\ufeff?(?=\.\.\.|---)/.exec(source);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const message = `Met ${source.slice(start, start + 3)} houden de gegevens hier op, maar er volgt nog meer.`;
  return { start, end: start + 3, message, hint: 'Haal deze regel weg.' };
}

function tab({ source, start, end }: Line, error: TreeError): Explained | undefined {
  const indent = /^[ \t]*/.exec(source.slice(start, end))?.[0] ?? '';
  const at =
    error.code === 'TAB_AS_INDENT' ? source.indexOf('\t', error.start) : start + indent.indexOf('\t');
  if (at < start || (error.code !== 'TAB_AS_INDENT' && !indent.includes('\t'))) return undefined;
  const message = 'Deze regel springt in met een tab. Inspringen kan hier alleen met spaties.';
  return { start: at, end: at + 1, message, hint: 'Vervang de tab door twee spaties.', local: true };
}

function backslash(line: Line, error: TreeError): Explained | undefined {
  if (error.code !== 'BAD_DQ_ESCAPE') return undefined;
  const start = line.source.indexOf('\\', Math.max(line.value, error.start - 1));
  const at = start < 0 ? error.start : start;
  const message = 'Tussen dubbele aanhalingstekens heeft het teken \\ een eigen betekenis.';
  const hint = line.valueText.includes("'")
    ? 'Schrijf \\\\ in plaats van \\.'
    : `Gebruik enkele aanhalingstekens: ${rewritten(line)}`;
  return { start: at, end: at + 1, message, hint, local: true };
}

function gluedDash({ source, content, end }: Line): Explained | undefined {
  if (source[content] !== '-' || content + 1 >= end || /\s/.test(source[content + 1]!)) return undefined;
  const message = 'Achter het streepje - hoort een spatie. Zonder spatie is dit geen regel van een lijst.';
  const hint = `Schrijf: - ${show(source.slice(content + 1, end))}`;
  return { start: content, end: content + 1, message, hint, local: true };
}

/** A value or a line that begins with a sign YAML keeps for itself. */
function badStart(line: Line): Explained | undefined {
  const { source, content, value, key } = line;
  const first = source[content] ?? '';
  if (key !== undefined && /[%@`,\]}&*!|>?]/.test(first)) {
    const message = `Een regel mag niet beginnen met ${first}`;
    const hint = `Zet de naam tussen aanhalingstekens, of haal ${first} weg.`;
    return { start: content, end: content + 1, message: `${message}.`, hint };
  }
  const sign = source[value] ?? '';
  if (!/[%@`,\]}&*!|>]/.test(sign)) return undefined;
  const special = /[&*!]/.test(sign);
  const message = special
    ? `De waarde begint met ${sign}. Dat teken heeft in YAML een eigen betekenis en kan hier niet.`
    : `Een waarde mag niet beginnen met ${sign} zonder aanhalingstekens.`;
  const hint = `Zet de hele waarde tussen aanhalingstekens: ${rewritten(line)}`;
  const code = special ? 'frontmatter-gewone-waarden' : 'frontmatter-yaml';
  return { start: value, end: value + 1, message, hint, code, local: true };
}

function inlineList({ source, value, key }: Line, error: TreeError): Explained | undefined {
  if (key === undefined || source[value] !== '-' || !/\s|$/.test(source[value + 1] ?? '')) return undefined;
  if (error.start > value) return undefined;
  const message = 'Een lijst met streepjes begint op een nieuwe regel.';
  const hint = 'Zet elk streepje op een eigen regel eronder, twee spaties ingesprongen.';
  return { start: value, end: value + 1, message, hint };
}

function afterQuote(line: Line, error: TreeError): Explained | undefined {
  const { source, value, valueText } = line;
  const quote = source[value];
  if (quote !== '"' && quote !== "'") return undefined;
  const close = source.indexOf(quote, value + 1);
  if (close < 0 || close >= value + valueText.length - 1) return undefined;
  const start = error.start > close ? error.start : close + 1;
  const message = 'Achter het sluitende aanhalingsteken staat nog tekst.';
  const hint = `Zet de hele waarde tussen aanhalingstekens: ${rewritten(line)}`;
  return { start, end: value + valueText.length, message, hint, local: true };
}

function afterBracket(line: Line, error: TreeError): Explained | undefined {
  const { source, value, valueText } = line;
  const close = source[value] === '[' ? ']' : source[value] === '{' ? '}' : undefined;
  if (!close || error.code !== 'UNEXPECTED_TOKEN' || /[\]}]/.test(source[error.start] ?? ''))
    return undefined;
  const message = `Achter de haak ${close} staat nog tekst.`;
  const hint = `Hoort de haak bij de tekst, schrijf dan: ${rewritten(line)}`;
  return { start: error.start, end: value + valueText.length, message, hint, local: true };
}

function strayBracket({ source }: Line, error: TreeError): Explained | undefined {
  const sign = source[error.start] ?? '';
  if (error.code !== 'UNEXPECTED_TOKEN' || (sign !== ']' && sign !== '}')) return undefined;
  const message = `Hier sluit een haak ${sign} die nergens is geopend.`;
  const hint = `Haal ${sign} weg, of zet de hele waarde tussen aanhalingstekens.`;
  return { start: error.start, end: error.start + 1, message, hint, local: true };
}

function colonInValue(line: Line, error: TreeError): Explained | undefined {
  const { value, valueText, key, source } = line;
  if (key === undefined) return undefined;
  const flow = /[[{]/.test(source[value] ?? '');
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BLOCK_IN_FLOW') return undefined;
  const from = flow ? error.start - value : 0;
  const colon = valueText.slice(from).search(/:(?=\s|$)/);
  if (colon < 0) return undefined;
  const second = flow ? valueText.indexOf(':', from + colon + 1) : -1;
  const start = value + (second < 0 ? from + colon : second);
  const last = start === value + valueText.length - 1;
  const message = last
    ? 'De waarde eindigt op een dubbele punt. Zet de hele waarde tussen aanhalingstekens.'
    : 'De waarde bevat een dubbele punt met een spatie. Zet de hele waarde tussen aanhalingstekens.';
  const hint = flow
    ? 'Zet de waarde tussen de haken tussen aanhalingstekens.'
    : `Schrijf: ${rewritten(line)}`;
  return { start, end: start + 1, message, hint, local: true };
}

function gluedColon({ source, content, end, key }: Line): Explained | undefined {
  if (key !== undefined) return undefined;
  const found = /^([\p{L}\d_-]+):(\S.*)$/u.exec(source.slice(content, Math.min(end, content + 500)));
  if (!found) return undefined;
  const at = content + found[1]!.length;
  const message = 'Achter de dubbele punt hoort een spatie.';
  const hint = `Schrijf: ${found[1]}: ${show(found[2]!)}`;
  return { start: at, end: at + 1, message, hint };
}

function keyTooLong({ content, end }: Line, error: TreeError): Explained | undefined {
  if (error.code !== 'KEY_OVER_1024_CHARS') return undefined;
  const message = 'De naam van dit gegeven is te lang (meer dan 1024 tekens).';
  return { start: content, end: Math.min(end, content + 40), message, hint: 'Gebruik een korte naam.' };
}

function indentation(line: Line, error: TreeError): Explained | undefined {
  const { source, start, end } = line;
  const at = error.code === 'BLOCK_AS_IMPLICIT_KEY' && line.key !== undefined ? end + 1 : start;
  const found = /^( *)(- |[^\s:#][^:\n]{0,80}:)/.exec(source.slice(at, at + 500));
  if (!found) return undefined;
  const from = at + found[1]!.length;
  const message = 'De inspringing van deze regel klopt niet: zij past niet bij de regels erboven.';
  const hint = 'Laat regels die bij elkaar horen met evenveel spaties beginnen.';
  return { start: from, end: from + found[2]!.trimEnd().length, message, hint };
}

function noColon({ content, valueText, key }: Line): Explained | undefined {
  if (key !== undefined || valueText === '') return undefined;
  const message = 'Op deze regel staat geen naam met een dubbele punt.';
  const hint = `Schrijf ‘naam: waarde’. Hoort de tekst bij de regel erboven, begin dan met twee spaties.`;
  return { start: content, end: content + valueText.length, message, hint };
}
