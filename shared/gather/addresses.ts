import type { TableId } from '../tables/address.ts';

/** Whether an address lies in a form. */
export function isAddressOf(table: TableId, at: string): boolean {
  return at.startsWith(`${table}/`);
}
