import { dataFiles } from '#main/files';
import { EXIT, must } from '#main/hosts/cli/exit';
import { readOptions, requireOption } from '#main/hosts/cli/options';

/** Verifies a data file against its checksums, chains and journal; problems go to standard error. */
export async function verifyCommand(args: string[]): Promise<number> {
  const { values } = readOptions(args, { db: { type: 'string' } }, 0);
  const { verifyFile } = await dataFiles();
  const { sound, problems } = must(verifyFile(requireOption(values.db, '--db')));
  for (const line of sound) console.log(line);
  for (const line of problems) console.error(line);
  return problems.length === 0 ? EXIT.done : EXIT.findings;
}
