import { join } from 'node:path';
import { app } from 'electron';
import { type App, createApp, readPackedApart } from '#main/app';
import { diagnostics } from '#main/hosts/defects/diagnostics';
import type { Log } from '#main/hosts/log';
import { newId } from '#main/hosts/new-id';
import { who } from '#main/hosts/who';
import type { Result } from '#shared/result';
import { printInElectron } from './print.ts';
import { startReader } from './reader.ts';

/**
 * The services over one data file, with Electron's printer and processes; `built` is the folder of the built workers.
 * Fails if the file cannot be opened.
 */
export function openServices(file: string, log: Log, built: string): Result<App> {
  return createApp({
    file,
    now: () => new Date(),
    newId,
    who: who(),
    diagnostics: () => diagnostics(log, app.getVersion()),
    readGiven: readPackedApart(startReader),
    backupWorker: join(built, 'backup-worker.js'),
    exporting: {
      print: printInElectron,
      worker: join(built, 'export-worker.js'),
      log: log.error,
    },
  });
}
