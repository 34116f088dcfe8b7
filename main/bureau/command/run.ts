import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { restore } from '#main/bureau/backups/restore';
import { startService, startWorkers } from '#main/bureau/bureau';
import { connect } from '#main/bureau/database/connect';
import { whyUnreachable } from '#main/bureau/database/unreachable';
import type { Certificate } from '#main/bureau/http/serve';
import { type Running, startInSteps } from '#main/bureau/start-in-steps';
import { failure, type Result, success } from '#shared/result';

const OPTIONS = {
  database: { type: 'string' },
  data: { type: 'string', default: 'bureau-data' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8443' },
  key: { type: 'string' },
  cert: { type: 'string' },
  backups: { type: 'string' },
  workers: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
} as const;

const HELP = `npm run bureau -- [选项]            启动财政局服务
npm run bureau -- worker --database …  在任何一台机器上再开检查进程
npm run bureau -- restore 备份 --database …  把备份恢复到一个空的数据库
  --database postgres://…   用已有的 PostgreSQL（15 以上）；不写则用自带的，数据在 --data 的目录
  --data 目录               自带数据库的目录（默认 bureau-data）
  --backups 目录            每夜用 pg_dump 备份到这里（自带数据库默认放在数据旁边）
  --host 地址 --port 端口    监听的地址；没有证书时只在本机
  --key 文件 --cert 文件     HTTPS 的私钥和证书（PEM）
  --workers 个数            同时检查几份（0：这台机器不检查）
`;

/** Runs until it is told to stop; returns the exit code. `assets`: folder of the built pages. */
export async function runBureau(args: string[], assets: string): Promise<number> {
  if (args[0] === 'restore') return runRestore(args.slice(1));
  const started = await startInSteps(log, (opened) => start(args, assets, opened)).catch(
    (error: unknown) => whyUnreachable(error) ?? Promise.reject(error),
  );
  if (!started.ok) {
    console.error(started.error.message);
    return 2;
  }
  await toldToStop();
  await started.value.close();
  return 0;
}

function toldToStop(): Promise<void> {
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
}

async function runRestore(args: string[]): Promise<number> {
  const read = optionsOf(args, 1);
  const [file] = read.ok ? read.value.positionals : [];
  const database = read.ok ? read.value.values.database : undefined;
  if (file === undefined || database === undefined) {
    console.error(HELP);
    return 2;
  }
  const pool = connect(database, console.error);
  const restored = await restore(pool, database, file)
    .catch((error: unknown) => whyUnreachable(error) ?? Promise.reject(error))
    .finally(() => pool.end());
  console[restored.ok ? 'log' : 'error'](restored.ok ? '已恢复，可以启动服务了' : restored.error.message);
  return restored.ok ? 0 : 2;
}

function log(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

/** Starts what the arguments ask for, and adds each part to `opened` as soon as it has to be closed again. */
async function start(args: string[], assets: string, opened: Running[]): Promise<Result<object>> {
  const read = optionsOf(args);
  if (!read.ok) return read;
  const { values, isWorker } = read.value;
  const certificate = certificateOf(values.key, values.cert);
  if (!certificate.ok) return certificate;
  let database = values.database;
  if (database === undefined) {
    const { startEmbedded } = await import('#main/bureau/database/embedded');
    const embedded = await startEmbedded(values.data, log);
    if (!embedded.ok) return embedded;
    opened.push({ close: () => embedded.value.stop() });
    database = embedded.value.url;
  }
  if (!isWorker) {
    const service = await startService({
      database,
      log,
      assets,
      host: values.host,
      port: Number(values.port),
      certificate: certificate.value,
      backups: values.backups ?? (values.database === undefined ? join(values.data, 'backups') : null),
    });
    if (!service.ok) return service;
    opened.push(service.value);
    if (service.value.firstPassword !== null)
      console.log(`第一个管理员：admin，口令 ${service.value.firstPassword}（只显示这一次，请登录后修改）`);
    console.log(`财政局服务已启动：${service.value.address}`);
  }
  if (Number(values.workers) === 0) return success({});
  const workers = await startWorkers({ database, log, workers: Number(values.workers) });
  if (!workers.ok) return workers;
  opened.push(workers.value);
  console.log(`检查进程已就绪，同时 ${values.workers} 份`);
  return success({});
}

function optionsOf(args: string[], files = 0) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const isWorker = positionals[0] === 'worker';
    if (positionals.length > (isWorker ? 1 : files)) return failure('input', HELP);
    if (isWorker && values.database === undefined) return failure('input', HELP);
    return success({ values, positionals, isWorker });
  } catch {
    return failure('input', HELP);
  }
}

function certificateOf(key: string | undefined, cert: string | undefined): Result<Certificate | null> {
  if (key === undefined && cert === undefined) return success(null);
  if (key === undefined || cert === undefined) return failure('input', '--key 和 --cert 要一起给出');
  try {
    return success({ key: readFileSync(key), cert: readFileSync(cert) });
  } catch {
    return failure('input', '读不到私钥或证书文件，请检查 --key 和 --cert 的路径');
  }
}
