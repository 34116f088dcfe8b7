import type { z } from 'zod';
import { isTableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';

/** The problems of a transcription file, each in one Chinese sentence with the location in the file. */

const MOST = 60;

/** Text from a file, shortened to one line for quoting in a message. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}

/** `error` was thrown by `JSON.parse(content)`. */
export function describeJsonError(error: unknown, content: string): string {
  const detail = error instanceof Error ? error.message : '';
  return `文件不是完整的 JSON：在${placeOf(detail, content)}无法读取，请重新导出后再试`;
}

function placeOf(detail: string, content: string): string {
  if (detail.includes('end of JSON')) return `末尾（第 ${content.split('\n').length} 行）`;
  const position = /position (\d+)/.exec(detail)?.[1];
  if (position !== undefined) {
    const before = content.slice(0, Number(position)).split('\n');
    return `第 ${before.length} 行第 ${(before.at(-1) ?? '').length + 1} 个字符处`;
  }
  const near = /"(.*)"(?:\.\.\.)? is not valid JSON/s.exec(detail)?.[1];
  return near === undefined ? '其中一处' : `“${quote(near)}”附近`;
}

export function describeUnknownPack(id: string, packs: readonly TemplatePack[]): string {
  const known = packs.map((pack) => pack.id).join('、');
  return `本软件没有文件的 模板 “${quote(id)}”，请更新软件，或改为其中之一：${known}`;
}

export function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const path = pathText(issue?.path ?? []);
  if (issue?.code === 'unrecognized_keys') return describeUnknownKey(path, issue.keys[0] ?? '');
  const place = path === '' ? '文件' : `文件的 ${path} `;
  if (issue?.code === 'invalid_type')
    return `${place}类型不对，应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
  if (issue?.code === 'too_big') return `${place}太长或太大，请检查文件`;
  return `${place}的内容不合要求，请对照格式说明改正`;
}

function describeUnknownKey(path: string, key: string): string {
  const name = quote(path === '' ? key : `${path}.${key}`);
  const isTable = path === '' && /^公开\d/.test(key) && !isTableId(key);
  return isTable
    ? `文件里的表“${name}”不在本模板中，请核对表号`
    : `文件里有不认识的项“${name}”，请删去或改名`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  array: '数组',
  object: '对象',
  record: '对象',
};
