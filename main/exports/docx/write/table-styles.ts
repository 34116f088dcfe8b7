import type { IParagraphStyleOptions } from 'docx';
import type { SetSection } from '#main/exports/docx/set/blocks';
import { CELL_PADDING, type Setting } from '#main/exports/docx/set/table/columns';
import type { GridCell } from '#shared/publication/blocks';
import { exact, STYLE } from './styles.ts';

/** Style of all tables: half-point lines around every cell, text centred vertically. */
export const TABLE_STYLE = '决算表';

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join(
  '',
);
const MARGINS = ['left', 'right'].map((side) => `<w:${side} w:w="${CELL_PADDING}" w:type="dxa"/>`).join('');

/** The style of all tables as WordprocessingML, because the docx library cannot define table styles. */
export const TABLE_STYLE_XML = `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="${TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>`;

const ALIGNED = { left: STYLE.tableText, center: STYLE.tableCentre, right: STYLE.tableRight } as const;

/** Style of a cell's text: its alignment, type size, and total space above and below, in twips. */
export function cellStyle(align: GridCell['align'], { size }: Setting, space: number): string {
  const room = space === 0 ? '' : `松${space / 20}`;
  return `${ALIGNED[align]}${size / 2}磅${room}`;
}

/** Whether rows with that space have a style: one-line rows, and those without space. */
export function hasCellStyle(space: number, pitch: number): boolean {
  return space === 0 || space === pitch;
}

/** The styles of the cells of all tables, without duplicates. */
export function cellStyles(sections: readonly SetSection[]): readonly IParagraphStyleOptions[] {
  const styles = new Map<string, IParagraphStyleOptions>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'grid') continue;
    const { setting, pitch } = block.table;
    for (const align of ['left', 'center', 'right'] as const) {
      for (const space of [0, pitch]) {
        const id = cellStyle(align, setting, space);
        const before = Math.floor(space / 2);
        const room = space === 0 ? {} : { before, after: space - before };
        styles.set(id, {
          id,
          name: id,
          basedOn: ALIGNED[align],
          uiPriority: 99,
          run: { size: setting.size },
          paragraph: { spacing: { ...room, ...exact(setting.line) } },
        });
      }
    }
  }
  return [...styles.values()];
}
