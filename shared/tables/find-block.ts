import type { TableId } from './address.ts';
import { classOf } from './codes/subjects.ts';
import { findTable } from './find-table.ts';
import type { Block, TemplatePack } from './grammar.ts';

/** The block of a form in which a 科目 belongs; `null` if there is none. */
export function findBlock(pack: TemplatePack, table: TableId, code: string): Block | null {
  const { blocks } = findTable(pack, table);
  const own = blocks.find(({ rows }) => rows.kind === 'subjects');
  if (own !== undefined) return own;
  const upper = classOf(code);
  const holds = ({ rows }: Block) =>
    rows.kind === 'economic' && rows.subjects.some((subject) => subject.code === upper);
  return blocks.find(holds) ?? null;
}
