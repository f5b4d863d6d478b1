/** What may stand in the content of a page: the second line of defence, after the tree itself. */
import { defaultSchema, type Schema } from 'hast-util-sanitize';

const { attributes, tagNames } = defaultSchema;
const ANYWHERE = ['id', 'lang', 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'];

/** Text, lists, tables and links to the web or a mail address; no images, no forms, no styles, no scripts. */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
    'caption',
    'wbr',
  ],
  attributes: {
    a: attributes?.['a'] ?? [],
    section: attributes?.['section'] ?? [],
    ol: ['start'],
    table: [['className', 'stapel', /^kolommen-\d$/]],
    th: ['scope'],
    td: ['dataLabel'],
    '*': ANYWHERE,
  },
  // Ids are ours alone, never from data: a prefix would cut the links between footnotes and their texts.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
};
