import { withYearsInDigits } from '#shared/imports/source/year';

/** Where a cover ends: the table of contents, the first part, or a sentence. */
const END = /^目\s*录|^第[一二三四五六七八九十]+部分|[。；]/;
/** The words of a title beside the name: 2023年度, 部门决算公开报告. */
const TITLE =
  /20\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:部门|单位|整体)*(?:决算|预算)(?:信息)?(?:公开)?(?:编制|情况)?(?:的?说明|报告|报表|文本|目录|材料|书)*|^附件?\s*\d*[:：]?$|（(?:盖章|公章)）/g;
const OF_SITE = /公开|决算|预算|职责|职能|设置|概况|首页|网|发布|来源|索引|日期|时间|电话|地址|目录|附件/;
const NAME = /^[\p{Script=Han}（）、·]{2,40}$/u;
const BODY =
  /(?:局|委|办|院|部|会|厅|室|馆|站|队|所|校|园|学|处|社|台|库|行|署|场|厂|司|团|中心|政府|机关|组织)(?:（[^（）]+）)?$/;

/** Whether a name ends as those of departments and units do. */
export function endsLikeBody(name: string): boolean {
  return BODY.test(name);
}

/** What stands below the name of the body it belongs to. */
const WITHIN = /^(?:办公室|办公厅|机关|机关本级|本级|（本级）|（机关）|（汇总）)$/;

/**
 * The department on a cover whose name stands on lines of its own, above, between or below those of the title;
 * `null` if none looks like one.
 */
export function nameOnCover(lines: readonly string[]): string | null {
  const end = lines.findIndex((line) => END.test(line.trim()));
  const cover = (end === -1 ? lines : lines.slice(0, end)).map(asOneWord);
  const title = cover.findIndex((line) => /决算|预算/.test(line));
  if (title === -1) return null;
  const names = joined(cover.map(besideTitle));
  return names.find(endsLikeBody) ?? null;
}

/** A line without blanks between its characters, as titles are spaced out. */
function asOneWord(line: string): string {
  return withYearsInDigits(line).replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

/** What a line says besides the title, if that may be a name or a part of it. */
function besideTitle(line: string): string {
  const rest = line.replace(TITLE, '').replace(/^（(?!本级|机关|汇总)(.*)）$/, '$1');
  return NAME.test(rest) && !OF_SITE.test(rest) ? rest : '';
}

/** A name may be broken into two lines. */
function joined(pieces: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const before = at === 0 ? '' : (pieces[at - 1] ?? '');
    const continues = before !== '' && piece !== '' && (WITHIN.test(piece) || !endsLikeBody(before));
    if (continues) names.push(`${names.pop() ?? ''}${piece}`);
    else if (piece !== '') names.push(piece);
  }
  return names;
}
