import type { Rows } from './connect.ts';

/** `ORDER BY` of names: 第2所 before 第10所, 二科 before 十科, Chinese by 拼音. */
export const BY_NAME = 'u.name_order, u.name';
/** `ORDER BY` of units: by 科室 and name. */
export const BY_GROUP = `u.group_order, ${BY_NAME}`;

/** Sorts the index anew if the server's ICU has another version than the one that sorted it. */
export async function renewOrder(rows: Rows): Promise<void> {
  const stale = await rows.one(
    `SELECT 1 FROM pg_collation WHERE collname = 'natural' AND collnamespace = 'juesuan'::regnamespace
      AND collversion IS DISTINCT FROM pg_collation_actual_version(oid)`,
  );
  if (stale === null) return;
  await rows.all('REINDEX INDEX juesuan.unit_natural');
  await rows.all('ALTER COLLATION juesuan.natural REFRESH VERSION');
}
