/** The only file that knows age: text ⇄ armoured text that the program `age` reads and writes as well. */

/** Loaded when something is first sealed or opened: most commands never do. */
const library = () => import('age-encryption');

/** A key made for one purpose: what opens, and what seals. */
export interface KeyPair {
  readonly identity: string;
  readonly recipient: string;
}

/** Why a sealed text does not open. */
export type OpenFault = 'andere-sleutel' | 'beschadigd';

/** What opening gives. */
export type Opened = { readonly text: string } | { readonly fault: OpenFault };

/** A new key; its randomness is that of the library, so that no test or setting can make it predictable. */
export async function newKey(): Promise<KeyPair> {
  const { generateX25519Identity, identityToRecipient } = await library();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What seals for an identity; undefined for text that is no identity. */
export async function recipientOf(identity: string): Promise<string | undefined> {
  const { identityToRecipient } = await library();
  try {
    return await identityToRecipient(identity);
  } catch {
    return undefined;
  }
}

/** Whether a text is a recipient that can be sealed for. */
export async function isRecipient(text: string): Promise<boolean> {
  const { Encrypter } = await library();
  try {
    new Encrypter().addRecipient(text);
    return /^age1[a-z0-9]+$/.test(text);
  } catch {
    return false;
  }
}

/** The text, armoured, so that each of these recipients can open it. */
export async function seal(text: string, recipients: readonly string[]): Promise<string> {
  const { armor, Encrypter } = await library();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text)).trimEnd();
}

/** The text behind an armoured one, with the first of these identities that opens it. */
export async function open(armoured: string, identities: readonly string[]): Promise<Opened> {
  const { armor, Decrypter } = await library();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return { text: await decrypter.decrypt(armor.decode(armoured.replaceAll('\r\n', '\n')), 'text') };
  } catch (error) {
    const other = error instanceof Error && error.message.startsWith('no identity matched');
    return { fault: other ? 'andere-sleutel' : 'beschadigd' };
  }
}
