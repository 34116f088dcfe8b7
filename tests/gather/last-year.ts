// Last year's published 决算 of the same department, as printed in one of the regions, or its 财决 workbook.

import { type FileFormat, fileOf } from '../imports/layouts/files.ts';
import type { Layout } from '../imports/layouts/layout.ts';
import { printDocument } from '../imports/layouts/print.ts';
import { digits } from '../imports/layouts/print-money.ts';
import type { Unit } from './unit.ts';
import type { GivenFile } from './workbooks.ts';

export function lastYearFile({ last }: Unit, layout: Layout, format: FileFormat): Promise<GivenFile> {
  return fileOf(printDocument(last, layout), format);
}

/** Whether the document contains a fact of 上年: a form that the region does not print contains none. */
export function tellsFact({ last }: Unit, layout: Layout, key: string): boolean {
  const [kind, form] = key.split('/');
  if (kind === '上年') return layout.forms.some((id) => id === form);
  if (key !== '机关运行经费/上年') return true;
  const { running } = last.facts;
  const told = digits(running, layout.manner.unit, layout.manner.thousands);
  return (
    running > 0 &&
    printDocument(last, layout).blocks.some(
      (block) =>
        block.kind === 'paragraph' &&
        block.text.includes('机关运行经费') &&
        [told, told.replace(/\.?0+$/, '')].some((each) =>
          block.text.replace(/\s/g, '').includes(`${each}${layout.manner.unit}`),
        ),
    )
  );
}
