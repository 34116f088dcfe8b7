import { ENTITIES } from '#main/exports/office-package/entities';

/** Text as exceljs writes it in elements and attributes. */
export function encoded(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"'\x7f]/g, (sign) => ENTITIES[sign] ?? '') : text;
}

const SPECIAL = /[&<>"'\x7f]/;
