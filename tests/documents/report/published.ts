/** Everything the example register publishes: the kept figures of two years, and those of the third for every municipality. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cter } from '../../cli/run.ts';
import { VANDAAG, VOORBEELD } from '../../example/voorbeeld.ts';

/** One figure as a reader gets it. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly telt: 'personen' | 'activiteiten' | 'euro';
  readonly herkomst: string;
  readonly vorm: 'getoond' | 'klein' | 'niet-getoond' | 'niet-geregistreerd';
  readonly waarde?: number;
  readonly van?: number;
  readonly tot?: number;
  readonly onder?: number;
  readonly records?: readonly string[];
}

/** One published file with the report beside it. */
export interface Publication {
  readonly gemeente: string;
  readonly jaar: number;
  readonly cijfers: readonly Figure[];
  readonly md?: string;
}

const read = (path: string): Publication => JSON.parse(readFileSync(path, 'utf8'));

/** Reads the kept files and makes those of 2025. */
export function publications(): readonly Publication[] {
  const kept = readdirSync(join(VOORBEELD, 'cijfers')).map((f) => read(join(VOORBEELD, 'cijfers', f)));
  const out = mkdtempSync(join(tmpdir(), 'cter-verslag-'));
  try {
    const made = ['elzerdam', 'klaverbeek', 'wolderhout', 'zeedrecht'].map((gemeente) => {
      const ran = cter(VOORBEELD, [
        'report',
        '2025',
        '--gemeente',
        gemeente,
        '--today',
        VANDAAG,
        '--format',
        'md',
        '--out',
        out,
      ]);
      if (ran.code !== 0 || ran.err !== '') throw new Error(ran.err);
      const name = join(out, `jaarverslag-${gemeente}-2025`);
      return { ...read(`${name}.cijfers.json`), md: readFileSync(`${name}.md`, 'utf8') };
    });
    return [...kept, ...made];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
