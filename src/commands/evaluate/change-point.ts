import { UsageError } from '../../errors.ts';
import { interventieAchter, versieVan } from '../../facts/versie.ts';
import { ACTIESTATUSSEN } from '../../records/actie.ts';
import { setValue } from '../../source/edit.ts';
import { listing } from '../../text/lists.ts';
import type { Call } from '../define.ts';
import { beginEdit, endEdit } from '../edit-record.ts';
import { oneOf } from '../options.ts';

/** Says how far one point of improvement is; points are numbered from 1. */
export function changePoint(call: Call): number {
  const { options } = call;
  const editing = beginEdit(call, 'evaluatie');
  const { verbeterpunten } = editing.record.velden;
  const number = /^\d{1,3}$/.test(String(options['punt'])) ? Number(options['punt']) : 0;
  if (verbeterpunten[number - 1] === undefined)
    throw new UsageError(
      verbeterpunten.length === 0
        ? `${editing.record.ref} heeft geen verbeterpunten.`
        : `Kies bij --punt een nummer van 1 tot en met ${verbeterpunten.length}.`,
    );
  if (options['status'] === undefined)
    throw new UsageError(`Hoe staat het ervoor? Geef --status met ${listing(ACTIESTATUSSEN, 'of')}.`);
  const status = oneOf(String(options['status']), ACTIESTATUSSEN, '--status');
  const text = setValue(editing.file.text, ['verbeterpunten', number - 1, 'status'], status);
  return endEdit(call, editing, text, `Verbeterpunt ${number} ${status}: ${editing.record.ref}`);
}

/** Says that the outcome still holds for the intervention as it is now. */
export function confirmVersion(call: Call): number {
  const editing = beginEdit(call, 'evaluatie');
  const { register } = editing.opened;
  const interventie = interventieAchter(register, editing.record.velden.over);
  if (!interventie)
    throw new UsageError(`${editing.record.ref} gaat niet over een interventie in dit register.`);
  const text = setValue(editing.file.text, ['versie'], versieVan(register, interventie));
  return endEdit(call, editing, text, `Herzien: ${editing.record.ref}`);
}
