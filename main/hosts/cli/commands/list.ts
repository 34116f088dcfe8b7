import { EXIT } from '#main/hosts/cli/exit';
import { chooseReports } from '#main/hosts/cli/many/run-many';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { withExistingApp } from '#main/hosts/cli/with-app';
import { sayState, stateOf } from '#shared/desk/state';

const OPTIONS = { db: { type: 'string' }, where: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Lists the reports of a data file; with `--json` each with its state. */
export async function listCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, OPTIONS, 0);
  return withExistingApp(requireOption(values.db, '--db'), async (app) => {
    const chosen = await chooseReports(app, values.where, true);
    if (values.json) {
      const reports = chosen.map(({ row }) => ({ ...row, state: stateOf(row) }));
      console.log(JSON.stringify({ reports }, null, 1));
      return EXIT.done;
    }
    for (const { row } of chosen)
      console.log([row.id, row.年度, row.部门, row.pack, sayState(row)].join('\t'));
    return EXIT.done;
  });
}
