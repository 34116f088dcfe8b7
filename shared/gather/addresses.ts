import type { TableId } from '#shared/tables/address';

/** Whether an address lies in a form. */
export function isAddressOf(table: TableId, at: string): boolean {
  return at.startsWith(`${table}/`);
}
