import { describe, expect, it } from 'vitest';
import { example } from '../../src/checks/example-register.ts';
import { isOpenbaar, vertrouwelijkheid } from '../../src/facts/vertrouwelijkheid.ts';
import { open, workspace } from '../workspace.ts';

const EVALUATIE = 'evaluaties/weerbaar-opvoeden.md';
const INTERVENTIE = 'interventies/weerbaar-opvoeden.md';

function level(ref: string, files: Readonly<Record<string, string | null>> = {}) {
  const { register } = open(workspace(files));
  const record = register.byRef(ref);
  if (!record) throw new Error(`no ${ref}`);
  return { ...vertrouwelijkheid(register, record), openbaar: isOpenbaar(register, record) };
}

describe('how confidential a record is', () => {
  it('is what its type says', () => {
    expect(level('interventie/weerbaar-opvoeden')).toMatchObject({
      niveau: 'openbaar',
      uit: 'soort',
      openbaar: true,
    });
    expect(level('casus/k7m2q9xd')).toMatchObject({ niveau: 'vertrouwelijk', openbaar: false });
    expect(level('netwerklid/wijkagent')).toMatchObject({ niveau: 'intern' });
  });

  it('is what its field says, above everything else', () => {
    const files = {
      ...example(INTERVENTIE, { vertrouwelijkheid: 'vertrouwelijk' }),
      ...example(EVALUATIE, { vertrouwelijkheid: 'openbaar' }),
    };
    expect(level('evaluatie/weerbaar-opvoeden', files)).toMatchObject({ niveau: 'openbaar', uit: 'veld' });
  });

  it('goes from an intervention to its delivery and on to the evaluation of that', () => {
    const files = {
      ...example(INTERVENTIE, { vertrouwelijkheid: 'intern' }),
      ...example(EVALUATIE, { over: 'uitvoering/2021-04-08-bijeenkomst' }),
    };
    expect(level('uitvoering/2021-04-08-bijeenkomst', files)).toMatchObject({
      niveau: 'intern',
      uit: { over: 'interventie/weerbaar-opvoeden' },
    });
    expect(level('evaluatie/weerbaar-opvoeden', files)).toMatchObject({ niveau: 'intern', openbaar: false });
  });

  it('is never open because what it is about could not be read', () => {
    expect(level('evaluatie/weerbaar-opvoeden', { [INTERVENTIE]: '---\ntitel: [\n---\n' }).niveau).toBe(
      'vertrouwelijk',
    );
    expect(
      level('evaluatie/weerbaar-opvoeden', example(EVALUATIE, { over: 'contactcirkel/bestaat-niet' })).niveau,
    ).toBe('intern');
  });
});
