import { action } from './circle/action.ts';
import { next } from './circle/next.ts';
import { report } from './circle/report.ts';
import { show } from './circle/show.ts';
import { start } from './circle/start.ts';
import { defineGroup } from './define.ts';

/** `cter circle`: runs the checklist of a contact circle. */
export const command = defineGroup({
  name: 'circle',
  examples: [
    ['cter circle start', 'leg een incident vast, en of de contactcirkel bijeenkomt'],
    ['cter circle next', 'zet de volgende stap'],
    ['cter circle show', 'toon waar het staat'],
  ],
  commands: [start, next, action, show, report],
});
