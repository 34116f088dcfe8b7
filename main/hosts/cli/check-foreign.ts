import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CheckReport } from '#shared/checks/run';
import { commitPreview, previewFiles, problemLines } from './bring-in.ts';
import { must } from './exit.ts';
import { withApp } from './with-app.ts';

/** Checks a published document or workbook without keeping it. What was not read goes to standard error. */
export async function checkForeign(file: string): Promise<{ checked: CheckReport; unread: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-check-'));
  try {
    return await withApp(join(folder, 'check.db'), async (app) => {
      const preview = await previewFiles(app, [file], null);
      const problems = problemLines(preview);
      for (const line of [...preview.remarks, ...problems]) console.error(line);
      const report = await commitPreview(app, preview, {
        部门: preview.部门 ?? basename(file),
        年度: preview.年度 ?? 2000,
      });
      return { checked: must(await app.dispatch('checks.run', { report })), unread: problems.length };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
