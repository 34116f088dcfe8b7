// From an edit of a pack to the preview's content, compared with an edit of a report, in the same run (issue 17). Processor
// time of the thread, not of the clock, so that other programs of the machine do not count.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Computing } from '#shared/compute/computing';
import { moveReport } from '#shared/compute/move';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { fen } from '#shared/money/amount';
import { PACKS } from '#shared/packs/built-in/index';
import { textLeaves, withLeaf } from '#shared/packs/text-leaves';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import { moveRows } from '#shared/report/rows/move-rows';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Block, TemplatePack } from '#shared/tables/grammar';

const SAMPLE = join(import.meta.dirname, '../samples/示例.json');
const FRAME_MS = 1000 / 60;
const FRAMES = 2;
const ROUNDS = 40;
const WARM = 10;

/** Rounds over all packs before the first is measured: the program must have been translated. */
const WARM_ALL = 5;

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;

const read = readWithoutRepeats(readFileSync(SAMPLE, 'utf8'), 'sample');
if (!read.ok) throw new Error(read.error.message);

for (const pack of PACKS) {
  const { report } = moveReport(read.value.report, read.value.pack, pack);
  for (let round = 0; round < WARM_ALL; round++) {
    timed(pack, report, () => [withWords(pack, round), report]);
    timed(pack, report, () => [withRowName(pack, round), moveRows(report, pack, withRowName(pack, round))]);
  }
}

for (const pack of PACKS) {
  const { report } = moveReport(read.value.report, read.value.pack, pack);
  const [ofReport, ofWords, ofTitles, ofForms] = [0, 1, 2, 3].map((): number[] => []) as [
    number[],
    number[],
    number[],
    number[],
  ];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const reportEdit = timed(pack, report, () => [pack, withFigure(report, round)]);
    const wordEdit = timed(pack, report, () => [withWords(pack, round), report]);
    const titleEdit = timed(pack, report, () => [withTitle(pack, round), report]);
    const formEdit = timed(pack, report, () => {
      const other = withRowName(pack, round);
      return [other, moveRows(report, pack, other)];
    });
    if (round < WARM) continue;
    ofReport.push(reportEdit);
    ofWords.push(wordEdit);
    ofTitles.push(titleEdit);
    ofForms.push(formEdit);
  }
  const usual = median(ofReport);
  const said = ([name, list]: readonly [string, number[]]) => {
    const frames = Math.max(0, median(list) - usual) / FRAME_MS;
    const times = (median(list) / usual).toFixed(2);
    return `${name} ${median(list).toFixed(1)} ms，${times} 倍，多 ${frames.toFixed(2)} 帧`;
  };
  console.log(
    `${pack.id}：改报表一个数 ${usual.toFixed(1)} ms；${said(['改模板一句话', ofWords])}；${said(['改一张表的标题', ofTitles])}；${said(['改一行的名称', ofForms])}（限度多 ${FRAMES} 帧）`,
  );
}

/** From the edit to the document drawn in the preview; the previous state is computed, as in the window. */
function timed(pack: TemplatePack, report: Report, edit: () => readonly [TemplatePack, Report]): number {
  const computing = new Computing();
  computing.of(pack, report);
  const start = process.threadCpuUsage();
  const [nextPack, nextReport] = edit();
  publish(nextPack, nextReport, computing.of(nextPack, nextReport));
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

function withFigure(report: Report, round: number): Report {
  const row = report.tables.公开05.rows.find(({ code }) => code?.length === 7);
  if (row === undefined) throw new Error('no 项');
  const cell = { amount: fen(100_000 + round), printed: null };
  return applyWrites(report, [{ kind: 'cell', table: '公开05', row: row.id, column: '项目支出', cell }])
    .report;
}

function withWords(pack: TemplatePack, round: number): TemplatePack {
  const leaf = textLeaves(pack.narrative)[3 + (round % 20)];
  if (leaf === undefined) throw new Error('no words');
  return { ...pack, narrative: withLeaf(pack.narrative, leaf.key, `${leaf.markup}（${round}）`) };
}

function withTitle(pack: TemplatePack, round: number): TemplatePack {
  const tables = pack.tables.map((table, at) => (at === 0 ? { ...table, title: `总表${round}` } : table));
  return { ...pack, tables };
}

function withRowName(pack: TemplatePack, round: number): TemplatePack {
  const tables = pack.tables.map((table, at) =>
    at === 0 ? { ...table, blocks: table.blocks.map((block) => named(block, `第一行${round}`)) } : table,
  );
  return { ...pack, tables };
}

function named(block: Block, label: string): Block {
  const { rows } = block;
  if (rows.kind !== 'lines') return block;
  return {
    ...block,
    rows: { ...rows, lines: rows.lines.map((line, at) => (at === 0 ? { ...line, label } : line)) },
  };
}
