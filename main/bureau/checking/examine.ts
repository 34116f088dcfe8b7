import type { Inspection } from '#main/apart/inspect';
import type { WorkApart } from '#main/apart/work-apart';
import { readHandover } from '#main/exports/make/handover';
import type { ReadPacked } from '#main/imports/apart/reading';
import { packProblem } from '#shared/compute/pack-problem';
import { findPack } from '#shared/packs/built-in/index';
import { failure, type Result } from '#shared/result';

export interface Examining {
  readonly readGiven: ReadPacked;
  readonly apart: WorkApart;
}

/** Reads and checks a submitted file, within the limits of the desktop's reading process and thread. */
export async function examine(
  { readGiven, apart }: Examining,
  filename: string,
  bytes: Buffer,
): Promise<Result<Inspection>> {
  if (filename.toLowerCase().endsWith('.jsgk')) return examineHandover(apart, bytes);
  const packed = await readGiven([{ filename, bytes }]);
  if (!packed.ok) return packed;
  return apart('inspectFiles', null, { sources: { key: filename, packed: packed.value } });
}

async function examineHandover(apart: WorkApart, bytes: Buffer): Promise<Result<Inspection>> {
  const read = await readHandover(bytes);
  if (!read.ok)
    return read.error.code === 'locked'
      ? failure('input', '移交文件有密码，这里打不开：请不设密码重新导出后再报')
      : read;
  const { report, pack } = read.value;
  if (pack === null && findPack(report.pack) === null)
    return failure('missing', `移交的报表使用模板“${report.pack}”，这里没有：请连模板一起导出再报`);
  const problem = pack === null ? null : packProblem(pack);
  if (problem !== null) return failure('input', problem);
  return apart('inspectReport', { report }, { own: pack === null ? [] : [pack] });
}
