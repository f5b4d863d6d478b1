/** Every check; a new one is a file and a line here. Order does not matter: findings are sorted by place. */
import type { Check, TextCheck } from './define.ts';
import { check as sectiesIngevuld } from './secties-ingevuld.ts';
import { check as verwijzingBestaat } from './verwijzing-bestaat.ts';

/** Checks on records. */
export const checks: readonly Check[] = [verwijzingBestaat, sectiesIngevuld];

/** Checks on the text of every file. */
export const textChecks: readonly TextCheck[] = [];
