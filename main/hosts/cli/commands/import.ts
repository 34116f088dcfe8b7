import { basename } from 'node:path';
import { EXIT, must } from '../exit.ts';
import { readOptions, requireOption } from '../options.ts';
import { readText } from '../read-text.ts';
import { withApp } from '../with-app.ts';

export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { db: { type: 'string' } }, 1);
  const file = requireOption(positionals[0], '要导入的文件');
  const db = requireOption(values.db, '--db');
  const content = await readText(file);
  return withApp(db, async (app) => {
    const { report } = must(
      await app.dispatch('transcription.import', { filename: basename(file), content }),
    );
    console.log(`已导入，报表编号 ${report}`);
    return EXIT.done;
  });
}
