import type { Planted } from './errors/planted.ts';
import type { Finding } from './read.ts';

/** Whether a finding refers to the planted error: to its location, or to what is wrong there. */
export function tellsOf(finding: Finding, { kind, table, row, right, wrong, paragraph }: Planted): boolean {
  const said = plain(JSON.stringify(finding));
  if (kind !== 'table-unit' && kind !== 'text-unit' && said.includes(plain(wrong))) return true;
  if (kind === 'table-unit') return said.includes('单位');
  if (kind === 'rows-shifted') return finding.where.table === table;
  if (kind === 'codes-swapped') return said.includes(right);
  if (kind === 'text-part') return said.includes('采购');
  if (kind === 'text-count') return said.includes('车');
  if (kind === 'text-unit') return finding.where.paragraph !== undefined;
  if (paragraph !== undefined) return said.includes(plain(right));
  return row === '合计' ? finding.where.table === table : row !== undefined && said.includes(row);
}

function plain(text: string): string {
  return text.replace(/[\s,]/g, '');
}
