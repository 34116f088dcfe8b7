import { placeCells } from '#main/exports/place-cells';
import { type Grid, type GridCell, hasManyColumns, metaLines } from '#shared/publication/blocks';
import { heldLines, titleMarkup } from './held.ts';
import { html, type Markup, nothing } from './markup.ts';
import { stickyColumns } from './sticky.ts';

type Scope = 'col' | 'colgroup' | 'row' | 'rowgroup';

/**
 * A printed table as an HTML table: labelled by its title, with column groups, scoped header cells, and notes
 * below. The title is not a `<caption>`: Chromium 130 breaks the page after one if the head repeats and the page
 * has a name.
 */
export function gridTable(grid: Grid, traced: boolean, name = ''): Markup {
  const sticky = stickyColumns(grid);
  const classes = ['form', ...(hasManyColumns(grid) ? ['small'] : []), ...(sticky === 2 ? ['codes'] : [])];
  const placed = placeCells([...grid.header, ...grid.body], grid.widths.length);
  const keyOf = (column: number) => (column < sticky ? [`k${column + 1}`] : []);
  const head = placed
    .slice(0, grid.header.length)
    .map(
      (row) =>
        html`<tr>${row.map(({ cell, column }) => headerCell(cell, columnScope(cell), keyOf(column)))}</tr>`,
    );
  const scopeOf = bodyScopes(grid);
  const body = placed.slice(grid.header.length).map((row) => {
    const cells = row.map(({ cell }) => cell);
    return html`<tr>${row.map(({ cell, column }) =>
      bodyCell(cell, { scope: scopeOf(cells, cell), keys: keyOf(column), traced }),
    )}</tr>\n`;
  });
  return html`<section class="scroll" aria-label="${grid.title}" tabindex="0">
<header id="caption-${grid.id}">${caption(grid, name)}</header>
<table class="${classes.join(' ')}" id="grid-${grid.id}" aria-labelledby="caption-${grid.id}">
<colgroup>${grid.widths.map(() => html`<col>`)}</colgroup>
${head.length === 0 ? nothing : html`<thead>${head}</thead>`}
<tbody>${body}</tbody>
</table>
</section>
${grid.notes.map((note) => html`<p class="note">${heldLines(note)}</p>`)}`;
}

/** Column widths of each table, as rules of the style sheet. */
export function columnRules(grid: Grid): Markup {
  const total = grid.widths.reduce((sum, each) => sum + each, 0);
  return html`${grid.widths.map(
    (width, index) =>
      html`[id="grid-${grid.id}"] col:nth-child(${index + 1}){width:${Math.round((width / total) * 10_000) / 100}%}`,
  )}`;
}

function caption(grid: Grid, name: string): Markup {
  const title = titleMarkup(grid.title, name);
  return html`${
    grid.unlisted === true
      ? html`<p class="title">${title}</p>`
      : html`<h3 class="title" id="${grid.anchor}">${title}</h3>`
  }${grid.number === '' ? nothing : html`<p class="number">${grid.number}</p>`}${metaLines(grid).map(
    ([left, middle, right]) =>
      html`<p class="meta"><span>${left}</span><span>${middle}</span><span>${right}</span></p>`,
  )}`;
}

function columnScope(cell: GridCell): Scope {
  return (cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col';
}

function headerCell(cell: GridCell, scope: Scope, keys: readonly string[]): Markup {
  const inner = heldLines(cell.text);
  const classes = keys.length === 0 ? nothing : html` class="${keys.join(' ')}"`;
  return cell.text === ''
    ? html`<td${classes}${spans(cell)}></td>`
    : html`<th scope="${scope}"${classes}${spans(cell)}>${inner}</th>`;
}

/** Characters of a text that takes more lines than browsers balance. */
const LONG = 40;

function bodyCell(
  cell: GridCell,
  of: { readonly scope: Scope | null; readonly keys: readonly string[]; readonly traced: boolean },
): Markup {
  const { scope, keys, traced } = of;
  const look = [...(cell.bold === true ? ['bold'] : []), ...(cell.text.length > LONG ? ['long'] : [])];
  const classes = [cell.align, ...look, ...keys].join(' ');
  const source = cell.source === undefined || !traced ? nothing : html` data-source="${cell.source}"`;
  return scope === null
    ? html`<td class="${classes}"${source}${spans(cell)}>${cell.source === undefined ? heldLines(cell.text) : cell.text}</td>`
    : html`<th scope="${scope}" class="${classes}"${spans(cell)}>${heldLines(cell.text)}</th>`;
}

function spans(cell: GridCell): Markup {
  const columns = cell.colSpan === undefined ? nothing : html` colspan="${cell.colSpan}"`;
  const rows = cell.rowSpan === undefined ? nothing : html` rowspan="${cell.rowSpan}"`;
  return html`${columns}${rows}`;
}

/**
 * The scope of a body's header cells. In a form, words are headers; in a table with headings inside (附件1),
 * centred words are, and a whole row of them heads the rows below; a plain list has none.
 */
function bodyScopes(grid: Grid): (row: readonly GridCell[], cell: GridCell) => Scope | null {
  const isForm = grid.body.some((row) => row.some((cell) => cell.source !== undefined));
  const isName = (cell: GridCell) => cell.text !== '' && cell.source === undefined && cell.figure !== true;
  if (isForm) return (_, cell) => (isName(cell) ? 'row' : null);
  if (grid.header.length > 0) return () => null;
  const isHead = (cell: GridCell) => isName(cell) && cell.align === 'center';
  return (row, cell) => {
    if (!isHead(cell)) return null;
    if (cell.rowSpan !== undefined) return 'rowgroup';
    return row.every((each) => each.align === 'center' && each.figure !== true) ? columnScope(cell) : 'row';
  };
}
