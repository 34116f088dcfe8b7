import type { Planted } from './errors/planted.ts';
import type { Finding } from './read.ts';

/** Whether a finding speaks of the planted error: of its place, or of what is wrong there. */
export function tellsOf(finding: Finding, { kind, table, row, right, wrong, paragraph }: Planted): boolean {
  const said = plain(JSON.stringify(finding));
  if (said.includes(plain(wrong))) return true;
  if (kind === 'rows-shifted') return finding.where.table === table;
  if (kind === 'codes-swapped') return said.includes(right);
  if (paragraph !== undefined) return said.includes(plain(right));
  return row === '合计' ? finding.where.table === table : row !== undefined && said.includes(row);
}

function plain(text: string): string {
  return text.replace(/[\s,]/g, '');
}
