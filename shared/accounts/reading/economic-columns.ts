import { plain } from '#shared/imports/label-matching';
import { economicSubjects } from '#shared/tables/codes/economic';
import { classOf } from '#shared/tables/codes/subjects';
import { canonical } from './columns.ts';
import type { PaperGrid } from './grid.ts';

const CODE = /^3\d{2}(?:\d{2})?$/;
/** Before the name, behind it, or in brackets. */
const CODE_IN = /(?<!\d)3\d{2}(?:\d{2})?(?!\d)/;

/** The columns of 经济分类科目: by the code in the header, else by the name below that of its 类. */
export function economicColumns(
  { paths, sheet, header }: PaperGrid,
  taken: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const used = new Set(taken.values());
  const found = new Map<string, number>();
  const first = Math.max(-1, ...used);
  paths.forEach((path, at) => {
    if (used.has(at) || at <= first) return;
    const code = codeIn(path) ?? codeNamed(path);
    if (code !== null && !found.has(code)) found.set(code, at);
  });
  return sheet.rows.length > header.bottom ? found : new Map();
}

function codeIn(path: readonly string[]): string | null {
  const codes = path.flatMap((word) => CODE_IN.exec(word)?.[0] ?? []);
  const code = codes.toSorted((a, b) => b.length - a.length)[0];
  return code !== undefined && CODE.test(code) ? code : null;
}

function codeNamed(path: readonly string[]): string | null {
  const words = canonical(path.map((word) => word.replace(/^3\d{2}(\d{2})?/, '')));
  const leaf = words.at(-1);
  if (leaf === undefined) return null;
  const parents = new Set(words.slice(0, -1).flatMap((word) => named(word, 3)));
  const [own] = named(leaf, 3);
  if (own !== undefined && parents.size === 0) return own;
  const alike = named(leaf, 5);
  const below = alike.find((code) => parents.has(classOf(code)));
  return below ?? (parents.size === 0 && alike.length === 1 ? (alike[0] ?? null) : null);
}

let index: ReadonlyMap<string, readonly string[]> | null = null;

/** The codes with a name, of 类 (3) or 款 (5). */
function named(word: string, length: 3 | 5): readonly string[] {
  index ??= makeIndex();
  return (index.get(key(word)) ?? []).filter((code) => code.length === length);
}

function makeIndex(): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const { code, name } of economicSubjects.subjects)
    made.set(key(name), [...(made.get(key(name)) ?? []), code]);
  return made;
}

/** The name without brackets, with 费用 as 费: 维修(护)费, 资本性支出（基本建设）. */
function key(name: string): string {
  return plain(name)
    .replace(/[()、,]/g, '')
    .replace(/费用$/, '费');
}
