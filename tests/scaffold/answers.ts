/** Complete, coherent answers for a new record of every type, from the examples in its own schema. */
import type { RecordType } from '../../src/records/define.ts';
import type { FieldShape, Shape } from '../../src/records/shape.ts';
import { workspace } from '../workspace.ts';

type Values = Readonly<Record<string, unknown>>;

/** The example register with a record of each type that a new record may refer to. */
export const registerFiles = workspace({
  'fenomenen/jihadisme.md': '---\nnaam: Jihadisme\n---\n\n## Toelichting\n\nEen voorbeeld.\n',
});

/** Ids in that register, in the order in which they are offered. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  gemeente: ['voorbeelddorp', 'voorbeeldstad'],
  programma: ['aanpak'],
  actielijn: ['weerbaarheid'],
  interventie: ['weerbaar-opvoeden'],
  uitvoering: ['2021-04-08-bijeenkomst'],
  organisatie: ['gemeente-voorbeeldstad', 'politie'],
  netwerklid: ['netwerkregisseur'],
  stappenplan: ['contactcirkel'],
  incident: ['2021-03-01-bedreiging'],
  signaal: ['2021-03-02-7k3m'],
  analyse: ['sfeer-in-de-wijk'],
  'beschermende-factor': ['sociale-binding'],
  fenomeen: ['jihadisme'],
  begrip: ['activisme', 'weerbaarheid'],
};

/** What the examples of separate fields do not know of each other, or of this register. */
const TOGETHER: Readonly<Record<string, Values>> = {
  programma: { trekker: 'voorbeeldstad' },
  actielijn: { onder: undefined },
  interventie: { onderdeel: 'ouders', looptijd: { van: '2021-01-01', tot: '2021-12-31' } },
  uitvoering: {
    periode: undefined,
    datum: '2021-05-08',
    bereik: [{ doelgroep: 'ouders', bereikt: 8 }],
    // What was carried out has no reason why not, and takes the level of its intervention.
    reden: undefined,
    vertrouwelijkheid: undefined,
  },
  contactcirkel: {
    gedaan: [{ stap: 'afstemmen', op: '2021-03-01', door: 'netwerkregisseur', uitkomst: 'gedaan' }],
  },
  signaal: {
    status: 'gewogen',
    wegingen: [
      {
        uitkomst: 'volgen',
        criterium: 'komt in meer dan één wijk voor',
        overleg: 'afstemmingsoverleg',
        door: 'netwerkregisseur',
        medebeslisser: 'wijkagent',
        op: '2021-03-20',
      },
    ],
  },
  casus: { stappenplan: 'pga' },
  verzoek: { doorgestuurd: { op: '2020-06-03', naar: 'voorbeelddorp' } },
  budget: { district: undefined },
  vernietiging: { casus: 'k7m2q9xd', op: '2021-05-13' },
};

function fitting(shape: Shape, value: unknown, naam: string): unknown {
  if (shape.kind === 'verwijzing') {
    const [soort = ''] = shape.soorten;
    const id = naam === 'medebeslisser' ? 'wijkagent' : (IDS[soort]?.at(-1) ?? `geen-${soort}`);
    return shape.soorten.length === 1 ? id : `${soort}/${id}`;
  }
  if (shape.kind === 'lijst' && shape.item.kind === 'verwijzing' && shape.item.soorten.length === 1)
    return IDS[shape.item.soorten[0] ?? ''];
  if (shape.kind === 'lijst' && Array.isArray(value))
    return value.map((item) => fitting(shape.item, item, naam));
  if (shape.kind === 'groep' && typeof value === 'object' && value !== null)
    return fill(
      shape.velden.filter((f) => f.naam in value),
      value as Values,
    );
  return value;
}

const fill = (fields: readonly FieldShape[], values: Values): Values =>
  Object.fromEntries(fields.map(({ naam, shape }) => [naam, fitting(shape, values[naam], naam)]));

/** A value for every field of the type, in the order of the schema. */
export function answersFor(type: RecordType): Values {
  const examples = Object.fromEntries(type.shape().map((f) => [f.naam, f.voorbeeld]));
  const all = { ...fill(type.shape(), examples), ...TOGETHER[type.soort] };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The id a new record is given; one that must be random looks it. */
export const newId = ({ soort, idVorm }: RecordType): string =>
  ({ willekeurig: 'n1e2w3a4', 'datum-willekeurig': '2021-05-09-n1w7' })[idVorm as string] ??
  `nieuwe-${soort}`;
