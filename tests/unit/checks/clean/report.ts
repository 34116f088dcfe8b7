import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { fen } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { address } from '#shared/tables/address';
import { henan2023 as pack } from '../../../support/packs.ts';
import type { Department } from './department.ts';
import { enterTables } from './tables.ts';
import { writeWords } from './words.ts';

/** A clean report as a published document, with every figure and text stated. */
export function publishClean(of: Department): string {
  const entered = enterTables(of);
  const cells = compute(pack, entered).cells;
  const words = writeWords(of, entered, (...at) => cells.get(address(...at))?.value ?? fen(0));
  const report: Report = {
    ...entered,
    tables: withEmptyNotes(entered.tables, (table) =>
      [...cells].some(([at, { value }]) => at.startsWith(table) && value),
    ),
    texts: {
      部门概况: writeOverview(of),
      决算情况说明: words,
      名词解释: ['一、财政拨款收入：本级财政部门当年拨给单位的资金。'],
    },
    附件1: of.annex1,
    附件2: of.annex2,
  };
  return writeTranscription(report, pack, (at) => cells.get(at)?.value ?? null);
}

/** 公开09 has no 说明 of its own in the template. */
function withEmptyNotes(tables: Report['tables'], isFilled: (table: string) => boolean): Report['tables'] {
  if (isFilled('公开09')) return tables;
  const 说明 = '说明：我部门没有“三公”经费支出，故本表无数据。';
  return { ...tables, 公开09: { ...tables.公开09, printed: { ...tables.公开09.printed, 说明 } } };
}

function writeOverview({ 部门, offices }: Department): readonly string[] {
  return [
    '一、主要职责',
    `${部门}承担法定职责。`,
    '二、机构设置',
    `${部门}内设机构${offices.length}个，包括：${offices.join('、')}。`,
  ];
}

/** Imports and checks a transcription like the app. */
export function checkTranscription(content: string): ReturnType<typeof checkReport> {
  const read = readTranscription(content, 'file');
  if (!read.ok) throw new Error(read.error.message);
  return checkRead(read.value.report);
}

export function checkRead(read: Report): ReturnType<typeof checkReport> {
  const report = dropRepeatedEntries(read, compute(pack, read));
  return checkReport(pack, report, compute(pack, report));
}
