import type { Worksheet } from 'exceljs';

/**
 * Protects formulas and forms from accidental changes, without a password, so that anyone can remove it. Column
 * widths stay adjustable.
 */
export function protect(sheet: Worksheet): Promise<void> {
  return sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
