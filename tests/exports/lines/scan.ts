import { execFileSync } from 'node:child_process';
import { withoutJoiners } from '#shared/publication/bonds';
import { unescapeXml } from '../word-text.ts';

/** A line of a page as it was set. Points from the page's upper left corner. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every line of every page of a PDF; what stands in one cell of a table is a block of its own. */
export function blocksOf(pdf: string): readonly (readonly Line[])[] {
  const xml = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 400_000_000,
  });
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      page
        .split('<block ')
        .slice(1)
        .map((block) =>
          [
            ...block.matchAll(
              /<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/line>/gs,
            ),
          ].map(([, left, top, right, bottom, words = '']) => ({
            page: index + 1,
            text: withoutJoiners(
              [...words.matchAll(/>([^<]*)<\/word>/g)].map(([, word = '']) => unescapeXml(word)).join(' '),
            ),
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
          })),
        ),
    );
}

const SIGN_AT_END = /[-−－+±≥≤¥￥]$/;
const UNIT_AT_START = /^(?:万元|元[，。；、）]|[%％‰]|年度|个百分点|[辆台个]?[，。；、）])/;

/** What misleads in how a document's lines end and begin. */
export function misleading(pdf: string): readonly string[] {
  return blocksOf(pdf).flatMap((lines) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      if (before === undefined || !goesOn(before, line)) return [];
      const bad = faults(before.text, line.text);
      return bad.map(
        (what) => `第 ${line.page} 页 ${what}：${before.text.slice(-12)}⏎${line.text.slice(0, 12)}`,
      );
    }),
  );
}

/** Whether a line stands right below another one of words, as the next line of one text does. */
function goesOn(before: Line, line: Line): boolean {
  const overlap = Math.min(before.right, line.right) - Math.max(before.left, line.left);
  const height = before.bottom - before.top;
  return (
    /\p{Script=Han}/u.test(before.text) &&
    overlap > 0 &&
    line.top > before.top + height / 2 &&
    line.top - before.bottom < 1.2 * height
  );
}

function faults(before: string, text: string): readonly string[] {
  const rules = {
    'sign at the end': SIGN_AT_END.test(before) && /^\d/.test(text),
    'unit at the start': /\d$/.test(before) && UNIT_AT_START.test(text),
    'number broken': /\d[.,]?$/.test(before) && /^[\d.,]+[^\d.,、]/.test(text),
    'one character': /^\p{Script=Han}$/u.test(text) && /\p{Script=Han}{3}$/u.test(before),
  };
  return Object.entries(rules).flatMap(([name, holds]) => (holds ? [name] : []));
}
