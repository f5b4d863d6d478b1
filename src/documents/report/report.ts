/** The annual report to the council: a letter with an annex of thirteen parts, and the figures in it. */
import type { Published } from '../../disclosure/figure.ts';
import type { Register } from '../../register/register.ts';
import { section } from '../prose.ts';
import { accountPart } from './account.ts';
import { type Boek, samen } from './figure.ts';
import { letterPart } from './letter.ts';
import { type Cijfers, protectFigures } from './protect-figures.ts';
import { makeScope, type ReportSubject, type Scope } from './scope.ts';
import { signalFigures, signalPart } from './signals.ts';

/** A report: its subject, its figures, and the view its template shows. */
export interface Report {
  readonly scope: Scope;
  readonly boek: Boek;
  readonly cijfers: Cijfers;
  readonly view: ReturnType<typeof view>;
}

function banner({ settings }: Scope, concept: boolean): string | undefined {
  const parts = [
    ...(concept ? ['CONCEPT: dit verslag is nog niet vastgesteld.'] : []),
    ...(settings.fictief
      ? ['Dit is een verzonnen voorbeeld. Gemeenten, organisaties en gebeurtenissen bestaan niet echt.']
      : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function words({ register, verslag }: Scope) {
  const named = (naam: string) => (verslag ? section(register, verslag, naam) : null);
  return {
    kernboodschap: named('Kernboodschap'),
    omstandigheden: named('Omstandigheden'),
    terugblik: named('Terugblik op de vooruitblik'),
    vooruitblik: named('Vooruitblik'),
  };
}

function view(scope: Scope, cijfers: Cijfers) {
  const { gemeente, jaar, today, verslag } = scope;
  const naam = gemeente.velden.naam;
  const concept = verslag?.velden.status !== 'vastgesteld';
  const notice = banner(scope, concept);
  return {
    titel: `Jaarverslag ${naam} ${jaar}`,
    taal: 'nl' as const,
    maker: `Gemeente ${naam}`,
    datum: verslag?.velden['vastgesteld-op'] ?? today,
    onderwerp: `Aanpak van extremisme, polarisatie en radicalisering in ${jaar}`,
    ...(notice !== undefined && { banner: notice }),
    ...(concept && { stempel: 'CONCEPT' }),
    data: {
      gemeente: naam,
      jaar,
      concept,
      heeftVerslag: verslag !== undefined,
      brief: letterPart(scope),
      woorden: words(scope),
      signalen: signalPart(scope, cijfers),
      verantwoording: accountPart(scope, cijfers),
    },
  };
}

/** Makes the report of one municipality and year. `earlier` is everything about persons that was published before. */
export function report(register: Register, subject: ReportSubject, earlier: readonly Published[]): Report {
  const scope = makeScope(register, subject);
  const boek = samen(signalFigures(scope));
  const cijfers = protectFigures(scope, boek, earlier);
  return { scope, boek, cijfers, view: view(scope, cijfers) };
}
