import { officialCode, rowOfItem } from '#shared/claims/by-section/item';
import { namesFor, purposeIn } from '#shared/claims/by-section/item-names';
import { formFigures } from '#shared/claims/form-figures';
import { readParagraphs } from '#shared/claims/text/paragraphs';
import type { Computed } from '#shared/compute/computed';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { shiftYears } from '#shared/narrative/years/last-year';
import type { Report } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';

interface Year {
  readonly report: Report;
  readonly computed: Computed;
}

/**
 * Returns the changes that give each 项 the purpose stated in last year's document (“主要用于：…”), if this year's
 * text has a place for it that is still empty. Years are shifted; a purpose that contains figures is not taken.
 */
export function purposeWrites(last: Year, now: Year): readonly Write[] {
  const told = purposesIn(last);
  if (told.size === 0) return [];
  const by = now.report.年度 - last.report.年度;
  return renderTexts(now.report, now.computed).决算情况说明.flatMap(({ reasons }) =>
    reasons.flatMap(({ key, given }): Write[] => {
      const words = told.get(PLACE.exec(key)?.groups?.code ?? '');
      return words === undefined || given !== null
        ? []
        : [{ kind: 'reason', key, words: shiftYears(words, by) }];
    }),
  );
}

/** `五/三/2010301/用途` */
const PLACE = /\/(?<code>\d{7})\/用途$/;
const FIGURE = /\d[\d,.]*\s*(?:万|亿|元|%|％|多|余|人|名|个|次|场|期|辆|户|项|台|套|家|件|批|平方|公里)/;

/** Maps codes to purposes; the first statement of each counts. */
function purposesIn({ report, computed }: Year): ReadonlyMap<string, string> {
  const paragraphs = readParagraphs(renderTexts(report, computed));
  const forms = formFigures(report, computed);
  const told = new Map<string, string>();
  for (const paragraph of paragraphs) {
    const purpose = paragraph.part === '决算情况说明' ? purposeIn(paragraph.text) : null;
    const names = purpose === null ? null : namesFor(paragraph, paragraphs);
    if (purpose === null || names === null || FIGURE.test(purpose.words)) continue;
    const code = rowOfItem(names, forms, report.年度)?.code ?? names.code ?? officialCode(names, report.年度);
    if (code !== null && !told.has(code)) told.set(code, purpose.words);
  }
  return told;
}
