// Search in the texts: exact, in the order of the roster, page by page, however many match.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '#main/bureau/bureau';
import { MOST_FOUND } from '#shared/bureau/methods';
import { searchPairs } from '#shared/bureau/search-terms';
import { compareNames, inDigits } from '#shared/report/department-name';
import { type Client, granted, logIn } from './client.ts';
import { type Postgres, SERVERS, startPostgres } from './postgres.ts';

const YEAR = 2024;
const MINUTE = 60_000;
const PASSWORD = 'long enough 123';
const GROUPS = ['一科', '二科', '十科'] as const;
const UNITS = MOST_FOUND + 2;
const FEW = 30;
const NAMES = [
  '一科',
  '预算十二处',
  '第二百零三中学',
  '三亚市第十所',
  '九江五大队',
  '二〇二四',
  '第一',
  '十',
];

describe.skipIf(SERVERS.length === 0).each(SERVERS)('search in the texts on $server', ({ bin }) => {
  let postgres: Postgres;
  let admin: Client;
  let address: string;
  let rows: pg.Pool;
  const closing: (() => Promise<void>)[] = [];
  const units = Array.from({ length: UNITS }, (_, at) => ({
    name: `第${at + 1}所`,
    group: GROUPS[at % GROUPS.length] ?? '',
  }));
  const inOrder = units.toSorted((a, b) => compareNames(a.group, b.group) || compareNames(a.name, b.name));

  beforeAll(async () => {
    postgres = await startPostgres(bin);
    const database = await postgres.database();
    const at = { assets: 'out/renderer', host: '', port: 0, certificate: null, backups: null };
    const service = granted(await startService({ database, log: console.error, ...at }));
    closing.push(service.close);
    address = service.address;
    admin = granted(await logIn(address, 'admin', service.firstPassword ?? ''));
    granted(await admin.call('roster.take', { year: YEAR, units: units.toReversed() }));
    rows = new pg.Pool({ connectionString: database });
    closing.push(() => rows.end());
    for (const [at, { name }] of units.entries()) await check(name, textOf(at));
  }, 2 * MINUTE);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    postgres?.stop();
  }, MINUTE);

  /** All have 三公经费; the first few exceed their budgets, and as many only have the pairs of the same words. */
  function textOf(at: number): string {
    if (at < FEW) return `${'前'.repeat(100)}三公经费超预算，见Word附件`;
    return at < 2 * FEW ? '三公经费没有超预期，预算执行完毕' : '三公经费与上年持平';
  }

  /** Stores a unit’s next version with its check, as a worker does. */
  async function check(name: string, words: string): Promise<void> {
    await rows.query(
      `WITH made AS (INSERT INTO juesuan.submission (year, unit, version, filename, size, sha256, "by")
          SELECT ${YEAR}, u.id, 1 + count(s.id), 'x.jsgk', 1, md5(random()::text) || md5(random()::text), 'x'
          FROM juesuan.unit u LEFT JOIN juesuan.submission s ON s.unit = u.id WHERE u.name = $1 GROUP BY u.id
          RETURNING id, unit, version),
        checked AS (INSERT INTO juesuan.checking
            (year, submission, unit, errors, warnings, figures, outcome, report, words, pairs)
          SELECT ${YEAR}, id, unit, 0, 0, '{}', '{}', NULL, $2, $3 FROM made)
        INSERT INTO juesuan.standing (year, unit, submission, version, "check", errors, warnings, figures)
          SELECT ${YEAR}, unit, id, version, '已检查', 0, 0, '{}' FROM made
        ON CONFLICT (year, unit) DO UPDATE SET submission = excluded.submission, version = excluded.version`,
      [name, words, searchPairs(words)],
    );
  }

  /** The units of all pages, and the total told with each. */
  async function pagesOf(client: Client, query: string) {
    const found: string[] = [];
    const totals = new Set<number>();
    const limit = 70;
    for (let isMore = true; isMore; ) {
      const page = granted(
        await client.call('submissions.search', { year: YEAR, query, offset: found.length, limit }),
      );
      found.push(...page.found.map(({ submission }) => submission.unitName));
      totals.add(page.total);
      isMore = page.found.length === limit;
    }
    return { found, totals: [...totals] };
  }

  const namesOf = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);
  const few = inOrder.filter(({ name }) => Number(/\d+/.exec(name)?.[0]) <= FEW);

  it('few matches: those that have the words themselves, by unit, numerals by their value', async () => {
    expect(await pagesOf(admin, '三公 超预算')).toEqual({ found: namesOf(few), totals: [FEW] });
    expect(await pagesOf(admin, '超预算 WORD附')).toEqual({ found: namesOf(few), totals: [FEW] });
    expect((await pagesOf(admin, '没有这话')).found).toEqual([]);
    const { found } = granted(await admin.call('submissions.search', { year: YEAR, query: '超预算' }));
    expect(found[0]).toMatchObject({
      submission: { check: '已检查', decision: null, version: 1 },
      words: expect.stringMatching(/^前+三公经费超预算，见Word附件$/),
    });
  });

  it('more matches than are counted: every page is exact and in the same order', async () => {
    const { found, totals } = await pagesOf(admin, '三公经费');
    expect(found).toEqual(namesOf(inOrder));
    expect(totals).toContain(MOST_FOUND);
  });

  it('an officer finds the units of their groups only', async () => {
    const person = { login: 'tenth', name: '某人', password: PASSWORD, role: '经办' } as const;
    granted(await admin.call('people.add', { ...person, groups: ['十科'] }));
    const officer = granted(await logIn(address, 'tenth', PASSWORD));
    expect((await pagesOf(officer, '三公 超预算')).found).toEqual(
      namesOf(few.filter(({ group }) => group === '十科')),
    );
    expect((await pagesOf(officer, '三公')).found).toEqual(
      namesOf(inOrder.filter(({ group }) => group === '十科')),
    );
  });

  it('only the latest version of a unit is searched', async () => {
    await check('第1所', '改好了，没有超过');
    expect((await pagesOf(admin, '三公 超预算')).found).not.toContain('第1所');
    expect((await pagesOf(admin, '改好了')).found).toEqual(['第1所']);
    expect((await pagesOf(admin, '三公经费')).found).toHaveLength(UNITS - 1);
  });

  it('the database and the desk read numerals alike', async () => {
    const { rows: read } = await rows.query<{ name: string; read: string }>(
      'SELECT name, juesuan.in_digits(name) AS read FROM unnest($1::text[]) name',
      [NAMES],
    );
    expect(read).toEqual(NAMES.map((name) => ({ name, read: inDigits(name) })));
  });
});
