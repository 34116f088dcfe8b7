/** Words in titles of this kind, which are never broken. Longer ones come before their prefixes. */
const WORDS = [
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
  ...['一般公共预算', '政府性基金预算', '国有资本经营预算', '政府性基金', '国有资本经营', '财政拨款'],
  ...[
    '基本支出',
    '项目支出',
    '收入支出',
    '“三公”经费',
    '机关运行经费',
    '政府采购',
    '国有资产占用',
    '预算绩效',
  ],
  ...[
    '部门决算表',
    '单位决算表',
    '部门决算',
    '单位决算',
    '决算明细表',
    '决算总表',
    '决算表',
    '明细表',
    '总表',
  ],
  ...['部门整体', '绩效自评', '自评表', '汇总表', '情况说明', '名词解释', '主要职责', '机构设置', '概况'],
  ...[
    '年度',
    '部门',
    '单位',
    '决算',
    '预算',
    '收入',
    '支出',
    '情况',
    '说明',
    '附件',
    '总体',
    '项目',
    '绩效',
    '自评',
  ],
] as const;
const WORD = new RegExp(`^(?:\\d+年度?|${WORDS.join('|')})`);
/** A name may be broken after these: the region, then the office in it. */
const NAME_END = /(?:自治区|开发区|新区|委员会|管理局|[省市县区乡镇局厅])$/;
const NOT_AFTER = /^(?:场|域|长|部|政府|级|委|局|厅|人大|政协|公安|直|内|划|块|民|属)/;
const PART = /^(第[一二三四五六七八九十百\d]+部分)[\s　]*(?=\S)/;

/** Splits “第N部分” off a title; the first line is empty if there is none. */
export function splitOrdinal(title: string): readonly [string, string] {
  const found = PART.exec(title);
  return found === null ? ['', title] : [found[1] ?? '', title.slice(found[0].length)];
}

/** Splits a title into unbreakable pieces: words, parts of a name, text in brackets. */
export function titlePieces(title: string, name: string): readonly string[] {
  const at = name === '' ? -1 : title.indexOf(name);
  if (at === -1) return pieces(title);
  return [...pieces(title.slice(0, at)), ...pieces(name), ...pieces(title.slice(at + name.length))];
}

/**
 * Breaks a title into lines of at most `room` em by meaning: after “第N部分”, then between words, as evenly as
 * possible.
 */
export function titleLines(title: string, name: string, room: number): readonly string[] {
  const [ordinal, rest] = splitOrdinal(title);
  const lines = rest
    .split('\n')
    .flatMap((line) => (emWidth(line) <= room ? [line] : aroundName(line, name, room)));
  return ordinal === '' ? lines : [ordinal, ...lines];
}

/**
 * Breaks an entry of the 目录 into lines of at most `room` em by meaning, the last of at most `last` em: around the
 * name, if that takes no more lines, else between words. The “第N部分” stays beside the title.
 */
export function entryLines(entry: string, name: string, room: number, last = room): readonly string[] {
  return entry.split('\n').flatMap((line) => {
    if (emWidth(line) <= last) return [line];
    const [around, between] = [aroundName(line, name, room), filled(titlePieces(line, name), room)].map(
      (lines) => withShortEnd(lines, name, last),
    ) as [readonly string[], readonly string[]];
    return around.length <= between.length ? around : between;
  });
}

/** Lines of which the last, if longer than `last` em, is broken again. */
function withShortEnd(lines: readonly string[], name: string, last: number): readonly string[] {
  const end = lines.at(-1) ?? '';
  return emWidth(end) <= last ? lines : [...lines.slice(0, -1), ...filled(titlePieces(end, name), last)];
}

/** Puts the name and the text after it on separate lines. */
function aroundName(line: string, name: string, room: number): readonly string[] {
  const at = name === '' ? -1 : line.indexOf(name);
  const end = at + name.length;
  const parts = at === -1 || end === line.length ? [line] : [line.slice(0, end), line.slice(end)];
  return parts.flatMap((part) => filled(titlePieces(part, name), room));
}

/** The gap between a Chinese character and a letter or digit, in em: programs use none, a fifth or a quarter. */
const GAP = 0.25;

/** Approximate: letters and digits are half as wide as Chinese characters. */
function emWidth(text: string): number {
  const gaps = text.match(/(?<=[\w])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\w])/gu)?.length ?? 0;
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), gaps * GAP);
}

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let open = false;
  let rest = text;
  while (rest !== '') {
    const word = WORD.exec(rest)?.[0];
    const next = word ?? [...rest][0] ?? '';
    const last = found.at(-1);
    const isFree = last !== undefined && !/^[）)》」』、，。：；]/.test(rest) && !/[（(《「『]$/.test(last);
    const begins =
      isFree && (word !== undefined || !open || mayBreak(last, rest) || /^[（(《「『]/.test(rest));
    if (last === undefined || begins) found.push(next);
    else found[found.length - 1] = last + next;
    open = word === undefined;
    rest = rest.slice(next.length);
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  return (
    /[、，）)》]$/.test(before) || ([...before].length > 2 && NAME_END.test(before) && !NOT_AFTER.test(after))
  );
}

/** Fills lines with whole pieces, as few and as even as possible; a piece longer than a line is cut. */
function filled(all: readonly string[], room: number): readonly string[] {
  const given = all.flatMap((piece) => (emWidth(piece) <= room ? [piece] : cut(piece, room)));
  let best = greedy(given, room);
  for (let narrower = room - 0.5; narrower > 0; narrower -= 0.5) {
    const lines = greedy(given, narrower);
    if (lines.length > best.length || lines.some((line) => emWidth(line) > narrower)) break;
    best = lines;
  }
  return best;
}

function greedy(all: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of all) {
    const last = lines.at(-1);
    if (last !== undefined && emWidth(last + piece) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

function cut(piece: string, room: number): readonly string[] {
  const characters = [...piece];
  const each = Math.ceil(characters.length / Math.ceil(emWidth(piece) / room));
  return Array.from({ length: Math.ceil(characters.length / each) }, (_, at) =>
    characters.slice(at * each, (at + 1) * each).join(''),
  );
}
