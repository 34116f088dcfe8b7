import PizZip from 'pizzip';
import type { Grid, GridCell, PublicationBlock, Section } from '#shared/publication/blocks';

/** The data for a template: one list for each of its loops. */
export type TemplateData = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/**
 * What a team would maintain for docxtemplater: a Word file with the headers of the forms, a loop over the rows
 * of each form and one over each run of paragraphs; and the data that fill it with the content of `sections`.
 */
export function templateOf(sections: readonly Section[]): {
  readonly file: Uint8Array;
  readonly data: TemplateData;
} {
  const data: Record<string, Record<string, string>[]> = {};
  const loop = (rows: Record<string, string>[]) => {
    const name = `l${Object.keys(data).length}`;
    data[name] = rows;
    return name;
  };
  const body = sections.map(({ blocks, orientation }) => {
    const written = runsOf(blocks).map((run) => runXml(run, loop));
    const size =
      orientation === 'landscape'
        ? 'w:w="16838" w:h="11906" w:orient="landscape"'
        : 'w:w="11906" w:h="16838"';
    return `${written.join('')}<w:p><w:pPr><w:sectPr><w:pgSz ${size}/></w:sectPr></w:pPr></w:p>`;
  });
  return { file: packageOf(body.join('')), data };
}

type Loop = (rows: Record<string, string>[]) => string;
type Block = PublicationBlock;

/** Consecutive paragraphs form one run; every other block is separate. */
function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'paragraph' && last?.at(-1)?.kind === 'paragraph') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function runXml(run: readonly Block[], loop: Loop): string {
  const [block] = run;
  if (block === undefined) return '';
  if (block.kind === 'cover') return block.lines.map((line) => paragraph('title', line)).join('');
  if (block.kind === 'grid') return gridXml(block.grid, loop);
  if (block.kind !== 'paragraph') return 'text' in block ? paragraph('title', block.text) : '';
  const texts = run.map((each) => (each.kind === 'paragraph' ? each.runs : []));
  const name = loop(texts.map((runs) => ({ t: runs.map(({ text }) => text).join('') })));
  return `${paragraph('', `{#${name}}`)}${paragraph('text', '{t}')}${paragraph('', `{/${name}}`)}`;
}

function gridXml(grid: Grid, loop: Loop): string {
  const columns = grid.widths.map((width) => `<w:gridCol w:w="${Math.round(width * 100)}"/>`).join('');
  const header = grid.header.map((cells) => rowXml(cells, (cell) => cell.text));
  const body = alike(grid.body).map((rows) => {
    const name = loop(
      rows.map((cells) => Object.fromEntries(cells.map(({ text }, index) => [`c${index}`, text]))),
    );
    const last = (rows[0]?.length ?? 1) - 1;
    return rowXml(
      rows[0] ?? [],
      (_, index) => `${index === 0 ? `{#${name}}` : ''}{c${index}}${index === last ? `{/${name}}` : ''}`,
    );
  });
  const table = `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${header.join('')}${body.join('')}</w:tbl>`;
  const notes = grid.notes.map((note) => paragraph('cell', note));
  return `${paragraph('title', grid.title)}${table}${notes.join('')}`;
}

/** Consecutive rows whose cells have the same spans: one row of the template serves them. */
function alike(rows: Grid['body']): readonly (readonly GridCell[])[][] {
  const groups: (readonly GridCell[])[][] = [];
  const shape = (cells: readonly GridCell[] = []) => cells.map(({ colSpan = 1 }) => colSpan).join();
  for (const cells of rows) {
    const last = groups.at(-1);
    if (last !== undefined && shape(last[0]) === shape(cells)) last.push(cells);
    else groups.push([cells]);
  }
  return groups;
}

function rowXml(cells: readonly GridCell[], textOf: (cell: GridCell, index: number) => string): string {
  const written = cells.map((cell, index) => {
    const span = cell.colSpan === undefined ? '' : `<w:gridSpan w:val="${cell.colSpan}"/>`;
    const alignment = `<w:jc w:val="${cell.align}"/>`;
    return `<w:tc><w:tcPr>${span}${BORDERS}</w:tcPr>${paragraph('cell', textOf(cell, index), alignment)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`;
}

const BORDERS = `<w:tcBorders>${['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`)
  .join('')}</w:tcBorders>`;

function paragraph(style: string, text: string, properties = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function packageOf(body: string): Uint8Array {
  const styles = ['title', 'text', 'cell'].map(
    (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`,
  );
  const zip = new PizZip();
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${DOCUMENT_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${MAIN}">${styles.join('')}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
  };
  for (const [name, xml] of Object.entries(parts)) zip.file(name, `${DECLARATION}${xml}`);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
