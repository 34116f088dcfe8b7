// Lists of the bureau: numbers in names by their value, and pages that show every unit once.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '#main/bureau/bureau';
import { MOST_COUNTED } from '#shared/bureau/methods';
import { type Client, granted, logIn } from './client.ts';
import { type Postgres, SERVERS, startPostgres } from './postgres.ts';

const YEAR = 2024;
const MINUTE = 60_000;
const PASSWORD = 'long enough 123';
const GROUPS = ['第2科', '第10科'] as const;
/** More than a search counts. */
const EACH = MOST_COUNTED - 20;

describe.skipIf(SERVERS.length === 0).each(SERVERS)('lists on $server', ({ bin }) => {
  let postgres: Postgres;
  let database: string;
  let address: string;
  let admin: Client;
  const closing: (() => Promise<void>)[] = [];
  const names = GROUPS.map((group) => Array.from({ length: EACH }, (_, at) => `${group}第${at + 1}所`));

  beforeAll(async () => {
    postgres = await startPostgres(bin);
    database = await postgres.database();
    const service = await start();
    address = service.address;
    admin = granted(await logIn(address, 'admin', service.firstPassword ?? ''));
    const units = GROUPS.flatMap((group, at) => (names[at] ?? []).map((name) => ({ name, group })));
    granted(await admin.call('roster.take', { year: YEAR, units: units.toReversed() }));
  }, MINUTE);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    postgres?.stop();
  }, MINUTE);

  async function start() {
    const at = { assets: 'out/renderer', host: '', port: 0, certificate: null, backups: null };
    const service = granted(await startService({ database, log: console.error, ...at }));
    closing.push(service.close);
    return service;
  }

  /** All pages of a list, and the total told with each. */
  async function pagesOf(client: Client, asked: { readonly search?: string; readonly states?: ['未交'] }) {
    const found: string[] = [];
    const totals = new Set<number>();
    let after: { group: string; name: string } | null = null;
    for (let more = true; more; ) {
      const page: { lines: readonly { group: string; name: string }[]; more: boolean; total: number } =
        granted(await client.call('roster.list', { year: YEAR, ...asked, after, limit: 70 }));
      found.push(...page.lines.map(({ name }) => name));
      totals.add(page.total);
      const last = page.lines.at(-1);
      after = last === undefined ? null : { group: last.group, name: last.name };
      more = page.more;
    }
    return { found, totals: [...totals] };
  }

  it('the pages show every unit once, numbers in names by their value', async () => {
    const all = { found: names.flat(), totals: [2 * EACH] };
    expect(await pagesOf(admin, {})).toEqual(all);
    expect(await pagesOf(admin, { states: ['未交'] })).toEqual(all);
    expect(granted(await admin.call('roster.groups', { year: YEAR })).map(({ group }) => group)).toEqual(
      GROUPS,
    );
    const few = granted(await admin.call('units.list', { search: '第10科第' })).units.map(({ name }) => name);
    expect(few).toEqual(names[1]?.slice(0, few.length));
  });

  it('a search finds every match once, whether there are few or more than it counts', async () => {
    expect(await pagesOf(admin, { search: '第' })).toEqual({ found: names.flat(), totals: [MOST_COUNTED] });
    const [second, tenth] = [names[0] ?? [], names[1] ?? []];
    expect(await pagesOf(admin, { search: '第2科', states: ['未交'] })).toEqual({
      found: second,
      totals: [EACH],
    });
    expect(await pagesOf(admin, { search: '10科第17' })).toEqual({
      found: tenth.filter((name) => name.includes('10科第17')),
      totals: [11],
    });
  });

  it('an officer’s pages show the units of their groups only', async () => {
    const person = {
      login: 'tenth',
      name: '某人',
      password: PASSWORD,
      role: '经办',
      groups: ['第10科'],
    } as const;
    granted(await admin.call('people.add', { ...person, groups: ['第10科'] }));
    const officer = granted(await logIn(address, 'tenth', PASSWORD));
    const own = { found: names[1], totals: [EACH] };
    expect(await pagesOf(officer, {})).toEqual(own);
    expect(await pagesOf(officer, { search: '所' })).toEqual(own);
  });

  it('an index sorted by another version of ICU is sorted anew when the service starts', async () => {
    const rows = new pg.Client({ connectionString: database });
    await rows.connect();
    closing.push(() => rows.end());
    const version = async () =>
      (
        await rows.query(
          `SELECT collversion, collprovider, pg_relation_filenode('juesuan.unit_natural') AS file
            FROM pg_collation WHERE collname = 'natural'`,
        )
      ).rows[0];
    const before = await version();
    expect(before.collprovider).toBe('i');
    await rows.query(`UPDATE pg_collation SET collversion = '1' WHERE collname = 'natural'`);
    await start();
    const after = await version();
    expect(after.collversion).toBe(before.collversion);
    expect(after.file).not.toBe(before.file);
    await start();
    expect(await version()).toEqual(after);
  });
});
