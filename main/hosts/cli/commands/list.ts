import { EXIT, must } from '../exit.ts';
import { readOptions, requireOption } from '../options.ts';
import { withExistingApp } from '../with-app.ts';

export async function listCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, { db: { type: 'string' } }, 0);
  return withExistingApp(requireOption(values.db, '--db'), async (app) => {
    for (const report of must(await app.dispatch('reports.list', {}))) {
      console.log([report.id, report.年度, report.部门, report.pack].join('\t'));
    }
    return EXIT.done;
  });
}
