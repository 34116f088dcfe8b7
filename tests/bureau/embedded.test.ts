// One command without a database server: the bureau's own PostgreSQL, whose data are there after a restart.
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '#main/bureau/database/embedded';
import { granted, logIn } from './client.ts';
import { POSTGRES_BIN } from './postgres.ts';
import { end, kill, startProcess } from './service.ts';

const MINUTES = 3 * 60_000;
const isRoot = process.getuid?.() === 0;

// as root it runs as the user of the system's PostgreSQL, which refuses root
describe.skipIf(isRoot && POSTGRES_BIN === null)('npm run bureau without a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-own-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'the bureau starts its own PostgreSQL, and finds its data again after a restart',
    async () => {
      const args = ['--data', data, '--port', '0', '--workers', '0'];
      const first = await startProcess(...args);
      const password = /口令 (\S+?)（/.exec(first.said)?.[1] ?? '';
      const admin = granted(await logIn(addressIn(first.said), 'admin', password));
      granted(await admin.call('roster.take', { year: 2024, units: [{ name: '甲局' }] }));
      await end(first);
      const second = await startProcess(...args);
      expect(second.said).not.toContain('口令');
      const again = granted(await logIn(addressIn(second.said), 'admin', password));
      expect(granted(await again.call('units.list', {})).units.map(({ name }) => name)).toEqual(['甲局']);
      await end(second);
    },
    MINUTES,
  );

  it(
    'a server that a killed bureau left behind is ended, and one in use is left alone',
    async () => {
      const args = ['--data', data, '--port', '0', '--workers', '0'];
      const killed = await startProcess(...args);
      await kill(killed);
      const next = await startProcess(...args);
      await expect(startProcess(...args)).rejects.toThrow('正由另一个财政局服务使用，没有启动');
      const admin = await fetch(addressIn(next.said));
      expect(admin.status).toBeLessThan(500);
      await end(next);
    },
    MINUTES,
  );

  it.runIf(isRoot)('root is refused before anything is written', async () => {
    const refused = await startEmbedded(join(folder, 'root'), () => undefined);
    expect(refused.ok ? '' : refused.error.message).toContain('不能用 root 启动');
    expect(existsSync(join(folder, 'root'))).toBe(false);
  });

  it('no other account of the machine can read the bureau’s data or password', () => {
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'db')).mode & 0o077).toBe(0);
  });
});

function addressIn(said: string): string {
  return /http:\/\/\S+/.exec(said)?.[0] ?? '';
}
