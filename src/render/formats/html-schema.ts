/** What may stand in the content of a page: the second line of defence, after the tree itself. */
import { defaultSchema, type Schema } from 'hast-util-sanitize';

const { attributes, tagNames } = defaultSchema;
const ANYWHERE = ['id', 'lang', 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'];

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** A colour of ours or a pattern of the same chart: nothing that could be fetched. */
const PAINT = /^(?:none|#[0-9a-f]{6}|url\(#grafiek-\d+--[a-z]+-[a-z0-9]+\))$/;
const sized = (...names: string[]) => names.map((name) => [name, NUMBER] as [string, RegExp]);
const PAINTED: NonNullable<Schema['attributes']>[string] = [
  ['fill', PAINT],
  ['stroke', PAINT],
  ['className', /^[a-z]+(?:-[a-z0-9]+)?$/],
  ...sized('strokeWidth', 'x', 'y', 'width', 'height', 'rx'),
  ['transform', /^translate\([-\d. ]+\)$/],
  ['d', /^[MLHVZmlhvz\d\s.-]+$/],
  ['strokeDasharray', /^[\d ]+$/],
  'strokeLinecap',
  'strokeLinejoin',
  'paintOrder',
  'textAnchor',
  'patternUnits',
];
const SHAPES = ['g', 'rect', 'path', 'text', 'pattern'];

/** Text, lists, tables and links to the web or a mail address, and drawn charts; no images, no forms, no styles, no scripts. */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
    'caption',
    'wbr',
    ...['figure', 'figcaption', 'svg', 'title', 'desc', 'defs', ...SHAPES],
  ],
  attributes: {
    a: attributes?.['a'] ?? [],
    section: attributes?.['section'] ?? [],
    ol: ['start'],
    hr: [['className', 'bladzijde']],
    table: [['className', 'stapel', 'paren', 'kort', 'vol', /^kolommen-\d$/]],
    th: ['scope'],
    td: ['dataLabel'],
    figure: [['className', 'grafiek']],
    div: [['className', 'breed', 'smal']],
    svg: [['viewBox', /^[-\d. ]+$/], ...sized('width', 'height', 'fontSize')],
    ...Object.fromEntries(SHAPES.map((name) => [name, PAINTED])),
    '*': ANYWHERE,
  },
  // Ids are ours alone, never from data: a prefix would cut the links between footnotes and their texts.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
};
