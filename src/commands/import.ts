import { defineGroup } from './define.ts';
import { importUitvoeringen } from './import/uitvoeringen.ts';

/** `cter import`: records from a file of another program. */
export const command = defineGroup({
  name: 'import',
  examples: [
    ['cter import uitvoeringen activiteiten.csv', 'laat zien wat erbij komt, en vraag dan of het mag'],
    ['cter import uitvoeringen activiteiten.csv --dry-run', 'laat alleen zien wat erbij zou komen'],
  ],
  commands: [importUitvoeringen],
});
