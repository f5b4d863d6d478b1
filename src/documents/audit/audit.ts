/** The audit of one year of a register's history: what changed, by whom, signed or not, and what asks for attention. */
import { afterClosing } from '../../history/audit/after-closing.ts';
import { type AuditLog, signatureIn } from '../../history/audit/audit-log.ts';
import { byOneAuthor, decisionsOfTwo } from '../../history/audit/two-names.ts';
import type { Register } from '../../register/register.ts';
import { longDate } from '../../text/dates.ts';
import type { Origin } from '../table.ts';
import { byAuthor, byMonth, byType } from './changes-tables.ts';
import {
  deletions,
  doubtfulSignatures,
  droppedTable,
  lateChanges,
  oneAuthor,
  unreadable,
} from './findings-tables.ts';

/** What the audit is made of. */
export interface AuditSubject {
  readonly log: AuditLog;
  readonly register: Register;
  readonly today: string;
  readonly origin: Origin;
  readonly fictief: boolean;
  /** Whether older commits are missing here. */
  readonly shallow: boolean;
}

/** The audit as a view. */
export function audit({ log, register, today, origin, fictief, shallow }: AuditSubject) {
  const late = afterClosing(log, register);
  const decisions = decisionsOfTwo(log);
  const alone = decisions.filter(byOneAuthor);
  const count = (...states: readonly string[]) =>
    log.commits.filter((c) => states.includes(signatureIn(log, c).state)).length;
  return {
    titel: `Controle van de geschiedenis ${log.jaar}`,
    taal: 'nl' as const,
    maker: origin.register,
    datum: today,
    onderwerp: `Wijzigingen in het register in ${log.jaar}`,
    banner: fictief
      ? 'Alleen voor intern gebruik. Dit register is een verzonnen voorbeeld.'
      : 'Alleen voor intern gebruik: hierin staan namen van medewerkers.',
    data: {
      jaar: log.jaar,
      ondiep: shallow,
      aantal: { commits: log.commits.length, wijzigingen: log.touches.length },
      handtekeningen: {
        goed: count('goed'),
        voorbehoud: count('niet-vertrouwd', 'verlopen', 'ingetrokken', 'niet-te-controleren'),
        slecht: count('slecht'),
        geen: count('geen'),
        tabel: doubtfulSignatures(log),
      },
      persoort: byType(log),
      permaand: byMonth(log),
      perauteur: byAuthor(log),
      'na-afloop': lateChanges(log, late.changes),
      onleesbaar: late.unreadable.length > 0 ? unreadable(late.unreadable) : null,
      verwijderd: deletions(log),
      vervallen: droppedTable(log),
      besluiten: { aantal: decisions.length, alleen: alone.length, tabel: oneAuthor(alone) },
      herkomst: origin,
      opgemaakt: longDate(today),
    },
  };
}
