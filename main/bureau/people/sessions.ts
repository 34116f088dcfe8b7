import { asService, type Pool, type Rows, rowsOf } from '#main/bureau/database/connect';
import type { Person } from '#shared/bureau/roles';
import { failure, type Result, success } from '#shared/result';
import { digestOf, hashPassword, isPassword, newSecret } from './secrets.ts';

const HOURS = 12;
const MOST_TRIES = 8;
const TRY_MINUTES = 15;
const WRONG = '用户名或口令不对，请检查后再试';

interface Stored extends Person {
  readonly password: string;
}

const PERSON = 'p.id, p.name, p.role, p.unit, p.groups';
/** Compared with if no such login exists, so that the response time reveals nothing. */
let nobody: Promise<string> | null = null;

/**
 * Logs a person in and returns the session's secret. Eight failures in fifteen minutes, by login or address,
 * block further attempts.
 */
export async function logIn(
  pool: Pool,
  given: { readonly login: string; readonly password: string; readonly address: string },
): Promise<Result<{ readonly session: string; readonly person: Person }>> {
  const keys = [`login:${given.login}`, `address:${given.address}`];
  if (await isClosed(pool, keys))
    return failure('conflict', `试错的次数太多，请过 ${TRY_MINUTES} 分钟再登录`);
  const stored = await asService(pool, (rows) =>
    rows.one<Stored>(
      `SELECT ${PERSON}, p.password FROM juesuan.person p WHERE p.login = $1 AND NOT p.disabled`,
      [given.login],
    ),
  );
  nobody ??= hashPassword(newSecret());
  const right = await isPassword(given.password, stored?.password ?? (await nobody));
  if (stored === null || !right) {
    await asService(pool, async (rows) => {
      await rows.all('INSERT INTO juesuan.login_try (key) SELECT unnest($1::text[])', [keys]);
      await rows.all('SELECT juesuan.note($1, $2, $3)', [given.login, '登录失败', given.address]);
    });
    return failure('input', WRONG);
  }
  const { password, ...person } = stored;
  return success({ session: await openSession(pool, person, given.address), person });
}

async function isClosed(pool: Pool, keys: readonly string[]): Promise<boolean> {
  return asService(pool, async (rows) => {
    await rows.all(`DELETE FROM juesuan.login_try WHERE at < now() - make_interval(mins => $1)`, [
      TRY_MINUTES,
    ]);
    const most = await rows.one<{ tries: number }>(
      `SELECT count(*)::int AS tries FROM juesuan.login_try WHERE key = ANY ($1) GROUP BY key ORDER BY 1 DESC LIMIT 1`,
      [keys],
    );
    return (most?.tries ?? 0) >= MOST_TRIES;
  });
}

async function openSession(pool: Pool, person: Person, address: string): Promise<string> {
  const session = newSecret();
  await asService(pool, async (rows) => {
    await rows.all('DELETE FROM juesuan.session WHERE ends < now()');
    await rows.all(`INSERT INTO juesuan.session VALUES ($1, $2, now() + make_interval(hours => $3))`, [
      digestOf(session),
      person.id,
      HOURS,
    ]);
    await rows.all('SELECT juesuan.note($1, $2, $3)', [person.name, '登录', address]);
  });
  return session;
}

export async function logOut(pool: Pool, session: string): Promise<void> {
  await asService(pool, (rows) =>
    rows.all('DELETE FROM juesuan.session WHERE hash = $1', [digestOf(session)]),
  );
}

/** The person of a session; `null` if it has ended or does not exist. */
export function personOfSession(pool: Pool, session: string): Promise<Person | null> {
  return rowsOf(pool).one<Person>(
    `SELECT ${PERSON} FROM juesuan.session s JOIN juesuan.person p ON p.id = s.person
      WHERE s.hash = $1 AND s.ends > now() AND NOT p.disabled`,
    [digestOf(session)],
  );
}

/** The unit of a desktop's token, as a person who can only hand in. */
export function personOfToken(pool: Pool, token: string): Promise<Person | null> {
  return rowsOf(pool).one<Person>(
    `SELECT u.id, u.name, '单位' AS role, u.id AS unit, '{}'::text[] AS groups
      FROM juesuan.token t JOIN juesuan.unit u ON u.id = t.unit WHERE t.hash = $1`,
    [digestOf(token)],
  );
}

/** Ends every session of a person. */
export async function endSessions(rows: Rows, person: string): Promise<void> {
  await rows.all('DELETE FROM juesuan.session WHERE person = $1', [person]);
}
