import type { Rows } from '#main/bureau/database/connect';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import { type Result, success } from '#shared/result';

interface Act {
  readonly seq: string;
  readonly at: Date;
  readonly who: string;
  readonly act: string;
  readonly detail: string;
}

/** The audit log, latest first. */
export async function listActs(
  rows: Rows,
  { offset, limit }: ParsedBureauInput<'acts.list'>,
): Promise<Result<BureauOutputs['acts.list']>> {
  const acts = await rows.all<Act>(
    'SELECT seq, at, who, act, detail FROM juesuan.act ORDER BY seq DESC LIMIT $1 OFFSET $2',
    [limit, offset],
  );
  return success({
    acts: acts.map(({ seq, at, ...act }) => ({ ...act, seq: Number(seq), at: at.toISOString() })),
    total: await lastOf(rows),
  });
}

/** Verifies the chain of hashes from the first entry. */
export async function verifyActs(rows: Rows): Promise<Result<BureauOutputs['acts.verify']>> {
  const first = await rows.one<{ broken: string | null }>('SELECT juesuan.first_broken_act() AS broken');
  const broken = first?.broken ?? null;
  return success({ entries: await lastOf(rows), broken: broken === null ? null : Number(broken) });
}

async function lastOf(rows: Rows): Promise<number> {
  const last = await rows.one<{ seq: string }>('SELECT coalesce(max(seq), 0) AS seq FROM juesuan.act');
  return Number(last?.seq ?? 0);
}
