import { isVerifiedKey, ruleOfVerified } from '#shared/checks/findings/verified';
import { type Fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';
import { commentPlace, isCommentKey, partOfComment } from '#shared/report/notes/comments';
import { isSourceKey } from '#shared/report/notes/fact-sources';
import { printedIn } from '#shared/report/printed';
import { type Cell, type ParagraphEntry, type PrintedWords, type Row, wordsIn } from '#shared/report/report';
import type { Done } from '#shared/report/writes/apply-writes';
import type { Write, WriteOf } from '#shared/report/writes/write';
import { assertNever } from '#shared/result';
import { address } from '#shared/tables/address';

/** A change in words, for the change log; `before` and `after` are formatted for people. */
export interface Change {
  /** The kind of change: 填列, 增加科目… */
  readonly what: string;
  /** An address, a form, a part of the text, the key of a fact. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Describes a write for the change log. Amounts are given in `unit`. */
export function describe({ write, inverse }: Done, unit: MoneyUnit): Change {
  if (write.kind === 'text') return describeText(write, inverse as WriteOf<'text'>);
  if (write.kind === 'annex') return describeAnnex(write, inverse as WriteOf<'annex'>);
  return {
    what: nameOf(write),
    place: placeOf(write),
    before: show(inverse, unit),
    after: show(write, unit),
  };
}

/** The label of a step with one change: `填列 公开05/205/基本支出`, `清空 …` if it only clears. */
export function labelOf(done: Done, unit: MoneyUnit): string {
  const { write } = done;
  const { place, after } = describe(done, unit);
  switch (write.kind) {
    case 'cell':
      return `${write.cell === null ? '清空' : nameOf(write)} ${place}`;
    case 'words':
      return `${nameOf(write)} ${place}`;
    case 'text':
      return `${nameOf(write)} ${place.replace('/', ' 第')}段`;
    case 'reason':
      if (isCommentKey(write.key)) return `${write.words === null ? '删除批注' : '批注'} ${place}`;
      if (!isVerifiedKey(write.key)) return `${nameOf(write)} ${place}`;
      return `${write.words === null ? '取消核实' : nameOf(write)} ${ruleOfVerified(write.key)}`;
    case 'title':
    case 'unit':
      return `${nameOf(write)} ${after}`;
    default:
      return `${nameOf(write)} ${place}`;
  }
}

const NAMED_AT_MOST = 8;

/**
 * Describes changes that were not saved, so that they can be entered again: a line each, the first eight only.
 */
export function describeUnsaved(done: readonly Done[], unit: MoneyUnit): string {
  const lines = done.slice(0, NAMED_AT_MOST).map((each) => {
    const { what, place, before, after } = describe(each, unit);
    const left = each.write.kind === 'deleteRow' ? before : after;
    return `${what} ${place.replaceAll('/', ' ')}：${left ?? '（清空）'}`;
  });
  return [...lines, ...(done.length > NAMED_AT_MOST ? [`等 ${done.length} 处`] : [])].join('\n');
}

type Plain = Exclude<Write, WriteOf<'text' | 'annex'>>;

/** The name of each kind of change, in the log, in step labels and for unsaved changes. */
export function nameOf(write: Write): string {
  switch (write.kind) {
    case 'cell':
      return write.cell?.reason === undefined ? '填列' : '按批复数填列';
    case 'addRow':
      return '增加科目';
    case 'deleteRow':
      return '删除科目';
    case 'label':
      return '修改科目名称';
    case 'text':
      return '修改文字';
    case 'annex':
      return '填列附件';
    case 'words':
      return '修改表中文字';
    case 'fact':
      return '补充数据';
    case 'reason':
      if (isSourceKey(write.key)) return '记下来源';
      if (isCommentKey(write.key)) return '批注';
      return isVerifiedKey(write.key) ? '核实体检结果' : '填写原因';
    case 'title':
      return '改名称、年度';
    case 'unit':
      return '改用单位';
    case 'pack':
      return '换模板';
    case 'remark':
      return '修改说明';
    default:
      return assertNever(write);
  }
}

function placeOf(write: Plain): string {
  switch (write.kind) {
    case 'cell':
      return address(write.table, write.row, write.column);
    case 'addRow':
    case 'deleteRow':
    case 'words':
      return write.table;
    case 'label':
      return `${write.table}/${write.row}`;
    case 'fact':
      return write.key;
    case 'reason':
      return isCommentKey(write.key) ? commentedPlace(write.key) : write.key;
    case 'title':
    case 'unit':
    case 'pack':
    case 'remark':
      return '报表';
    default:
      return assertNever(write);
  }
}

/** Names a paragraph by its part, because people do not know the template's keys, and a cell of an annex in words. */
function commentedPlace(key: string): string {
  const place = commentPlace(key);
  return partOfComment(place) ?? (place.startsWith('附件') ? place.replaceAll('/', ' ') : place);
}

/** The new value of a write, formatted for people; `null` if there is none. */
function show(write: Write, unit: MoneyUnit): string | null {
  switch (write.kind) {
    case 'cell':
      return write.cell === null ? null : showCell(write.cell, unit);
    case 'addRow':
      return showRow(write.row, unit);
    case 'label':
      return write.label;
    case 'words':
      return showWords(write.words);
    case 'fact':
      return write.value === null ? null : showFact(write.key, write.value, unit);
    case 'reason':
      return write.words;
    case 'title':
      return `${write.部门} ${write.年度}年度`;
    case 'unit':
      return write.unit;
    case 'pack':
      return write.pack;
    case 'remark':
      return write.remark;
    default:
      return null;
  }
}

function showCell(cell: Cell, unit: MoneyUnit): string {
  const { amount, reason, source } = cell;
  const figure =
    amount === null ? wordsIn(cell) || '空白' : (printedIn(cell, unit) ?? formatExact(amount, unit));
  const told = [reason, source === undefined ? undefined : `来自 ${source}`].filter(Boolean);
  return told.length === 0 ? figure : `${figure}（${told.join('；')}）`;
}

function showRow(row: Row, unit: MoneyUnit): string {
  const cells = Object.entries(row.cells).map(([column, cell]) => `${column} ${showCell(cell, unit)}`);
  return [`${row.code ?? ''} ${row.label}`.trim(), ...cells].join('；');
}

function showWords({ 表头, ...words }: PrintedWords): string | null {
  const all = [...Object.entries(words), ...Object.entries(表头 ?? {})];
  return all.length === 0 ? null : all.map(([name, text]) => `${name}：${text}`).join('\n');
}

function showFact(key: string, value: number, unit: MoneyUnit): string {
  const kind = factKind(key);
  if (kind === 'amount') return formatExact(value as Fen, unit);
  return String(kind === 'score' ? value / 100 : value);
}

/** Describes only the range of paragraphs that differ. */
function describeText(write: WriteOf<'text'>, inverse: WriteOf<'text'>): Change {
  const before = sayParagraphs(inverse.paragraphs, write.paragraphs);
  const after = sayParagraphs(write.paragraphs, inverse.paragraphs);
  const from = before.findIndex((paragraph, index) => paragraph !== after[index]);
  const start = from === -1 ? before.length : from;
  const alike = sameAtEnd(before.slice(start), after.slice(start));
  const part = (paragraphs: readonly string[]) =>
    paragraphs.slice(start, paragraphs.length - alike).join('\n') || null;
  return {
    what: nameOf(write),
    place: `${write.part}/${start + 1}`,
    before: part(before),
    after: part(after),
  };
}

const OF_TEMPLATE = '（模板文字）';

/** A part left to the template is described by the template's paragraphs that the other side names. */
function sayParagraphs(
  entries: readonly ParagraphEntry[] | null,
  other: readonly ParagraphEntry[] | null,
): readonly string[] {
  if (entries !== null) return entries.map(sayParagraph);
  const named = (other ?? []).filter((entry) => typeof entry !== 'string');
  return named.length === 0 ? [OF_TEMPLATE] : named.map(() => OF_TEMPLATE);
}

function sayParagraph(entry: ParagraphEntry): string {
  if (typeof entry === 'string') return entry;
  if (entry.markup === null) return OF_TEMPLATE;
  return entry.markup === '' ? '（删去模板的这一段）' : entry.markup;
}

function sameAtEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

/** Describes only the entries that differ, each with its location in the annex. */
function describeAnnex(write: WriteOf<'annex'>, inverse: WriteOf<'annex'>): Change {
  const [before, after] = [entriesOf(inverse.content), entriesOf(write.content)];
  const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...one]
      .flatMap(([place, text]) => (other.get(place) === text ? [] : [`${place}：${text}`]))
      .join('\n') || null;
  return {
    what: nameOf(write),
    place: write.annex,
    before: differing(before, after),
    after: differing(after, before),
  };
}

function entriesOf(value: unknown, place = ''): ReadonlyMap<string, string> {
  if (value === null || typeof value !== 'object')
    return new Map(value === null ? [] : [[place, String(value)]]);
  const inner = Object.entries(value).flatMap(([key, each]) => {
    const name = Array.isArray(value) ? `第${Number(key) + 1}行` : key;
    return [...entriesOf(each, place === '' ? name : `${place} ${name}`)];
  });
  return new Map(inner);
}
