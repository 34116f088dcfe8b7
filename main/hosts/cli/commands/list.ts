import { EXIT, must } from '#main/hosts/cli/exit';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { withExistingApp } from '#main/hosts/cli/with-app';

export async function listCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, { db: { type: 'string' } }, 0);
  return withExistingApp(requireOption(values.db, '--db'), async (app) => {
    for (const report of must(await app.dispatch('reports.list', {}))) {
      console.log([report.id, report.年度, report.部门, report.pack].join('\t'));
    }
    return EXIT.done;
  });
}
