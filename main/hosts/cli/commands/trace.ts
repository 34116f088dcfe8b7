import { readFile } from 'node:fs/promises';
import { tracedWord } from '#main/files';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { readOptions } from '#main/hosts/cli/options';
import { withExistingApp } from '#main/hosts/cli/with-app';
import {
  type Traced as Compared,
  isSameNumber,
  type TracedFigure,
  type TraceState,
  traceFigures,
} from '#shared/publication/trace/trace';

const OPTIONS = {
  db: { type: 'string' },
  report: { type: 'string' },
  beside: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const SOUND: readonly TraceState[] = ['agrees', 'unknown'];

type Traced = Omit<Compared, 'report' | 'unchanged'> & {
  readonly report: string | null;
  readonly unchanged: boolean | null;
};

/** Lists each figure of a published Word file with its source, and whether it still agrees with the data file. */
export async function traceCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, 1);
  const [path] = positionals;
  if (path === undefined) throw new UsageError('请给出本软件导出的 Word 文件，如 trace 公开.docx');
  const bytes = await readBytes(path);
  const beside = values.beside === undefined ? null : await readBytes(values.beside);
  const traced =
    values.db === undefined
      ? await traceAlone(bytes, beside)
      : await traceWithData({ bytes, beside }, values.db, values.report);
  console.log(values.json ? JSON.stringify(withCounts(traced), null, 1) : asLines(traced));
  return traced.figures.every(({ state }) => SOUND.includes(state)) ? EXIT.done : EXIT.findings;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`无法读取文件“${path}”，请检查路径`);
  }
}

async function traceAlone(bytes: Buffer, beside: Buffer | null): Promise<Traced> {
  const { readTracedWord } = await tracedWord();
  const file = must(readTracedWord(bytes, beside));
  const { 部门, 年度 } = file.manifest;
  return { 部门, 年度, report: null, unchanged: null, figures: traceFigures(file, null) };
}

function traceWithData(
  { bytes, beside }: { readonly bytes: Buffer; readonly beside: Buffer | null },
  db: string,
  report: string | undefined,
): Promise<Traced> {
  const asked = {
    ...(report === undefined ? {} : { report }),
    ...(beside === null ? {} : { beside: beside.toString('base64') }),
  };
  return withExistingApp(db, async (app) =>
    must(await app.dispatch('publish.trace', { base64: bytes.toString('base64'), ...asked })),
  );
}

function asLines(traced: Traced): string {
  const { unchanged, figures } = traced;
  const { counts } = withCounts(traced);
  const told = Object.entries(counts).map(([state, count]) => `${NAMES[state as TraceState]} ${count} 个`);
  const asked = unchanged !== null;
  return [
    ...figures.map((figure) => `${describe(figure)}\t${describeSource(figure, asked)}`),
    ...(unchanged === null ? [] : [unchanged ? '报表与导出时相同' : '报表在导出以后改过']),
    `文字中的数 ${figures.length} 个${told.length === 0 ? '' : `：${told.join('，')}`}`,
    ...countLines(figures),
  ].join('\n');
}

const NAMES: Readonly<Record<TraceState, string>> = {
  agrees: '一致',
  differs: '不一致',
  gone: '来源已无',
  edited: '在 Word 中改过',
  removed: '已从文件中删去',
  unknown: '未核对',
};

function describe(figure: TracedFigure): string {
  const { state, printed, inFile, now } = figure;
  const unit = figure.unit ?? '';
  switch (state) {
    case 'differs':
      return `${NAMES.differs}\t文件中 ${printed}${unit}，报表现在 ${now}${unit}${since(figure)}`;
    case 'edited':
      return `${NAMES.edited}\t导出时 ${printed}，文件中 ${inFile}${now === null ? '' : `，现在 ${now}`}`;
    case 'agrees':
      return `${NAMES.agrees}\t${printed}${unit}${isTail(figure) ? `（报表现在 ${now}，四舍五入尾差）` : ''}`;
    default:
      return `${NAMES[state]}\t${printed}${unit}`;
  }
}

function isTail({ printed, now }: TracedFigure): boolean {
  return now !== null && !isSameNumber(printed, now);
}

/** A typed number may have disagreed from the start: then the report has not changed. */
function since({ given, now }: TracedFigure): string {
  return given === now ? '（导出时已如此）' : '';
}

function describeSource({ source, state, stated }: TracedFigure, asked: boolean): string {
  if (source === null) return '没有来源，请人工核对';
  if (asked && state === 'unknown') return `${source}（来源没有数：未填，或分母为零）`;
  return stated ? `${source}（未填，与现在的文字对照）` : source;
}

/** Details not shown by the counts: numbers compared with nothing, or only with the text. */
function countLines(figures: readonly TracedFigure[]): readonly string[] {
  const unplaced = figures.filter(({ source }) => source === null).length;
  const stated = figures.filter((figure) => figure.stated).length;
  return [
    ...(unplaced === 0 ? [] : [`没有来源、需要人工核对的 ${unplaced} 个`]),
    ...(stated === 0 ? [] : [`与报表现在的文字对照的 ${stated} 个：来源中有补充数据没有填，只有文字写明`]),
  ];
}

/** The public contract of `trace --json` (docs/publish.md). */
function withCounts(
  traced: Traced,
): Traced & { readonly counts: Readonly<Partial<Record<TraceState, number>>> } {
  const counts: Partial<Record<TraceState, number>> = {};
  for (const { state } of traced.figures) counts[state] = (counts[state] ?? 0) + 1;
  return { ...traced, counts };
}
