import { DRAFT_WORD, type Marks, WORKING_WORDS } from '#shared/publication/editions/edition';
import { html, type Markup, nothing } from './markup.ts';

/** The marks on each page of a file that is not, or not yet, public. */
export function marksMarkup({ edition, draft }: Marks): Markup {
  const working = edition === '工作底稿' ? html`<p class="working">${WORKING_WORDS}</p>` : nothing;
  return draft ? html`${working}<p class="draft">${DRAFT_WORD}</p>` : working;
}

const LOOK = html`.working,.draft{margin:0;text-indent:0;font-family:sans-serif;pointer-events:none}
.working{color:#c00000;font-size:12px;line-height:1.5}
.draft{color:#6e6e6e;opacity:.25;font-size:160px;line-height:1;white-space:nowrap;transform:translate(-50%,-50%) rotate(-45deg)}
`;

/** On screen and in a browser's print, the marks keep their position on each page. */
export function marksStyle(marks: Marks): Markup {
  const highlight = html`mark{background:#ffeb3b;color:inherit;print-color-adjust:exact}\n`;
  if (!isMarked(marks)) return highlight;
  return html`${highlight}${LOOK}
.working{position:fixed;z-index:2;top:0;right:0;padding:.2em .6em;background:#fff}
.draft{position:fixed;z-index:1;top:50%;left:50%}
`;
}

/** On sheets laid over the pages of a PDF, one for each. */
export function sheetMarksStyle(marks: Marks): Markup {
  if (!isMarked(marks)) return nothing;
  return html`div{position:relative;overflow:hidden}${LOOK}
.working{position:absolute;top:8mm;right:15mm;font-size:9pt}
.draft{position:absolute;top:50%;left:50%;font-size:160pt}
`;
}

function isMarked({ edition, draft }: Marks): boolean {
  return edition === '工作底稿' || draft;
}
