import { makingFiles } from '#main/files';
import { must } from '#main/hosts/cli/exit';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { EDITIONS } from '#shared/publication/editions/edition';
import { failure } from '#shared/result';
import { begin } from './begin.ts';
import { samples } from './samples.ts';

const [, , sample = ''] = process.argv;

begin(async () => {
  const { makeFiles } = await makingFiles();
  // the data file is opened by a binary, which cannot stand in the snapshot: this is the rest of the command
  await import('#main/hosts/cli/commands/export');
  const of = { choices: DEFAULT_SETTINGS, disclosure: DEFAULT_DISCLOSURE, editions: EDITIONS };
  const made = { snapshot: '', madeAt: new Date(0) };
  for (const read of samples(sample))
    for (const kind of ['word', 'excel', 'json'] as const)
      must(await makeFiles({ ...read, ...of, ...made, kinds: [kind] }, printer));
});

const printer = async () => failure('missing', 'no printer');
