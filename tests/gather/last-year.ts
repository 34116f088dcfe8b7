// Last year's published 决算 of the same department, as one of the places prints it, or its 财决 workbook.

import type { SourceFile } from '#shared/imports/source';
import { type FileFormat, fileOf } from '../imports/layouts/files.ts';
import type { Layout } from '../imports/layouts/layout.ts';
import { printDocument, printedSource } from '../imports/layouts/print.ts';
import type { Unit } from './unit.ts';
import type { GivenFile } from './workbooks.ts';

export function lastYearSource({ last }: Unit, layout: Layout): SourceFile {
  return printedSource(printDocument(last, layout));
}

export function lastYearFile({ last }: Unit, layout: Layout, format: FileFormat): Promise<GivenFile> {
  return fileOf(printDocument(last, layout), format);
}
