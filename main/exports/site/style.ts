import { html, type Markup } from '#main/exports/html/markup';
import type { Grid } from '#shared/publication/blocks';
import { BOX } from './fragment.ts';

/** Every rule applies to the box and its content, never to the surrounding page. */
const RULES: readonly (readonly [selectors: string, declarations: string])[] = [
  [
    '',
    'color:#111;background:#fff;font-size:16px;line-height:1.8;text-align:left;overflow-wrap:anywhere;max-width:100%',
  ],
  ['*', 'box-sizing:border-box;float:none'],
  ['.skip', 'position:absolute;left:-999px'],
  ['.skip:focus', 'position:static;display:inline-block;padding:.3em .8em;background:#0b4f9e;color:#fff'],
  ['h2', 'font-size:1.5em;line-height:1.5;text-align:center;margin:1.5em 0 1em;font-weight:bold'],
  ['h3,h4', 'font-size:1.1em;line-height:1.6;margin:.8em 0 .3em;font-weight:bold'],
  ['p', 'margin:.4em 0'],
  ['.text p', 'text-indent:2em;text-align:justify'],
  ['a', 'color:#0b4f9e'],
  ['ol', 'list-style:none;margin:0;padding:0'],
  ['.level-2', 'padding-left:2em'],
  ['.scroll', 'overflow:auto;max-height:85vh;margin:1em 0 .5em'],
  [
    'table',
    'border-collapse:separate;border-spacing:0;width:100%;min-width:44em;font-size:14px;line-height:1.5;border-top:1px solid #333;border-left:1px solid #333',
  ],
  ['.wide table', 'min-width:64em'],
  [
    'th,td',
    'border:0;border-right:1px solid #333;border-bottom:1px solid #333;padding:.25em .4em;font-weight:normal;vertical-align:middle;background:#fff',
  ],
  ['thead', 'position:sticky;top:0;z-index:2'],
  ['thead th', 'text-align:center;background:#eef3f8'],
  ['thead td', 'background:#eef3f8'],
  ['.k1,.k2', 'position:sticky;z-index:1'],
  ['.k1', 'left:0'],
  ['.codes .k1', 'white-space:nowrap'],
  ['.codes .k2', 'left:6.2em'],
  ['thead .k1,thead .k2', 'z-index:3'],
  ['.title', 'font-size:1.15em;font-weight:bold;text-align:center;margin:0 0 .3em;position:sticky;left:0'],
  ['.number,.meta,.note', 'font-size:14px;line-height:1.5;margin:.15em 0'],
  ['.number', 'text-align:right'],
  ['.meta', 'display:flex;justify-content:space-between;flex-wrap:wrap'],
  ['.held', 'white-space:nowrap'],
  ['.word', 'display:inline-block'],
  ['.left', 'text-align:left'],
  ['.center', 'text-align:center'],
  ['.right', 'text-align:right;white-space:nowrap'],
  ['.bold', 'font-weight:bold'],
  ['.chart', 'margin:1em 0'],
  ['.chart svg', 'display:block;width:100%;max-width:46em;height:auto;margin:auto'],
  ['.chart table', 'min-width:0'],
  ['mark', 'background:#ffeb3b;color:inherit'],
  ['.draft', 'text-align:center;font-weight:bold;color:#c00000;border:2px solid #c00000;padding:.3em'],
];

/** Codes stay visible next to the names on a wide screen; on a phone only the names do, and are narrower. */
const COLUMNS = html`.${BOX} table.codes.form col:nth-child(1){width:6.2em}
@media (max-width:40em){
.${BOX} .codes .k1{position:static}
.${BOX} .codes .k2{left:0}
.${BOX} table.codes.form col:nth-child(2){width:9em}
}
`;

/** The style sheet of a fragment: each selector begins with its box. */
export function siteStyle(grids: readonly Grid[]): Markup {
  const rules = RULES.map(([selectors, declarations]) => {
    const scoped = selectors
      .split(',')
      .map((selector) => `.${BOX} ${selector}`.trim())
      .join(',');
    return html`${scoped}{${declarations}}\n`;
  });
  return html`${rules}${grids.map(widthRules)}${COLUMNS}`;
}

function widthRules({ id, widths }: Grid): Markup {
  const total = widths.reduce((sum, each) => sum + each, 0);
  return html`${widths.map(
    (width, index) =>
      html`.${BOX} [id=${BOX}-grid-${id}] col:nth-child(${index + 1}){width:${Math.round((width / total) * 10_000) / 100}%}\n`,
  )}`;
}
