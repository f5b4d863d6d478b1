import { dataDictionary } from '../records/data-dictionary.ts';
import { jsonSchema } from '../records/json-schema.ts';
import { defineCommand } from './define.ts';
import { choiceOption } from './options.ts';
import { typeNamed } from './record-type.ts';

/** `cter schema [soort]`: which fields there are. */
export const command = defineCommand({
  name: 'schema',
  examples: [
    ['cter schema interventie', 'JSON Schema van een interventie, voor een editor'],
    ['cter schema --format md', 'alle soorten en velden in woorden'],
  ],
  configure: (c) =>
    c
      .argument('[soort]', 'de soort, zoals interventie of signaal')
      .addOption(choiceOption('--format <vorm>', 'vorm van de uitvoer', ['json', 'md'], 'json')),
  async run({ ports, args, options }) {
    const type = args[0] === undefined ? undefined : typeNamed(args[0]);
    const text =
      options['format'] === 'md'
        ? dataDictionary(type && [type])
        : `${JSON.stringify(jsonSchema(type), null, 2)}\n`;
    ports.stdout.write(text);
    return 0;
  },
});
