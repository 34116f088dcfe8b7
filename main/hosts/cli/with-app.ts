import { existsSync } from 'node:fs';
import { type App, createApp, EXPORT_WORKER } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { who } from '#main/hosts/who';
import { must, UsageError } from './exit.ts';

/**
 * Runs `work` with the services over a database file, and always closes it. `many`: files are made in several
 * threads at once.
 */
export async function withApp<T>(file: string, work: (app: App) => Promise<T>, many = false): Promise<T> {
  const exporting = { print: printInBrowser, ...(many ? { worker: EXPORT_WORKER } : {}) };
  const app = must(createApp({ file, now: () => new Date(), newId, who: who(), exporting }));
  try {
    await app.keeper.once();
    return await work(app);
  } finally {
    app.close();
  }
}

/** Like `withApp`, for commands that read: a missing file is an error, not a new database. */
export async function withExistingApp<T>(
  file: string,
  work: (app: App) => Promise<T>,
  many = false,
): Promise<T> {
  if (!existsSync(file)) throw new UsageError(`没有数据文件“${file}”，请检查 --db 后的路径`);
  return withApp(file, work, many);
}

/** The requested report, or the only one. */
export async function chooseReport(app: App, asked: string | undefined): Promise<string> {
  const reports = must(await app.dispatch('reports.list', {}));
  if (asked !== undefined) {
    if (reports.some(({ id }) => id === asked)) return asked;
    throw new UsageError(`数据文件中没有编号为“${asked}”的报表，请用 list 查看`);
  }
  const [only, ...others] = reports;
  if (only === undefined) throw new UsageError('数据文件中还没有报表，请先导入');
  if (others.length > 0)
    throw new UsageError(`数据文件中有 ${reports.length} 份报表，请用 --report 指定编号（用 list 查看）`);
  return only.id;
}
