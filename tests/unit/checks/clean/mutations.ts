/** One change to a published document that a check should notice. */
export interface Mutation {
  readonly kind: string;
  readonly what: string;
  readonly content: () => string;
}

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const AMOUNT = /^-?\d+\.\d\d$/;

/** Every figure of the forms changed by one in its last printed digit: rounding, not an error. */
export function roundingsOf(content: string): readonly Mutation[] {
  const document = JSON.parse(content) as { [key: string]: Json };
  const tables = Object.keys(document).filter((key) => key.startsWith('公开'));
  return tables.flatMap((table) =>
    [...walk(document[table] ?? null, [table])].flatMap(([path, value]) =>
      typeof value === 'string' && AMOUNT.test(value)
        ? [
            {
              kind: '尾差',
              what: path.join('/'),
              content: () => JSON.stringify(replaced(document, path, byOneCent(value))),
            },
          ]
        : [],
    ),
  );
}

/** Changes the last printed digit by one. */
function byOneCent(amount: string): string {
  const cents = Number(amount.replace('.', '')) + 1;
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** Every mutation of a transcription, one at a time. */
export function mutationsOf(content: string): readonly Mutation[] {
  const document = JSON.parse(content) as { [key: string]: Json };
  const change = (kind: string, path: Path, to: Json): Mutation => ({
    kind,
    what: `${path.join('/')} → ${JSON.stringify(to)}`,
    content: () => JSON.stringify(replaced(document, path, to)),
  });
  const tables = Object.keys(document).filter((key) => key.startsWith('公开'));
  const leaves = tables.flatMap((table) => [...walk(document[table] ?? null, [table])]);
  return [
    ...leaves.flatMap(([path, value]) => cellMutations(path, value, change, document.单位 ?? null)),
    ...tables.flatMap((table) => rowSwaps(document, table)),
    ...textMutations(document, change),
    ...annexMutations(document, change),
  ];
}

type Change = (kind: string, path: Path, to: Json) => Mutation;

function* walk(value: Json, path: Path): Generator<readonly [Path, Json]> {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      yield* walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  } else yield [path, value];
}

function cellMutations(path: Path, value: Json, change: Change, unit: Json): readonly Mutation[] {
  const key = String(path.at(-1));
  if (typeof value === 'string' && AMOUNT.test(value)) {
    return [
      change('金额改大', path, more(value)),
      change('金额略改', path, beyondRounding(value, unit)),
      // A zero left blank is the same amount.
      ...(/[1-9]/.test(value) ? [change('金额清空', path, null)] : []),
    ];
  }
  if (value === null && key !== '科目编码') return [change('空格填数', path, '88.88')];
  if (typeof value !== 'string') return [];
  if (key.endsWith('科目编码'))
    return [change('编码改动', path, `${value.slice(0, -1)}${(Number(value.at(-1)) + 7) % 10}`)];
  return key === '科目名称' && value !== '合计'
    ? [change('名称改动', path, value.replace(/..$/, '事项'))]
    : [];
}

/** Far beyond the rounding of any total. */
function more(amount: string): string {
  const [whole = '', fraction = ''] = amount.split('.');
  return `${Number(whole) + 37}.${fraction}`;
}

/** Just beyond the rounding of the longest total, which has thirty addends; 分 if 元 are known, one 分. */
function beyondRounding(amount: string, unit: Json): string {
  const cents = Number(amount.replace('.', '')) + (unit === '元' ? 1 : 17);
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function rowSwaps(document: { [key: string]: Json }, table: string): readonly Mutation[] {
  const rows = (document[table] as { rows?: Json[] }).rows;
  if (rows === undefined) return [];
  return rows.flatMap((_, one) =>
    rows.slice(one + 1).map((_, next) => {
      const other = one + 1 + next;
      return {
        kind: next === 0 ? '邻行对调' : '行对调',
        what: `${table} 第${one + 1}、${other + 1}行`,
        content: () => {
          const list = [...rows];
          [list[one], list[other]] = [rows[other] ?? null, rows[one] ?? null];
          return JSON.stringify(replaced(document, [table, 'rows'], list));
        },
      };
    }),
  );
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  大于: '小于',
  小于: '大于',
};

/** 类, 款 and 项, before those words; in lists of 科目, the text between their marks. */
const SUBJECT = /[^；：，。、．（）]{2,}(（[^类款项）]+）[^；：，。、．（）]*)*(?=（[类款项]）)/g;
const LISTED = /(?<=：|、)[^；：，。、\d]{2,}?(?=、|；|。)/g;

function textMutations(document: { [key: string]: Json }, change: Change): readonly Mutation[] {
  return ['部门概况', '决算情况说明'].flatMap((part) =>
    ((document[part] as string[] | undefined) ?? []).flatMap((text, index) => {
      const at = (kind: string, from: number, length: number, to: string) =>
        change(kind, [part, index], text.slice(0, from) + to + text.slice(from + length));
      return [
        ...each(text, /\d+\.\d\d(?=万元)/g, (found, from) => at('文中金额', from, found.length, more(found))),
        ...each(text, /万元(?!（含）)/g, (found, from) => at('文中单位', from, found.length, '元')),
        ...each(text, /\d+\.\d\d(?=%)/g, (found, from) => at('文中百分比', from, found.length, more(found))),
        ...each(text, /\d+(?=[个辆台]|人次)/g, (found, from) =>
          at('文中个数', from, found.length, String(Number(found) + 3)),
        ),
        ...each(text, /(?<=\d)%/g, (_, from) => at('文中百分号', from, 1, '')),
        ...each(text, /(?<=20)2[23](?=年度|年期末)/g, (_, from) => at('文中年度', from, 2, '19')),
        ...[SUBJECT, ...(text.includes('主要包括：') ? [LISTED] : [])].flatMap((names) =>
          each(text, names, (found, from) => at('文中名称', from, found.length, `${found.slice(0, -2)}事项`)),
        ),
        ...each(text, /增加|减少|增长|下降|大于|小于/g, (found, from) =>
          at('方向词', from, found.length, DIRECTIONS[found] ?? found),
        ),
      ];
    }),
  );
}

function annexMutations(document: { [key: string]: Json }, change: Change): readonly Mutation[] {
  const columns = new Set([
    '全年预算数',
    '全年执行数',
    '系统查询全年执行数',
    '预算执行率%',
    '自评得分',
    '年初预算数',
    '执行率',
    '得分',
    '分值',
  ]);
  return ['附件1', '附件2'].flatMap((annex) =>
    [...walk(document[annex] ?? null, [annex])].flatMap(([path, value]) =>
      columns.has(String(path.at(-1))) && typeof value === 'string' && /^\d/.test(value) && value !== '0'
        ? [change('附件数字', path, String(Math.round((Number(value) + 1.37) * 100) / 100))]
        : [],
    ),
  );
}

function each(
  text: string,
  pattern: RegExp,
  make: (found: string, from: number) => Mutation,
): readonly Mutation[] {
  return [...text.matchAll(pattern)].map((match) => make(match[0], match.index));
}

function replaced(value: Json, path: Path, to: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((inner, at) => (at === key ? replaced(inner, rest, to) : inner));
  const object = value as { [key: string]: Json };
  return { ...object, [key]: replaced(object[key] ?? null, rest, to) };
}
