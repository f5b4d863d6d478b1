import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../../src/cter.ts';
import { openDiskTree } from '../../src/io/disk-tree.ts';
import { DATA } from '../data/lees.ts';
import { VOORBEELD, voorbeeld } from './voorbeeld.ts';

/** Municipalities of the province of the real district, and the best known of the country. */
const REAL_PLACES = `
Alblasserdam, Albrandswaard, Alphen aan den Rijn, Barendrecht, Bodegraven, Capelle, Delft, Dordrecht, Goeree, Gorinchem,
Gouda, Haaglanden, Hardinxveld, Hellevoetsluis, Hillegom, Hoeksche Waard, Kaag en Braassem, Katwijk, Krimpen, Krimpenerwaard,
Lansingerland, Leiden, Leiderdorp, Leidschendam, Lisse, Maassluis, Midden-Delfland, Molenlanden, Nieuwkoop, Nissewaard,
Noordwijk, Oegstgeest, Papendrecht, Pijnacker, Ridderkerk, Rijswijk, Rotterdam, Schiedam, Sliedrecht, Teylingen, Vlaardingen,
Voorburg, Voorne, Voorschoten, Waddinxveen, Wassenaar, Westland, Zoetermeer, Zoeterwoude, Zuidplas, Zwijndrecht, Den Haag,
Scheveningen, Amsterdam, Utrecht, Eindhoven, Tilburg, Almere, Breda, Nijmegen, Groningen, Arnhem, Haarlem, Enschede, Zaanstad,
Amersfoort, Apeldoorn, Zwolle, Maastricht, Leeuwarden, Den Bosch, Nederland, Parijs, Brussel`;

/** Organisations of the field; those of District E are read from its register. */
const REAL_ORGANISATIONS = `
NCTV, AIVD, MIVD, RIEC, LIEC, NJi, Nederlands Jeugdinstituut, ROR, LSE, Movisie, VNG, NCSC, CBS, PwC, Halt, Veilig Thuis,
Veiligheidshuis, Zorg- en Veiligheidshuis, GGD, Raad voor de Kinderbescherming, Openbaar Ministerie, Reclassering Nederland,
Fier, Arosa, Slachtofferhulp, Nuffic, Kennisplatform, Diversion, Playback, Behr, DROG, Textgain, School en Veiligheid,
Leger des Heils, Humanitas, Bureau Halt, Meld Misdaad Anoniem, Trimbos, Verwey-Jonker, TNO, WODC, RAND`;

const words = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((w) => w.trim())
    .filter(Boolean);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const named = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'u');

/** District E's own organisations, without the general word for the police. */
const fromDistrictE = openRegister(openDiskTree(DATA))
  .register.all('organisatie')
  .flatMap((o) => [o.velden.naam, ...o.velden.alias])
  .filter((name) => name !== 'Politie');

const files = readdirSync(VOORBEELD, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(md|yaml|json)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(VOORBEELD, path), 'utf8') }));

const filesWith = (pattern: RegExp): string[] =>
  files.filter((f) => pattern.test(`${f.path}\n${f.text}`)).map((f) => f.path);

describe('nothing in the example is real', () => {
  test('all files are looked at', () => {
    expect(files.length).toBe(voorbeeld.register.counts.files);
    expect(fromDistrictE).toContain('NCTV');
  });

  test.each(words(REAL_PLACES))('does not name %s', (place) => {
    expect(filesWith(named(place))).toEqual([]);
  });

  test.each([...new Set([...words(REAL_ORGANISATIONS), ...fromDistrictE])])('does not name %s', (name) => {
    expect(filesWith(named(name))).toEqual([]);
  });

  test('uses codes that no municipality has, and no numbers of real regulations', () => {
    expect(
      voorbeeld.register
        .all('gemeente')
        .map((g) => g.velden.code)
        .sort(),
    ).toEqual(['gm9901', 'gm9902', 'gm9903', 'gm9904']);
    expect(filesWith(/CVDR\d|gmb-\d|Stb\./)).toEqual([]);
  });

  test('names no person and no way to reach one', () => {
    expect(filesWith(/(?<!\p{L})(?:dhr|mevr|mw|drs|mr|ing)\.(?!\p{L})|de heer |mevrouw /iu)).toEqual([]);
    expect(filesWith(/@|https?:|www\./)).toEqual([]);
  });
});
