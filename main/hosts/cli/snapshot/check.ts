import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { begin, quietly } from './begin.ts';
import { samples } from './samples.ts';

const [, , sample = ''] = process.argv;

begin(async () => {
  await quietly(['check', sample], ['check', sample, '--json']);
  for (const { pack, report } of samples(sample)) checkReport(pack, report, compute(pack, report));
});
