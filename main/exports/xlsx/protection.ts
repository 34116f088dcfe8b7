import type { Worksheet } from 'exceljs';

/** Keeps formulas and forms from slips; without a password, so that anyone may lift it. Widths stay free. */
export function protect(sheet: Worksheet): Promise<void> {
  return sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
