import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { type Locked, lockedSchema } from '#shared/report/schema';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 64 MB and about a fifth of a second per attempt: acceptable on an office PC, but not to a guesser. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };

/**
 * Encrypts a text with a password: scrypt derives the key, AES-256-GCM encrypts the text and reveals any change.
 */
export async function lock(text: string, password: string): Promise<Locked> {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv(CIPHER, await keyOf(password, salt), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    盐: salt.toString('base64'),
    初始值: nonce.toString('base64'),
    校验: cipher.getAuthTag().toString('base64'),
    密文: hidden.toString('base64'),
  };
}

/** Decrypts a text; `null` if the password is wrong, or anything was changed. */
export async function unlock(value: Locked, password: string): Promise<string | null> {
  const [salt, nonce, tag] = [value.盐, value.初始值, value.校验].map((each) => Buffer.from(each, 'base64'));
  if (salt?.length !== SALT_BYTES || nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, await keyOf(password, salt), nonce);
  decipher.setAuthTag(tag);
  try {
    const shown = [decipher.update(Buffer.from(value.密文, 'base64')), decipher.final()];
    return Buffer.concat(shown).toString('utf8');
  } catch {
    return null;
  }
}

/** Parses what `lock` wrote; `null` if it is invalid. */
export function readLocked(value: unknown): Locked | null {
  return lockedSchema.safeParse(value).data ?? null;
}

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

function keyOf(password: string, salt: Buffer): Promise<Buffer> {
  return derive(password.normalize('NFKC'), salt, KEY_BYTES, COST);
}
