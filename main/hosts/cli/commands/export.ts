import { resolve } from 'node:path';
import type { App } from '#main/app';
import { saveFile } from '#main/hosts/save-file';
import { EXPORT_KINDS, type ExportKind } from '#shared/publication/kinds';
import { EXIT, must, UsageError } from '../exit.ts';
import { readOptions, requireOption } from '../options.ts';
import { chooseReport, withExistingApp } from '../with-app.ts';

const OPTIONS = {
  db: { type: 'string' },
  report: { type: 'string' },
  word: { type: 'string' },
  excel: { type: 'string' },
  pdf: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'string' },
} as const;

export async function exportCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, OPTIONS, 0);
  const db = requireOption(values.db, '--db');
  if (EXPORT_KINDS.every((kind) => values[kind] === undefined)) {
    throw new UsageError('请用 --word、--excel、--pdf、--html 或 --json 给出要写出的文件');
  }
  return withExistingApp(db, async (app) => {
    const report = await chooseReport(app, values.report);
    await exportFiles(app, report, values);
    return EXIT.done;
  });
}

/** Writes each file that is named, and says so. */
export async function exportFiles(
  app: App,
  report: string,
  paths: Partial<Record<ExportKind, string | undefined>>,
): Promise<void> {
  for (const kind of EXPORT_KINDS) {
    const path = paths[kind];
    if (path === undefined) continue;
    const made = must(await app.dispatch(`publish.${kind}`, { report }));
    must(await saveFile(resolve(path), Buffer.from(made.base64, 'base64')));
    console.log(`已写出 ${path}`);
  }
}
