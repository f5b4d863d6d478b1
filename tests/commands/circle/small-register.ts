import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workspace } from '../../workspace.ts';

/** The circle of the small register, and its file. */
export const ID = '2021-03-01-bedreiging';
export const CIRCLE = `contactcirkels/${ID}.md`;

/** A checklist of one step that asks in every way there is: words, several texts, groups, and a section. */
const PLAN = `---
titel: Contactcirkel
versie: 1
voor: contactcirkel
stappen:
  - id: luisteren
    titel: Luisteren
    door: netwerkregisseur
    vraagt: [Wat is de insteek?, zorgen, behoeften, acties, Handelingskader]
    mag-afwijken: true
---
`;

const CIRCLE_TEXT = `---
incident: ${ID}
gemeente: voorbeeldstad
stappenplan: contactcirkel
---

## Verslag

Een voorbeeld.
`;

/** A register on disk in which that step is to be taken. */
export function smallRegister(): {
  readonly root: string;
  readonly copy: () => string;
  readonly remove: () => void;
} {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'cter-circle-'));
  const root = join(base, 'eerste');
  const files = workspace({ 'stappenplannen/contactcirkel.md': PLAN, [CIRCLE]: CIRCLE_TEXT });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  let copies = 0;
  return {
    root,
    copy: () => {
      copies += 1;
      const to = join(base, `kopie-${copies}`);
      cpSync(root, to, { recursive: true });
      return to;
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
