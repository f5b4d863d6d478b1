/** The questions of `cter init`, each with the option that answers it. */
import { UsageError } from '../errors.ts';
import type { Question } from '../ports.ts';
import { checkValue } from '../records/check-value.ts';
import { VERTROUWELIJKHEDEN } from '../records/define.ts';
import { recordType } from '../records/index.ts';
import type { Beginning } from '../scaffold/init-files.ts';
import { slug } from '../text/slug.ts';
import type { Call } from './define.ts';
import { oneOf } from './options.ts';

const FIELDS = { gemeente: 'naam', code: 'code' } as const;

/** What is wrong with the name or the code of a municipality, as a Dutch sentence; undefined when it is good. */
function fault(what: 'gemeente' | 'code', value: string): string | undefined {
  const [issue] = checkValue(recordType('gemeente')!, [FIELDS[what]], value);
  if (issue) return issue.hint === '' ? issue.message : `${issue.message} ${issue.hint}`;
  return what === 'gemeente' && slug(value) === '' ? 'Schrijf de naam met letters.' : undefined;
}

const text = (
  what: 'gemeente' | 'code',
  words: Pick<Question, 'message' | 'explanation' | 'example'>,
): Question => ({
  kind: 'text',
  name: `--${what}`,
  ...words,
  check: (answer) => fault(what, answer),
});

const GEMEENTE = text('gemeente', {
  message: 'Voor welke gemeente is het register?',
  explanation: 'De officiële naam. Andere gemeenten van het district voegt u later toe.',
  example: 'Delft',
});
const CODE = text('code', {
  message: 'Welke code heeft de gemeente?',
  explanation: 'De code uit de overheidslijst TOOI: gm met vier cijfers.',
  example: 'gm0503',
});
const ZICHTBAARHEID: Question = {
  kind: 'choice',
  name: '--zichtbaarheid',
  message: 'Wie mag deze map met bestanden zien?',
  explanation: 'Niets in het register mag vertrouwelijker zijn dan dit.',
  default: 'intern',
  choices: VERTROUWELIJKHEDEN.map((value) => ({ value, label: value })),
};

function requireGiven(options: Call['options']): void {
  const missing = [
    ['gemeente', '--gemeente "Naam van de gemeente"'],
    ['code', '--code gm0000'],
  ].flatMap(([name, line]) => (options[name!] === undefined ? [`\n  ${line}`] : []));
  if (missing.length > 0)
    throw new UsageError(
      `Voor een nieuw register ontbreken nog opties. Voeg toe, met uw eigen waarden:${missing.join('')}`,
    );
}

/** The answers, from options and otherwise from questions. Throws `UsageError` for what is missing or wrong. */
export async function askBeginning({ ports, options }: Call): Promise<Beginning> {
  const mayAsk = options['yes'] !== true && ports.prompt.interactive;
  if (!mayAsk) requireGiven(options);
  for (const what of ['gemeente', 'code'] as const) {
    const wrong = options[what] === undefined ? undefined : fault(what, String(options[what]));
    if (wrong) throw new UsageError(`--${what}: ${wrong}`);
  }
  if (options['zichtbaarheid'] !== undefined)
    oneOf(String(options['zichtbaarheid']), VERTROUWELIJKHEDEN, '--zichtbaarheid');
  const answer = async (name: string, question: Question, standard?: string): Promise<string> => {
    if (options[name] !== undefined) return String(options[name]).trim();
    return mayAsk || standard === undefined ? String(await ports.prompt.ask(question)).trim() : standard;
  };
  const gemeente = await answer('gemeente', GEMEENTE);
  const code = await answer('code', CODE);
  const standard = `Gemeente ${gemeente}`;
  const naam = await answer(
    'naam',
    {
      kind: 'text',
      name: '--naam',
      message: 'Hoe heet dit register?',
      explanation: 'De naam in documenten, zoals die van de gemeente of het district.',
      default: standard,
    },
    standard,
  );
  return { gemeente, code, naam, zichtbaarheid: await answer('zichtbaarheid', ZICHTBAARHEID, 'intern') };
}
