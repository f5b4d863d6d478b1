/** The report of a circle, and the evaluation that follows on it. */
import { describe, expect, test } from 'vitest';
import { remembering } from './registers.ts';
import { voorbeeld } from './voorbeeld-files.ts';

const TODAY = '2026-03-01';
const md = ['--format', 'md'];

describe('the report', () => {
  test('shows the steps with why they went differently, concerns, actions and who was there by function', async () => {
    const r = remembering(voorbeeld, TODAY);
    const { out, code } = await r.cter('circle', 'report', '2024-09-17-demonstratie', ...md);
    expect(code).toBe(0);
    expect(out).toContain('INTERN');
    expect(out).toContain(
      '| De bijeenkomst regelen | overgeslagen | 18 september 2024 | netwerkregisseur | Op zo korte termijn was geen zaal te vinden',
    );
    expect(out).toContain('- Wijkagent Noorderkwartier, Politie, basisteam Woudmeren');
    expect(out).toContain('De cirkel was aangevuld met: Woonstichting en Twee omwonenden.');
    expect(out).toContain('Demonstreren mag. Bedreigen niet.');
    expect(out).toMatch(/Van de gebeurtenis tot de eerste bijeenkomst: \d+ uur\./);
  });

  test('says what is not there instead of leaving it out', async () => {
    const r = remembering(voorbeeld, TODAY);
    await r.cter(
      'circle',
      'start',
      '2026-02-21-vuurwerk-opvang',
      '--inzet',
      'contactcirkel',
      '--reden',
      'Onrust.',
    );
    const { out, err } = await r.cter('circle', 'report', '2026-02-21-vuurwerk-opvang', ...md);
    for (const sentence of [
      'Er was geen bijeenkomst.',
      'Er zijn geen zorgen vastgelegd.',
      'Er zijn geen acties afgesproken.',
      'Wie er aanwezig waren, is niet vastgelegd.',
    ])
      expect(out).toContain(sentence);
    expect(out).toContain('| Zorgen en behoeften ophalen | niet gezet |');
    expect(err).toContain('onder ‘## Verslag’');
  });

  test('keeps text from records text', async () => {
    const text = new TextDecoder().decode(voorbeeld['contactcirkels/2024-09-17-demonstratie.md']);
    const evil = text
      .replace(
        'tekst: Ouders durven',
        "tekst: '{{ document.titel }} [klik](https://kwaad.example) <script>alert(1)</script> Ouders durven",
      )
      .replace('plein brengen. }', "plein brengen.' }")
      .replace('langs het plein te brengen.', "langs het plein te brengen.'");
    const r = remembering({ ...voorbeeld, 'contactcirkels/2024-09-17-demonstratie.md': evil }, TODAY);
    const { out } = await r.cter(
      'circle',
      'report',
      '2024-09-17-demonstratie',
      '--format',
      'html',
      '--no-evaluatie',
    );
    expect(out).toContain('{{ document.titel }}');
    expect(out).not.toContain('<script>alert');
    expect(out).not.toContain('href="https://kwaad.example');
  });
});

describe('the process evaluation', () => {
  test('begins with what is known, once', async () => {
    const r = remembering(voorbeeld, TODAY);
    const path = 'evaluaties/contactcirkel-2025-02-03-dreigfilmpje.md';
    await r.cter('circle', 'report', '2025-02-03-dreigfilmpje', ...md);
    const made = r.text(path);
    for (const line of [
      'over: contactcirkel/2025-02-03-dreigfilmpje',
      'soort: proces',
      'status: gepland',
      '  - functie: netwerkregisseur',
      '  van: 2025-02-05',
    ])
      expect(made).toContain(`${line}\n`);
    expect(await r.faults()).toEqual([]);
    const again = await r.cter('circle', 'report', '2025-02-03-dreigfilmpje', ...md);
    expect(again.err).toContain('De evaluatie is er al');
    expect(r.text(path)).toBe(made);
  });

  test('is left out on request', async () => {
    const r = remembering(voorbeeld, TODAY);
    await r.cter('circle', 'report', '2025-02-03-dreigfilmpje', ...md, '--no-evaluatie');
    expect(r.paths().filter((path) => path.includes('evaluaties/contactcirkel-2025'))).toEqual([]);
  });
});

describe('status', () => {
  test('names the circle that runs, the step that comes, and the command', async () => {
    const r = remembering(voorbeeld, TODAY);
    const { out } = await r.cter('status', '--format', 'json');
    expect(out).toContain('Contactcirkel 2025-11-27-rellen: nu komt de stap ‘Samen bepalen wat we doen’');
    expect(out).toContain('cter circle next 2025-11-27-rellen');
  });
});
