import type { Span } from '#shared/imports/source/sheet';
import type { PageBlock, PageTable } from '#shared/imports/source/source';

/** A page of a government site: paragraphs, and tables with colspan and rowspan. */
export function htmlOf(blocks: readonly PageBlock[], title: string): string {
  const body = blocks
    .map((block) =>
      block.kind === 'table' ? tableOf(block) : `<p style="text-indent:2em">${words(block.text)}</p>`,
    )
    .join('\n');
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>${words(title)}</title></head>\n<body>\n<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>\n<div id="content">\n${body}\n</div>\n<div class="footer">版权所有</div>\n</body>\n</html>\n`;
}

function tableOf({ rows, merges }: PageTable): string {
  const lines = rows.map((row, top) => {
    const width = Math.max(...rows.map((each) => each.length));
    const cells = Array.from({ length: width }, (_, left) => {
      const merge = mergeAt(merges, top, left);
      if (merge !== undefined && (merge.top !== top || merge.left !== left)) return '';
      return `<td${spans(merge)}>${words(row[left]?.text ?? '') || '&nbsp;'}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0"><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

export function mergeAt(merges: readonly Span[], row: number, column: number): Span | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

function spans(merge: Span | undefined): string {
  if (merge === undefined) return '';
  const [columns, rows] = [merge.right - merge.left + 1, merge.bottom - merge.top + 1];
  return `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
}

function words(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\u00a0\t]/g, '&nbsp;')
    .replace(/ {2,}/g, (gap) => '&nbsp;'.repeat(gap.length));
}
