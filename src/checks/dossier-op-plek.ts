import { sealedStretches } from '../text/sealed.ts';
import { caseBody, isCase } from './case-body.ts';
import { defineTextCheck } from './define.ts';
import { exampleRegister } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const SEALED = '\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n';
const sealed = exampleRegister[PATH] + SEALED;

/** A dossier lies in one place: sealed in the case, or with the partners. */
export const check = defineTextCheck({
  code: 'dossier-op-plek',
  severity: 'waarschuwing',
  title: 'Een dossier ligt op één plek: verzegeld in de casus, of elders.',
  why: 'Wie denkt dat het dossier elders ligt, vergeet het hier te vernietigen.',
  fix: 'Zet ‘dossier’ op hier. Ligt het dossier echt elders, vernietig dan wat hier is verzegeld.',
  good: { [PATH]: sealed.replace('dossier: elders', 'dossier: hier') },
  bad: { [PATH]: sealed },
  expected: [`${PATH}:11:1`],
  concerns: isCase,
  *findInText({ text }) {
    if (!/^dossier:[ \t]*['"]?elders/m.test(text.slice(0, caseBody(text)))) return;
    const [first] = sealedStretches(text);
    if (first)
      yield {
        start: first.start,
        end: first.end,
        message: 'Volgens de gegevens ligt het dossier elders, maar hier staat een verzegeld dossier.',
        hint: 'Zet ‘dossier’ op hier, zodat het bij een vernietiging meegaat.',
      };
  },
});
