import { sealedStretches } from '../text/sealed.ts';
import { caseBody, isCase } from './case-body.ts';
import { defineTextCheck } from './define.ts';
import { exampleRegister } from './example-register.ts';

const PATH = 'casussen/k7m2q9xd.md';
const stub = exampleRegister[PATH];
const HINT =
  'Haal de tekst weg. Wat over de persoon wordt verteld, hoort in het verzegelde dossier of in het systeem van de partners.';

/** A comment in the frontmatter: all values of a case are codes, so a `#` that opens a line or follows a space is one. */
const COMMENT = /(?:^|[ \t])#[^\r\n]*/gm;
const TEXT = /\S(?:[^\r\n]*\S)?/g;

/** A case holds codes, dates and functions; its body is empty or a sealed dossier, and comments count as text. */
export const check = defineTextCheck({
  code: 'casus-zonder-vrije-tekst',
  severity: 'fout',
  title: 'In een casus staat geen vrije tekst.',
  why: 'Vrije tekst vertelt altijd meer dan nodig: een naam, een wijk, een overtuiging. En git vergeet niets.',
  fix: 'Haal de tekst weg. Wat over de persoon wordt verteld, hoort in het verzegelde dossier of in het systeem van de partners.',
  good: { [PATH]: stub },
  bad: {
    [PATH]: `${stub.replace('herkomst: onderwijs', 'herkomst: onderwijs # via de conciërge')}\n## Verslag\n\nHet gesprek verliep goed.\n`,
  },
  expected: [`${PATH}:4:21`, `${PATH}:11:1`],
  concerns: isCase,
  *findInText({ text }) {
    const bodyOffset = caseBody(text);
    for (const { index, 0: match } of text.slice(0, bodyOffset).matchAll(COMMENT)) {
      yield {
        start: index + match.indexOf('#'),
        end: index + match.length,
        message: 'Achter # staat tekst in een casus; ook dat is vrije tekst.',
        hint: HINT,
      };
    }
    const sealed = sealedStretches(text);
    const lines = [...text.slice(bodyOffset).matchAll(TEXT)].map((m) => ({
      start: bodyOffset + m.index,
      end: bodyOffset + m.index + m[0].length,
    }));
    const loose = lines.filter(({ start }) => !sealed.some((s) => start >= s.start && start < s.end));
    const [first, last] = [loose[0], loose.at(-1)];
    if (first && last) {
      const open = sealed.length === 0 ? last.end : first.end;
      yield {
        start: first.start,
        end: open,
        message: 'Onder de gegevens van een casus staat tekst die niet verzegeld is.',
        hint: HINT,
      };
    }
  },
});
