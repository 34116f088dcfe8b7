import type { z } from 'zod';

/** Describes a defect of a pack file in one Chinese sentence: what, where, what to do. */
export function describePackIssue(found: z.core.$ZodIssue | undefined, value: unknown): string {
  if (found === undefined) return '模板文件的内容不合格式，请重新导出';
  const issue = deepest(found);
  const place = placeOf(issue.path, value);
  if (issue.code === 'unrecognized_keys') {
    return `${place}有不认识的项“${short(issue.keys[0] ?? '')}”：请删去，或升级软件后再打开`;
  }
  return `${place}${reasonOf(issue)}`;
}

/** The issue of the union branch that matched furthest: that is the branch intended. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.map((errors) => errors[0]).filter((each) => each !== undefined);
  const found = inner
    .map(deepest)
    .reduce<z.core.$ZodIssue | null>(
      (best, each) => (best === null || each.path.length > best.path.length ? each : best),
      null,
    );
  const isSaid = isOwn(issue.message) && (found === null || found.path.length === 0);
  return found === null || isSaid ? issue : { ...found, path: [...issue.path, ...found.path] };
}

/** Whether the schema says it in its own words; zod's list the allowed values, which may be Chinese. */
function isOwn(message: string): boolean {
  return /[一-鿿]/.test(message) && !/^[A-Z][a-z]+ /.test(message);
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (isOwn(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `类型不对，应为${TYPES[issue.expected] ?? issue.expected}，请改正`;
    case 'invalid_value':
      return `只能是 ${issue.values.map((each) => `“${String(each)}”`).join('、')} 之一，请改正`;
    case 'too_big':
      return `太多或太大，最多 ${issue.maximum}，请删减`;
    case 'too_small':
      return `太少或太小，至少 ${issue.minimum}，请补上`;
    default:
      return '的内容不合格式，请对照 docs/packs.md 改正';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  array: '数组',
  object: '对象',
  record: '对象',
  boolean: 'true 或 false',
};

/** `模板的 tables[2]（收入决算表）.header[0][1].text `. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  if (path.length === 0) return '模板文件';
  let at: unknown = value;
  let text = '';
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    text += typeof key === 'number' ? `[${key}]` : `${text === '' ? '' : '.'}${short(String(key))}`;
    if (text === `tables[${String(key)}]`) text += titleOf(at);
  }
  return `模板的 ${text} `;
}

function titleOf(table: unknown): string {
  const title: unknown = typeof table === 'object' && table !== null ? Reflect.get(table, 'title') : null;
  return typeof title === 'string' ? `（${short(title)}）` : '';
}

const MOST = 40;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
