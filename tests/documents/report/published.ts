/** Everything the example register publishes: the kept figures of two years, and those of the third for every municipality. */
import { readdirSync, readFileSync } from 'node:fs';
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

/** One published file. */
export interface Publication {
  readonly gemeente: string;
  readonly jaar: number;
  readonly cijfers: readonly Figure[];
}

/** Reads the kept files and makes those of 2025. */
export function publications(): readonly Publication[] {
  const kept = readdirSync(join(VOORBEELD, 'cijfers')).map(
    (f): Publication => JSON.parse(readFileSync(join(VOORBEELD, 'cijfers', f), 'utf8')),
  );
  const made = ['elzerdam', 'klaverbeek', 'wolderhout', 'zeedrecht'].map((gemeente): Publication => {
    const asked = ['export', 'json', 'cijfers', '--jaar', '2025', '--gemeente', gemeente];
    const ran = cter(VOORBEELD, [...asked, '--today', VANDAAG]);
    if (ran.code !== 0 || ran.err !== '') throw new Error(ran.err);
    return JSON.parse(ran.out);
  });
  return [...kept, ...made];
}
