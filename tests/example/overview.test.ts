import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { JAREN, VANDAAG, VOORBEELD, voorbeeld } from './voorbeeld.ts';

const gemeenten = voorbeeld.register.all('gemeente');
const overviewOf = async (id: string, jaar: number): Promise<string> => {
  const general = ['--register', VOORBEELD, '--today', VANDAAG];
  const { code, out, err } = await run(['overview', id, '--jaar', String(jaar), ...general]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

describe('the overview of the example', () => {
  test.each(gemeenten.map((g) => [g.velden.naam, g.id] as const))(
    'of %s says what it is and shows four lines in its own words',
    async (naam, id) => {
      const text = await overviewOf(id, 2024);
      expect(text).toContain(`# Uitvoeringsoverzicht ${naam} 2024`);
      expect(text).toContain('verzonnen voorbeeld');
      expect(text.match(/^## Spoor \d\. .+$/gm)).toEqual([
        '## Spoor 1. Rust en verbinding',
        '## Spoor 2. Weerbare inwoners',
        '## Spoor 3. Vakmensen toegerust',
        '## Spoor 4. Persoonsgerichte aanpak',
      ]);
      expect(text).toContain('| 9. Schoolmotivatie | geen enkele interventie |');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[a-z]+\/[a-z-]+-[a-z]+ /);
    },
  );

  test.each(JAREN)(
    'of the leading municipality in %i sets the four municipalities side by side',
    async (jaar) => {
      expect(await overviewOf('elzerdam', jaar)).toContain(
        '| Spoor | Elzerdam | Zeedrecht | Wolderhout | Klaverbeek |',
      );
    },
  );

  test('shows an intervention in the years it ran and not after', async () => {
    expect(await overviewOf('klaverbeek', 2024)).toContain('### Geruchtentafel');
    expect(await overviewOf('klaverbeek', 2025)).not.toContain('Geruchtentafel');
  });

  test('keeps what is not public to a number', async () => {
    const text = await overviewOf('elzerdam', 2025);
    expect(text).not.toMatch(/bedreigd bestuur/i);
    expect(text).toContain(
      'Aantal interventies dat niet openbaar is en daarom niet in dit overzicht staat: 1.',
    );
  });
});
