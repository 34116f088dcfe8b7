import { paragraphsIn, type SourceFile, sheetsIn } from '#shared/imports/source/source';
import { nameOnly } from '#shared/imports/source/surroundings';
import { withYearsInDigits, yearIn } from '#shared/imports/source/year';
import type { MoneyUnit } from '#shared/money/amount';
import { toHalfWidth } from '#shared/money/amount';
import { endsLikeBody, nameOnCover } from './cover.ts';
import type { FoundTable } from './found-document.ts';

/** The department, year and unit of a document. */
export interface DocumentHead {
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit | null;
  /** The department named on the cover, above or below the year. */
  readonly 封面: string | null;
}

const COVER_LINES = 12;

/** Reads a document's head: from the lines above its tables, its cover and the titles of its parts. */
export function readHead(found: readonly FoundTable[], files: readonly SourceFile[]): DocumentHead {
  const ofTables = <T>(pick: (table: FoundTable) => T | null): T | null =>
    found.map(pick).find((value) => value !== null) ?? null;
  const lines = files.flatMap((file) => coverLines(file));
  const titles = files.flatMap((file) => [...paragraphsIn(file), ...sheetsIn(file).map(({ name }) => name)]);
  const printed = found.filter(({ read }) => read.unit === '万元');
  return {
    部门: nameAbove(found) ?? labelled(lines) ?? nameIn(lines, titles),
    年度: ofTables(({ around }) => around.年度) ?? yearIn(lines) ?? yearIn(titles.filter(isTitle)),
    单位: printed[0]?.read.unit ?? found.find(({ read }) => read.unit !== null)?.read.unit ?? null,
    封面: fullNameIn(lines),
  };
}

const FEWEST_AGREEING = 3;

/** The name above the first table; one that only this table bears is a slip if several others agree on another. */
function nameAbove(found: readonly FoundTable[]): string | null {
  const names = found.flatMap(({ around }) => around.部门 ?? []);
  const [first, second] = names;
  if (first === undefined || second === undefined) return first ?? null;
  const others = names.slice(1);
  const isSlip = others.length >= FEWEST_AGREEING && others.every((name) => name === second);
  return isSlip ? second : first;
}

/** The first lines of a document: its paragraphs, or the rows of its first sheet. */
function coverLines(file: SourceFile): readonly string[] {
  const paragraphs = paragraphsIn(file).slice(0, COVER_LINES);
  const first = sheetsIn(file)[0];
  const cells = (first?.rows ?? [])
    .slice(0, COVER_LINES)
    .flatMap((row) => row.map((cell) => cell?.text.trim() ?? ''));
  return [...paragraphs, ...(file.kind === 'workbook' ? cells.filter((text) => text !== '') : [])];
}

function labelled(lines: readonly string[]): string | null {
  const named = lines.flatMap(
    (text) =>
      /^(?:预算)?(?:主管|编制|填报)?(?:部门|单位)(?:名称)?\s*[:：]\s*(\S.{1,40})$/.exec(text.trim())?.[1] ??
      [],
  );
  return named.map(nameOnly).find((name) => !/^(人民币)?[万元]+$|[:：]/.test(name)) ?? null;
}

function isTitle(text: string): boolean {
  return text.length <= 60 && /第[一二三四五六七八九十]+部分|决算(公开|报告|报表|情况)?$/.test(text.trim());
}

/** A name before the year, after the year, or alone above it: 上海市某局 2024 年度部门决算, 2024年度某局部门决算. */
const NAMED: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十]+部分)?[\s:：]*(?<name>[^\d。，；：:]{2,40}?)(?:关于)?\s*20\d\d\s*年度?[^。；]*(?:决算|预算)/,
  /^(?:关于|第[一二三四五六七八九十]+部分)?\s*20\d\d\s*年度?\s*(?<name>[^\d。，；：:]{2,40}?)(?:的)?(?:部门|单位)?(?:整体)?(?:决算|预算)/,
  /^第一部分[\s:：]*(?<name>[^\d。，；：:]{2,40}?)(?:基本|部门|单位)?概况$/,
];
const ANY =
  /^(?:目录|第[一二三四五六七八九十]+部分.*|部门|单位|部门（单位）|本部门|本单位|决算|预算|基本|关于)?$/;

/** Accounting terms, which do not name a department. */
const OF_MONEY = /一般公共|政府性基金|国有资本|财政拨款|收入|支出|[“"]三公/;

function nameIn(lines: readonly string[], titles: readonly string[]): string | null {
  const told = [...lines, ...titles.filter(isTitle)].map(tidy);
  for (const pattern of NAMED) {
    for (const text of told) {
      const name = withoutLevel(pattern.exec(text)?.groups?.name ?? '');
      if (name.length >= 2 && !ANY.test(name) && !OF_MONEY.test(name)) return name;
    }
  }
  const onCover = nameOnCover(lines);
  if (onCover !== null) return onCover;
  const at = lines.findIndex((text) => /20\d\d\s*年度?\s*(部门|单位)?(决算|预算)/.test(text));
  const above = at > 0 ? withoutLevel(tidy(lines[at - 1] ?? '')) : '';
  return /^\p{Script=Han}{3,40}$/u.test(above) && !/目录|公开|决算|预算|职责|职能|设置|概况/.test(above)
    ? above
    : null;
}

const SHORTEST_FULL_NAME = 6;

/** A name in full, with the year and 决算 in one line. */
function fullNameIn(lines: readonly string[]): string | null {
  const named = lines.flatMap((line) =>
    NAMED.slice(0, 2).map((pattern) =>
      withoutLevel(pattern.exec(tidy(line))?.groups?.name ?? '').replace(/^纳入/, ''),
    ),
  );
  const isFull = (name: string) =>
    name.length >= SHORTEST_FULL_NAME && /^\p{Script=Han}+$/u.test(name) && !OF_MONEY.test(name);
  return named.find((name) => isFull(name) && endsLikeBody(name)) ?? null;
}

function tidy(text: string): string {
  return withYearsInDigits(text)
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

function withoutLevel(name: string): string {
  return toHalfWidth(name)
    .replace(/\s/g, '')
    .replace(/^(关于|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\))/, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(部门|单位)$/, '');
}
