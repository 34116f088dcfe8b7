import { toCell } from '#main/imports/formats/excel/workbook-cell';
import type { SheetCell } from '#shared/imports/source/sheet';
import type { Attribute } from './elements.ts';

/** Workbook formats that correspond to those of OpenDocument. */
const GENERAL = 'General';
const FORMATTED = '0.00';

/** The content of a cell; `plain` if its numbers have no format of their own. */
export function odfCell(shown: string, attribute: Attribute, plain: boolean): SheetCell | null {
  const formula = attribute('table:formula');
  const f = formula === undefined ? {} : { f: formula };
  const type = attribute('calcext:value-type') === 'error' ? 'error' : attribute('office:value-type');
  if (type === 'error' || /^(#|Err:)/.test(formula === undefined ? '' : shown))
    return toCell({ t: 'e', v: 0, w: shown });
  if (type === 'float' || type === 'currency') {
    const value = attribute('office:value');
    if (value === undefined) return toCell({ t: 'z', ...f });
    return toCell({ t: 'n', v: Number(value), w: shown, z: plain ? GENERAL : FORMATTED });
  }
  if (type === 'percentage')
    return toCell({ t: 'n', v: Number(attribute('office:value')), w: shown, z: '0.00%' });
  if (type === 'date' || type === 'time') return toCell({ t: 'd', v: new Date(0), w: shown });
  // a formula that shows nothing has no value type
  return toCell({ t: 's', v: shown, ...f });
}
