import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { textLeaves } from './text-leaves.ts';

/** A piece in which two packs differ; `null` if one of them lacks it. */
export interface PackDifference {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All differences between two packs, by form, row and sentence, in print order. */
export function comparePacks(before: TemplatePack, after: TemplatePack): readonly PackDifference[] {
  const [one, other] = [piecesOf(before), piecesOf(after)];
  const gone = [...one].filter(([place]) => !other.has(place));
  const differing = [...other].filter(([place, text]) => one.get(place) !== text);
  return [
    ...differing.map(([place, text]) => ({ place, before: one.get(place) ?? null, after: text })),
    ...gone.map(([place, text]) => ({ place, before: text, after: null })),
  ];
}

/** Each piece of a pack by the name of its location. */
function piecesOf(pack: TemplatePack): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>();
  const put = (place: string, text: string | undefined) => {
    if (text === undefined || text === '') return;
    let name = place;
    for (let count = 2; pieces.has(name); count++) name = `${place}（${count}）`;
    pieces.set(name, text);
  };
  put('名称', pack.title);
  put('年度', String(pack.year));
  put('地方', pack.place);
  put('依据', pack.source);
  for (const [at, sentence] of pack.inferred.entries()) put(`推定 ${at + 1}`, sentence);
  put('表的次序', pack.tables.map(({ id }) => id).join('、'));
  for (const table of pack.tables) putTable(table, put);
  for (const { id, ...relation } of pack.relations) put(`勾稽关系 ${id}`, JSON.stringify(relation));
  for (const { id, ordinal, title } of pack.parts) put(`部分 ${id}`, `${ordinal}${title}`);
  for (const { section, passage, when, markup } of textLeaves(pack.narrative))
    put([section, passage, when].filter(Boolean).join(' › '), markup);
  for (const { key, label, unit, section } of pack.facts)
    put(`补充数据 ${key}`, [label, unit ?? '', section].filter(Boolean).join('，'));
  for (const { term, definition } of pack.glossary ?? []) put(`名词解释 ${term}`, definition);
  return pieces;
}

type Put = (place: string, text: string | undefined) => void;

function putTable(table: TableDefinition, put: Put): void {
  const name = table.id;
  put(`${name} 印的表号`, table.number);
  put(`${name} 标题`, table.title);
  put(`${name} 方向`, table.orientation === 'landscape' ? '横' : '竖');
  put(`${name} 注`, table.note);
  put(`${name} 空表说明`, table.emptyNote);
  for (const [at, row] of table.header.entries())
    put(`${name} 表头第 ${at + 1} 行`, row.map(({ text }) => text).join('｜'));
  put(`${name} 印的栏`, table.printed === undefined ? undefined : JSON.stringify(table.printed));
  for (const { id, columns, rows } of table.blocks) {
    put(`${name} ${id} 的栏`, columns.map((column) => column.id).join('、'));
    if (rows.kind !== 'lines') put(`${name} ${id} 的行`, JSON.stringify(rows));
    else for (const { number, label } of rows.lines) put(`${name} 第 ${number} 行`, label);
  }
  put(`${name} 公式`, table.formulas.map((rule) => JSON.stringify(rule)).join('\n'));
  put(`${name} 表下的合计`, table.footer === undefined ? undefined : JSON.stringify(table.footer));
}
