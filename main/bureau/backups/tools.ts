import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { failure, type Result, success } from '#shared/result';

const run = promisify(execFile);
/** Folders in which installers of PostgreSQL put their versions. */
const INSTALLED = ['/usr/lib/postgresql', '/usr/pgsql', 'C:\\Program Files\\PostgreSQL'];
const MOST_OUTPUT = 16 * 1024 * 1024;

export type Tool = 'pg_dump' | 'pg_restore';

/** PostgreSQL's own programs: the newest installed version, else the one on the PATH. */
function find(tool: Tool): string | null {
  const file = process.platform === 'win32' ? `${tool}.exe` : tool;
  const folders = [...INSTALLED.flatMap(newestFirst), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, file)).find(existsSync) ?? null;
}

function newestFirst(parent: string): readonly string[] {
  if (!existsSync(parent)) return [];
  const versions = readdirSync(parent).filter((name) => Number.isFinite(Number(name)));
  return versions.toSorted((a, b) => Number(b) - Number(a)).map((name) => join(parent, name, 'bin'));
}

/**
 * Runs one of PostgreSQL's own programs on a database. The password is passed in the environment, because every
 * account can read command lines. Fails with one sentence if the program is missing or ends with an error.
 */
export async function runTool(
  tool: Tool,
  database: string | null,
  args: readonly string[],
): Promise<Result<string>> {
  const program = find(tool);
  if (program === null)
    return failure('missing', `这台机器上没有 ${tool}，请安装 PostgreSQL 的客户端程序（postgresql-client）`);
  const { url, password } = database === null ? { url: null, password: null } : withoutPassword(database);
  try {
    const { stdout } = await run(program, [...(url === null ? [] : ['--dbname', url]), ...args], {
      env: { ...process.env, ...(password === null ? {} : { PGPASSWORD: password }) },
      maxBuffer: MOST_OUTPUT,
    });
    return success(stdout);
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error);
    return failure('storage', `${tool} 没有做成：${said}`);
  }
}

function withoutPassword(database: string): { readonly url: string; readonly password: string | null } {
  const url = new URL(database);
  const password = url.password === '' ? null : decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, password };
}
