import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, must } from '#main/hosts/cli/exit';
import { readText } from '#main/hosts/cli/given/read-text';
import { withApp } from '#main/hosts/cli/with-app';
import { exportFiles } from './export.ts';

const SAMPLE = fileURLToPath(import.meta.resolve('#samples/示例.json'));
const OUT = 'out';

/** Imports the project's own sample and writes both documents to ./out. */
export async function demoCommand(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-demo-'));
  try {
    return await withApp(join(folder, 'demo.db'), async (app) => {
      const content = await readText(SAMPLE);
      const { report } = must(
        await app.dispatch('transcription.import', { filename: basename(SAMPLE), content }),
      );
      await mkdir(OUT, { recursive: true });
      const paths = { word: join(OUT, '示例.docx'), excel: join(OUT, '示例.xlsx') };
      await exportFiles(app, report, paths, '公开版');
      return EXIT.done;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
