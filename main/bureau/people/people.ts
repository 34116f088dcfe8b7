import type { Rows } from '#main/bureau/database/connect';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { failure, type Result, success } from '#shared/result';
import { digestOf, hashPassword, isPassword, newSecret } from './secrets.ts';
import { endSessions } from './sessions.ts';

/** The people who can log in; these methods run as the service, after the role was checked. */
export async function listPeople(
  rows: Rows,
  { offset, limit }: ParsedBureauInput<'people.list'>,
): Promise<Result<BureauOutputs['people.list']>> {
  const people = await rows.all<BureauOutputs['people.list']['people'][number]>(
    `SELECT id, login, name, role, unit, groups, disabled FROM juesuan.person ORDER BY login LIMIT $1 OFFSET $2`,
    [limit, offset],
  );
  const total = await rows.one<{ total: number }>('SELECT count(*)::int AS total FROM juesuan.person');
  return success({ people, total: total?.total ?? 0 });
}

export async function addPerson(
  rows: Rows,
  by: Pick<Person, 'name'>,
  { login, name, role, unit, groups, password }: ParsedBureauInput<'people.add'>,
): Promise<Result<BureauOutputs['people.add']>> {
  if ((role === '单位') !== (unit !== null))
    return failure('input', role === '单位' ? '单位的用户要选定单位' : '只有单位的用户才选单位');
  const added = await rows.one<{ id: string }>(
    `INSERT INTO juesuan.person (login, name, role, unit, groups, password)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (login) DO NOTHING RETURNING id`,
    [login, name, role, unit, groups, await hashPassword(password)],
  );
  if (added === null) return failure('conflict', `用户名“${login}”已经有了，请换一个`);
  await rows.all('SELECT juesuan.note($1, $2, $3)', [by.name, '新增用户', `${login} ${role}`]);
  return success({ person: added.id });
}

/** Closes an account and ends its sessions; the person's acts stay in the log. */
export async function disablePerson(
  rows: Rows,
  by: Person,
  { person }: ParsedBureauInput<'people.disable'>,
): Promise<Result<null>> {
  if (person === by.id) return failure('conflict', '不能停用自己');
  const closed = await rows.one<{ login: string }>(
    'UPDATE juesuan.person SET disabled = true WHERE id = $1 RETURNING login',
    [person],
  );
  if (closed === null) return failure('missing', '没有这个用户');
  await endSessions(rows, person);
  await rows.all('SELECT juesuan.note($1, $2, $3)', [by.name, '停用用户', closed.login]);
  return success(null);
}

/** Changes one's own password, and ends every session begun with the old one. */
export async function changePassword(
  rows: Rows,
  by: Person,
  { old, password }: ParsedBureauInput<'me.password'>,
): Promise<Result<null>> {
  const stored = await rows.one<{ password: string }>('SELECT password FROM juesuan.person WHERE id = $1', [
    by.id,
  ]);
  if (stored === null) return failure('missing', '上报口令不是用户，没有口令可改');
  if (!(await isPassword(old, stored.password))) return failure('input', '原口令不对，没有修改');
  await rows.all('UPDATE juesuan.person SET password = $2 WHERE id = $1', [
    by.id,
    await hashPassword(password),
  ]);
  await endSessions(rows, by.id);
  await rows.all('SELECT juesuan.note($1, $2, $3)', [by.name, '修改口令', '']);
  return success(null);
}

/** A token for handing in for a unit; only its digest is stored. */
export async function makeToken(
  rows: Rows,
  by: Person,
  { unit }: ParsedBureauInput<'tokens.make'>,
): Promise<Result<BureauOutputs['tokens.make']>> {
  const known = await rows.one<{ name: string }>('SELECT name FROM juesuan.unit WHERE id = $1', [unit]);
  if (known === null) return failure('missing', '没有这个单位');
  const token = newSecret();
  await rows.all('INSERT INTO juesuan.token (hash, unit) VALUES ($1, $2)', [digestOf(token), unit]);
  await rows.all('SELECT juesuan.note($1, $2, $3)', [by.name, '发上报口令', known.name]);
  return success({ token });
}

export async function revokeTokens(
  rows: Rows,
  by: Person,
  { unit }: ParsedBureauInput<'tokens.revoke'>,
): Promise<Result<BureauOutputs['tokens.revoke']>> {
  const gone = await rows.all('DELETE FROM juesuan.token WHERE unit = $1 RETURNING 1', [unit]);
  await rows.all('SELECT juesuan.note($1, $2, $3)', [by.name, '收回上报口令', unit]);
  return success({ revoked: gone.length });
}
