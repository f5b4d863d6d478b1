/** The history of a record for a screen and for another program. */
import {
  changeWords,
  eventWords,
  momentWords,
  personWords,
  signatureWords,
} from '../documents/change-wording.ts';
import type { Change } from '../history/change.ts';
import type { Moment } from '../history/record-history.ts';
import { counted, listing } from '../text/lists.ts';
import { safeLine, safeText } from '../text/safe.ts';

/** What a history is of. */
export interface HistoryHead {
  readonly ref: string;
  /** Relative to the work tree. */
  readonly path: string;
  readonly exists: boolean;
  readonly shallow: boolean;
  readonly version: string;
}

const indent = (width: number, line: string): string => `${' '.repeat(width)}${safeLine(line)}`;

/** Differences as lines, indented. */
export function changeLines(changes: readonly Change[], width: number): readonly string[] {
  return changes.flatMap((change) => {
    const { kop, regels } = changeWords(change);
    return [indent(width, kop), ...regels.map((line) => indent(width + 2, line))];
  });
}

function block(moment: Moment): string {
  const { commit, signature, changes, fault, gebeurtenis } = moment;
  const by =
    personWords(commit.author) === personWords(commit.committer)
      ? ''
      : `, vastgelegd door ${personWords(commit.committer)}`;
  const head = `${momentWords(commit.recorded)}  ${personWords(commit.author)}${by}  ${commit.id.slice(0, 12)}`;
  const lines = [
    safeLine(head),
    indent(2, commit.subject),
    indent(2, signatureWords(signature)),
    indent(2, eventWords(moment)),
    ...(fault
      ? [indent(4, `! niet leesbaar, regel ${fault.line}, kolom ${fault.column}: ${fault.message}`)]
      : []),
    ...(gebeurtenis === 'verwijderd' ? [] : changeLines(changes, 4)),
  ];
  return lines.join('\n');
}

/** How the signatures of these commits are, for a last line. */
function tally(moments: readonly Moment[]): string {
  const count = (...states: readonly string[]) =>
    moments.filter((m) => states.includes(m.signature.state)).length;
  const parts = [
    [count('goed'), 'ondertekend en in orde'],
    [
      count('niet-vertrouwd', 'verlopen', 'ingetrokken', 'niet-te-controleren'),
      'ondertekend met een voorbehoud',
    ],
    [count('slecht'), 'met een handtekening die niet klopt'],
    [count('geen'), 'niet ondertekend'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  return `${counted(moments.length, 'commit', 'commits')}: ${listing(told)}.`;
}

/** One block for each commit, oldest first, and a count as last line. */
export function historyText({ ref, path, exists }: HistoryHead, moments: readonly Moment[]): string {
  const head = safeLine(`${ref}  (${path}${exists ? '' : ', bestaat niet meer'})`);
  if (moments.length === 0) return `${head}\n\nHierover is nog niets vastgelegd in git.\n`;
  return `${[head, ...moments.map(block), tally(moments)].join('\n\n')}\n`;
}

function momentJson(moment: Moment) {
  const { commit, signature, gebeurtenis, path, from, changes, fault, since, isDropped } = moment;
  const person = ({ name, email }: { name: string; email: string }) => ({ naam: name, mail: email });
  return {
    commit: commit.id,
    auteur: person(commit.author),
    'vastgelegd-door': person(commit.committer),
    geschreven: commit.written,
    vastgelegd: commit.recorded,
    boodschap: commit.subject,
    samenvoeging: commit.parents.length > 1,
    vervallen: isDropped,
    handtekening: {
      staat: signature.state,
      sleutel: signature.key ?? null,
      ondertekenaar: signature.signer ?? null,
    },
    gebeurtenis,
    pad: path,
    'pad-ervoor': from ?? null,
    'vergeleken-met': since ?? null,
    onleesbaar: fault ? { regel: fault.line, kolom: fault.column, boodschap: fault.message } : null,
    wijzigingen: changes,
  };
}

/** The same as one JSON document. */
export function historyJson(head: HistoryHead, moments: readonly Moment[]): string {
  const { ref, path, exists, shallow, version } = head;
  const told = {
    formaat: 1,
    cter: version,
    ref,
    pad: path,
    bestaat: exists,
    'deel-van-geschiedenis': shallow,
    commits: moments.map(momentJson),
  };
  return `${safeText(JSON.stringify(told, null, 2))}\n`;
}
