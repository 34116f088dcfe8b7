// Entry of the packaged browser edition: the built server, with its workers beside it.
import { join } from 'node:path';
import { defectSentence } from '#main/hosts/defects/defect-sentence';
import { runInBrowser } from './browser.ts';

const here = import.meta.dirname;
try {
  process.exitCode = await runInBrowser({
    assets: join(here, '../renderer'),
    exportWorker: join(here, 'export-worker.js'),
    backupWorker: join(here, 'backup-worker.js'),
    packageFile: join(here, '../../package.json'),
  });
} catch (error) {
  console.error(defectSentence(error));
  process.exitCode = 2;
}
