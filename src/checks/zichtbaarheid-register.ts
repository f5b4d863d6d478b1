import { isStrenger, type Niveau, vertrouwelijkheid } from '../facts/vertrouwelijkheid.ts';
import { recordType } from '../records/index.ts';
import type { CterRecord } from '../register/register.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

function origin(record: CterRecord, uit: Niveau['uit']): string {
  if (uit === 'veld') return 'dat staat in het veld';
  if (uit === 'soort')
    return `dat geldt voor alle ${recordType(record.soort)?.woorden.meer ?? 'records van deze soort'}`;
  return `dat volgt uit ${uit.over}`;
}

/** No record is more confidential than the repository it lies in: a label shields nothing inside one clone. */
export const check = defineCheck({
  code: 'zichtbaarheid-register',
  severity: 'fout',
  title: 'Geen record is vertrouwelijker dan het register zelf.',
  why: 'Wie het register mag zien, ziet alles wat erin staat. Een label op één bestand houdt niemand tegen.',
  fix: 'Zet het record in een register dat minder mensen zien, of pas ‘zichtbaarheid’ in cter.yaml aan als minder mensen dit register mogen zien.',
  good: example(PATH, { vertrouwelijkheid: 'vertrouwelijk' }),
  bad: {
    ...example('cter.yaml', { zichtbaarheid: 'intern', casuistiek: undefined }),
    ...example(PATH, { vertrouwelijkheid: 'vertrouwelijk' }),
  },
  expected: [
    'casussen/k7m2q9xd.md:1:1',
    'evaluaties/weerbaar-opvoeden.md:1:1',
    `${PATH}:12:20`,
    'uitvoeringen/2021-04-08-bijeenkomst.md:1:1',
  ],
  *find(register, { settings }) {
    // Nothing can be above the most closed level.
    if (settings.zichtbaarheid === 'vertrouwelijk') return;
    for (const record of register.everything()) {
      const { niveau, uit } = vertrouwelijkheid(register, record);
      if (!isStrenger(niveau, settings.zichtbaarheid)) continue;
      yield {
        record,
        where: { pad: ['vertrouwelijkheid'] },
        message: `Dit record is ${niveau} (${origin(record, uit)}), maar het register is ${settings.zichtbaarheid}.`,
        hint: 'Zet het record in een register dat minder mensen zien.',
      };
    }
  },
});
