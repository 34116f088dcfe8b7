// A pg_dump backup restored into another database gives the same bureau.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupsIn, dump } from '#main/bureau/backups/dump';
import { restore } from '#main/bureau/backups/restore';
import { startService } from '#main/bureau/bureau';
import { connect } from '#main/bureau/database/connect';
import { documentPath } from '../cases/documents/truth.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type Client, granted, handIn, logIn } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const YEAR = 2024;
const MINUTE = 60_000;
const file = readFileSync(documentPath('social-work-2024'));

describe.skipIf(POSTGRES_BIN === null)('backups of the bureau', () => {
  let postgres: Postgres;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  }, MINUTE);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    postgres?.stop();
  }, MINUTE);

  async function served(database: string, backups: string | null) {
    const at = { assets: 'out/renderer', host: '', port: 0, certificate: null };
    const service = granted(await startService({ database, log: console.error, ...at, backups }));
    closing.push(service.close);
    return service;
  }

  async function standing(client: Client) {
    const { lines } = granted(await client.call('roster.list', { year: YEAR }));
    const [line] = lines;
    const submission = line?.submission ?? '';
    return { lines, file: granted(await client.call('submissions.file', { submission })) };
  }

  it(
    'a backup restores everything into an empty database, and refuses one that is not empty',
    async () => {
      const database = await postgres.database();
      const { address, firstPassword } = await served(database, null);
      const password = firstPassword ?? '';
      const admin = granted(await logIn(address, 'admin', password));
      granted(await admin.call('roster.take', { year: YEAR, units: [{ name: '甲局', group: '一科' }] }));
      const [unit] = granted(await admin.call('units.list', {})).units;
      await handIn(admin, { year: YEAR, filename: '甲.pdf', bytes: file, unit: unit?.id ?? '' });

      const folder = join(tempFolder(), 'backups');
      const made = granted(await dump(database, folder, new Date(2026, 10, 28, 2, 30)));
      expect(backupsIn(folder)).toEqual(['财政局-20261128-023000.dump']);
      expect(statSync(made).mode & 0o777).toBe(0o600);

      const empty = await postgres.database();
      const pool = connect(empty, console.error);
      closing.push(() => pool.end());
      granted(await restore(pool, empty, made));
      const again = await served(empty, null);
      expect(again.firstPassword).toBeNull();
      const there = granted(await logIn(again.address, 'admin', password));
      expect(await standing(there)).toEqual(await standing(admin));
      expect((await standing(there)).file.base64).toBe(file.toString('base64'));
      expect(granted(await there.call('acts.verify', {})).broken).toBeNull();

      expect(await restore(pool, empty, made)).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect((await standing(there)).lines).toHaveLength(1);
    },
    MINUTE,
  );

  it(
    'the service makes backups itself, the first at once, and records them',
    async () => {
      const folder = join(tempFolder(), 'backups');
      const { address, firstPassword } = await served(await postgres.database(), folder);
      await expect.poll(() => backupsIn(folder).length, { timeout: MINUTE }).toBe(1);
      const admin = granted(await logIn(address, 'admin', firstPassword ?? ''));
      const noted = async () => granted(await admin.call('acts.list', {})).acts.map(({ act }) => act);
      await expect.poll(noted, { timeout: MINUTE }).toContain('备份');
    },
    MINUTE,
  );

  it('if the database does not respond, a backup fails with one sentence and leaves no file', async () => {
    const folder = join(tempFolder(), 'backups');
    const made = await dump('postgres://nobody@127.0.0.1:1/none', folder, new Date());
    expect(made).toMatchObject({ ok: false, error: { message: expect.stringContaining('pg_dump') } });
    expect(backupsIn(folder)).toEqual([]);
  });
});
