import { listing } from '../text/lists.ts';
import { nearest } from '../text/nearest.ts';
import { quote } from '../text/safe.ts';
import { defineCheck } from './define.ts';
import { example } from './example-register.ts';

const PATH = 'interventies/weerbaar-opvoeden.md';

/** The part an intervention names is a part of its own line of action. */
export const check = defineCheck({
  code: 'onderdeel-bij-actielijn',
  severity: 'fout',
  title: 'Het onderdeel van een interventie hoort bij haar actielijn.',
  why: 'Het overzicht zet interventies bij elkaar per onderdeel. Een onderdeel dat niet bestaat, laat de interventie uit de tabel vallen.',
  fix: 'Kies een onderdeel dat in de actielijn staat, of voeg het onderdeel daar toe.',
  good: example(PATH, { onderdeel: 'ouders' }),
  bad: example(PATH, { onderdeel: 'scholen' }),
  expected: [`${PATH}:4:12`],
  *find(register) {
    for (const record of register.all('interventie')) {
      const { onderdeel, actielijn } = record.velden;
      const lijn = register.find('actielijn', actielijn);
      if (onderdeel === undefined || !lijn) continue;
      const ids = lijn.velden.onderdelen.map((o) => o.id);
      if (ids.includes(onderdeel)) continue;
      const near = nearest(onderdeel, ids);
      yield {
        record,
        where: { pad: ['onderdeel'] },
        message: `De actielijn ${quote(lijn.velden.titel)} heeft geen onderdeel met de id ${quote(onderdeel)}.`,
        hint: near
          ? `Bedoelde u ‘${near}’?`
          : ids.length > 0
            ? `Kies uit ${listing(ids, 'of')}, of voeg het onderdeel toe aan de actielijn.`
            : 'Haal het veld weg: deze actielijn heeft geen onderdelen.',
        related: [
          {
            record: lijn,
            where: { pad: ['onderdelen'], part: 'key' },
            message: 'Dit is de actielijn van de interventie.',
          },
        ],
      };
    }
  },
});
