import { html, type Markup, nothing } from '#main/exports/html/markup';
import { page } from '#main/exports/html/page';
import type { CheckDocument, CheckPart, CheckTable } from '#shared/publication/check-report';

const STYLE = `
@page { size: A4 landscape; margin: 18mm; }
body { max-width: 1100px; margin: 24px auto; padding: 0 16px; color: #1c2733; font: 14px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 22px; text-align: center; }
h2 { margin: 24px 0 8px; font-size: 16px; }
p { margin: 0; text-indent: 2em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 13px; }
th, td { padding: 4px 6px; border: 1px solid #8b97a3; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #e9eef3; text-align: center; }
td.right { text-align: right; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
`;

/** 体检报告 as one self-contained page. */
export function writeCheckHtml({ title, 部门, parts }: CheckDocument): string {
  const body = html`<main>
<h1>${title}</h1>
${parts.map(partMarkup)}</main>
`;
  return page({ title, author: 部门, style: STYLE, body });
}

function partMarkup({ title, sentences, table }: CheckPart): Markup {
  const words = sentences.map((sentence) => html`<p>${sentence}</p>\n`);
  return html`<section>\n<h2>${title}</h2>\n${words}${table === null ? nothing : tableMarkup(table)}</section>\n`;
}

function tableMarkup({ columns, rows }: CheckTable): Markup {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(
    ({ width }) => html`<col style="width: ${Math.floor((width * 100) / total)}%">\n`,
  );
  const head = columns.map(({ title }) => html`<th scope="col">${title}</th>`);
  const body = rows.map(
    (row) => html`<tr>${row.map((text, index) => cell(text, columns[index]?.align))}</tr>\n`,
  );
  return html`<table>\n<colgroup>\n${widths}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
}

function cell(text: string, align: 'right' | undefined): Markup {
  return align === 'right' ? html`<td class="right">${text}</td>` : html`<td>${text}</td>`;
}
