/** One value written as YAML, as it is given on the command line. */
import { readYamlFields } from './fields.ts';
import { yamlRange } from './frontmatter.ts';

const KEY = 'waarde';

/** The value of a YAML text, or a Dutch sentence that says what is wrong with it. Never throws. */
export function readValue(yaml: string): { readonly value: unknown } | { readonly fault: string } {
  // Below a key and indented, so that a value of several lines is read as it would be in a file.
  const text = `${KEY}:\n  ${yaml.replaceAll('\r\n', '\n').replaceAll('\n', '\n  ')}\n`;
  const { fields, faults } = readYamlFields(text, yamlRange(text));
  const [fault] = faults;
  if (fault) return { fault: [fault.message, fault.hint].filter((part) => part !== '').join(' ') };
  const names = Object.keys(fields ?? {});
  return names.length === 1 && fields
    ? { value: fields[KEY] }
    : { fault: 'Hier hoort één waarde te staan. Zet een lijst tussen [ en ], en velden tussen { en }.' };
}
