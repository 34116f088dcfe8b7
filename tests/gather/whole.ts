// The whole process: a department's files gathered by the program itself, and the resulting draft.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import type { GatherPreview } from '#shared/api/gather';
import type { Call } from '#shared/api/transport';
import { performanceFacts } from '#shared/narrative/facts/performance';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import type { Result } from '#shared/result';
import { type Drafted, drafted } from './ideal.ts';
import type { GivenFile } from './workbooks.ts';

export interface Draft {
  readonly preview: GatherPreview;
  readonly report: Report;
  readonly cells: ReadonlyMap<string, number | null>;
  /** Facts, including those from the annexes. */
  readonly facts: ReadonlyMap<string, number | null>;
  readonly texts: readonly string[];
  readonly findings: Drafted['findings'];
}

export interface Gathering {
  readonly dispatch: Call;
  close(): void;
}

/** A separate app on an empty database. */
export function openGathering(): Gathering {
  const folder = mkdtempSync(join(tmpdir(), 'gather-'));
  const app = createApp({ file: join(folder, 'a.db'), now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  return {
    dispatch: app.value.dispatch,
    close: () => {
      app.value.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The preview of what files would fill. */
export function previewOf(
  gathering: Gathering,
  files: readonly GivenFile[],
  report: string | null,
): Promise<GatherPreview> {
  const given = files.map(({ filename, bytes }) => ({
    filename,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return must(gathering.dispatch('gather.read', { token: 'gather', report, files: given }));
}

/** Gathers files into a new report, or into `report`. */
export async function gather(
  gathering: Gathering,
  files: readonly GivenFile[],
  report: string | null = null,
): Promise<Draft> {
  const preview = await previewOf(gathering, files, report);
  const { 部门, 年度 } = preview;
  if (部门 === null || 年度 === null) throw new Error('no department or year was found');
  const target = report === null ? { 部门, 年度, 单位: '元' as const } : { report };
  const committed = await must(gathering.dispatch('gather.commit', { gather: preview.gather, target }));
  return draftOf(await must(gathering.dispatch('reports.open', { report: committed.report })), preview);
}

function draftOf(report: Report, preview: GatherPreview): Draft {
  const pack = findPack(report.pack);
  if (pack === null) throw new RangeError(`no pack ${report.pack}`);
  // no file contains what a pack needs beyond the standard facts
  const own = Object.fromEntries(pack.facts.map(({ key }) => [key, 0]));
  const { texts } = drafted({ ...report, facts: { ...own, ...report.facts } }, pack);
  const { computed, findings } = drafted(report, pack);
  return {
    preview,
    report,
    cells: new Map([...computed.cells].map(([address, { value }]) => [address, value])),
    facts: new Map(Object.entries({ ...performanceFacts(report.附件1, report.附件2), ...report.facts })),
    texts,
    findings,
  };
}

async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
