import { openRegister, registerDir } from '../../cter.ts';
import { UsageError } from '../../errors.ts';
import { listing } from '../../text/lists.ts';
import { nearest } from '../../text/nearest.ts';
import { quote } from '../../text/safe.ts';
import { requireCasework } from '../casework.ts';
import { type Call, defineAction } from '../define.ts';
import { addVaultOptions } from './cabinet-of.ts';
import { addReader, removeReader } from './keys-readers.ts';
import { listKeys, verifyKeys } from './keys-report.ts';

const ACTIONS = {
  'add-reader': addReader,
  'remove-reader': removeReader,
  list: listKeys,
  verify: verifyKeys,
} as const;

async function run(call: Call): Promise<number> {
  const { ports, general, args } = call;
  const word = String(args[0]);
  const names = Object.keys(ACTIONS);
  if (!Object.hasOwn(ACTIONS, word)) {
    const near = nearest(word, names);
    throw new UsageError(
      `${quote(word)} kan hier niet. ${near ? `Bedoelde u ‘${near}’?` : `Kies uit ${listing(names, 'of')}.`}`,
    );
  }
  const opened = openRegister(ports.tree(registerDir(ports, general.register)));
  requireCasework(opened);
  return ACTIONS[word as keyof typeof ACTIONS](call, opened);
}

/** `cter case keys <actie>`: who may read, and whether the cabinet is sound. */
export const keys = defineAction({
  name: 'keys',
  summary: 'beheer de sleutelkast: benoem lezers, haal ze weg, bekijk en controleer',
  examples: [
    [
      'cter case keys add-reader procesregisseur-delft --ontvanger age1…',
      'benoem een lezer met zijn openbare sleutel',
    ],
    [
      'cter case keys remove-reader procesregisseur-delft',
      'wat hierna wordt verzegeld, kan deze lezer niet openen',
    ],
    ['cter case keys list', 'toon de lezers en hoeveel sleutels zij hebben'],
    ['cter case keys verify', 'controleer het logboek en of elke sleutel er is'],
  ],
  configure: (c) =>
    addVaultOptions(
      c
        .argument('<actie>', 'add-reader, remove-reader, list of verify')
        .argument('[netwerklid]', 'de id van het netwerklid dat lezer is of wordt'),
    )
      .option('--ontvanger <sleutel>', 'de openbare sleutel van de lezer; begint met age1')
      .option('--log', 'toon bij list ook het logboek')
      .option('--yes', 'stel geen vragen'),
  run,
});
