// npm run bench: the cost of one edit, one save and one export on this machine, over the reference document.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { findPack } from '#shared/packs/built-in/index';
import type { Result } from '#shared/result';

const REFERENCE = join(import.meta.dirname, '../tests/cases/published-2023.json');

interface Timing {
  readonly what: string;
  readonly medianMs: number;
  readonly p99Ms: number;
}

async function time(what: string, rounds: number, work: () => unknown): Promise<Timing> {
  for (let warmUp = 0; warmUp < Math.min(5, rounds); warmUp++) await work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0;
  return { what, medianMs: at(0.5), p99Ms: at(0.99) };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function measure(folder: string): Promise<readonly Timing[]> {
  const app = must(createApp({ file: join(folder, 'bench.db'), now: () => new Date(), newId }));
  try {
    const content = readFileSync(REFERENCE, 'utf8');
    const { report: id } = must(
      await app.dispatch('transcription.import', { filename: 'reference', content }),
    );
    const report = must(await app.dispatch('reports.open', { report: id }));
    const pack = findPack(report.pack);
    if (pack === null) throw new Error('no pack');
    const computed = compute(pack, report);
    const edit = (text: string) => ({
      report: id,
      edits: [{ kind: 'cells' as const, cells: [{ address: '公开02/2080101/其他收入', text }] }],
    });
    return [
      await time('compute every cell', 300, () => compute(pack, report)),
      await time('run every check', 300, () => checkReport(pack, report, computed)),
      await time('save one edit', 300, async () => must(await app.dispatch('report.edit', edit('1.00')))),
      await time('open the report', 100, async () =>
        must(await app.dispatch('reports.open', { report: id })),
      ),
      await time('make the Word file', 10, async () =>
        must(await app.dispatch('publish.word', { report: id })),
      ),
      await time('make the Excel file', 10, async () =>
        must(await app.dispatch('publish.excel', { report: id })),
      ),
    ];
  } finally {
    app.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'juesuan-bench-'));
try {
  for (const { what, medianMs, p99Ms } of await measure(folder)) {
    console.log(`${what.padEnd(22)} median ${medianMs.toFixed(3)} ms   p99 ${p99Ms.toFixed(3)} ms`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
