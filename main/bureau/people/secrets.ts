import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** RFC 9106, the second recommended choice: 64 MiB, three passes. */
const COST = { parallelism: 4, tagLength: 32, memory: 65_536, passes: 3 } as const;

/** The stored form of a password: salt and argon2id, in base64. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return `${nonce.toString('base64')}.${(await tagOf(password, nonce)).toString('base64')}`;
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [nonce = '', tag = ''] = stored.split('.');
  const [expected, given] = [Buffer.from(tag, 'base64'), await tagOf(password, Buffer.from(nonce, 'base64'))];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function tagOf(message: string, nonce: Buffer): Promise<Buffer> {
  return derive('argon2id', { message, nonce, ...COST }) as Promise<Buffer>;
}

/** A secret that is shown once: a session, or a desktop's token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored form of a secret. It is random and long, so a plain digest suffices. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
