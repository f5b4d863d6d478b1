import { recordType } from '../records/index.ts';
import type { Link, Register } from '../register/register.ts';
import { nearest } from '../text/nearest.ts';
import { slug } from '../text/slug.ts';
import { defineCheck, type Finding } from './define.ts';

type Velden = Readonly<Record<string, unknown>>;

function missing(register: Register, link: Link): Finding {
  const [soort = '', id = ''] = link.to.split('/');
  const type = recordType(soort);
  const records = type ? register.all(type.soort as Link['from']['soort']) : [];
  const titled = records.find((r) => slug(String((r.velden as Velden)[type?.titelveld ?? ''])) === id);
  const near =
    titled?.id ??
    nearest(
      id,
      records.map((r) => r.id),
    );
  return {
    record: link.from,
    where: { pad: link.path },
    message: `Er is ${type ? `bij ${type.woorden.meer}` : 'in dit register'} geen record met de id ‘${id}’.`,
    hint: near
      ? `Bedoelde u ‘${near}’?`
      : `Maak eerst het bestand ‘${type?.map ?? soort}/${id}.md’, of verbeter de verwijzing.`,
  };
}

/** Every reference leads to a record. Records that failed count as there: their own findings say what is wrong. */
export const check = defineCheck({
  code: 'verwijzing-bestaat',
  severity: 'fout',
  title: 'Elke verwijzing leidt naar een bestaand record.',
  why: 'Een verwijzing naar iets dat er niet is, maakt de keten van toezegging tot verantwoording stuk: het overzicht mist dan een deel zonder dat iemand het ziet.',
  fix: 'Verbeter de id in de verwijzing, of maak het record dat ontbreekt.',
  good: {
    'begrippen/polarisatie.md':
      '---\nterm: Polarisatie\nzie-ook: [weerbaarheid]\n---\n\n## Omschrijving\n\nEen voorbeeld.\n',
  },
  bad: {
    'begrippen/polarisatie.md':
      '---\nterm: Polarisatie\nzie-ook: [weerbaarheit]\n---\n\n## Omschrijving\n\nEen voorbeeld.\n',
  },
  expected: ['begrippen/polarisatie.md:3:11'],
  *find(register) {
    for (const record of register.everything()) {
      for (const link of register.deadLinksOf(record)) yield missing(register, link);
    }
  },
});
