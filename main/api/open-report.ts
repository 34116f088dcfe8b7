import type { Loaded, Store } from '#main/store/store';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { Computing } from '#shared/compute/computing';
import { hiddenEntries } from '#shared/report/layout/hidden-entries';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';

export interface OpenReport {
  readonly pack: TemplatePack;
  readonly report: Report;
  /** Notices about it for the person. */
  readonly notice?: string;
}

export interface ComputedReport extends OpenReport {
  readonly computed: Computed;
}

const LOG_ALTERED =
  '这份报表的修改记录被改动过：数据与保存时一致，但记录里有的条目不是当时写的或少了，请不要以它为凭';

export const NO_REPORT = failure('missing', '这份报表不存在或已删除，请返回列表重新选择');

/**
 * A stored report with its pack. Fails if either does not exist, or if the stored figures are not those that were
 * saved.
 */
export function openReport(store: Store, id: string): Result<OpenReport> {
  const opened = withPack(store, store.load(id));
  if (!opened.ok) return opened;
  const { pack, report, notice } = opened.value;
  const said = [notice, hiddenNotice(pack, report)].filter((each) => each != null).join('；');
  return success(said === '' ? opened.value : { ...opened.value, notice: said });
}

/**
 * Like `openReport`, without its notices, and from memory while nothing was written since it was last read: for
 * what a window asks after each edit of a report that it has opened.
 */
export function openCurrent(store: Store, id: string): Result<OpenReport> {
  return withPack(store, store.current(id));
}

/** Tells of entries that a pack, changed meanwhile, no longer shows; `null` if there are none. */
function hiddenNotice(pack: TemplatePack, report: Report): string | null {
  const hidden = hiddenEntries(pack, report);
  const [first] = hidden;
  if (first === undefined) return null;
  const which = hidden.length === 1 ? `“${first}”这一格` : `“${first}”等 ${hidden.length} 格`;
  return `模板“${pack.title}”改过：${which}填的内容现在的表里没有位置，都还留着，没有删；模板改回就又看得见`;
}

function withPack(store: Store, loaded: Loaded): Result<OpenReport> {
  if (loaded.kind === 'missing') return NO_REPORT;
  if (loaded.kind === 'damaged') {
    return failure(
      'storage',
      '这份报表的数据与保存时不一致，可能是磁盘损坏；没有做任何改动，请在报表列表中从备份恢复',
    );
  }
  const { report } = loaded;
  const pack = store.packs.find(report.pack);
  if (!pack.ok) return pack;
  return success({
    pack: pack.value,
    report,
    ...(loaded.logAltered === true ? { notice: LOG_ALTERED } : {}),
  });
}

/** A stored report with every cell computed. */
export function computeReport(store: Store, id: string): Result<ComputedReport> {
  const opened = openReport(store, id);
  if (!opened.ok) return opened;
  const { pack, report } = opened.value;
  return success({ pack, report, computed: compute(pack, report) });
}

/** The last computation for each store, from which the next edit's is derived. */
const computings = new WeakMap<Store, Computing>();

/** Like `computeReport`, but only recomputes what changed since the last edit. */
export function openForEdit(store: Store, id: string): Result<ComputedReport> {
  const opened = openCurrent(store, id);
  if (!opened.ok) return opened;
  const computing = computings.get(store) ?? new Computing();
  computings.set(store, computing);
  const { pack, report } = opened.value;
  return success({ pack, report, computed: computing.of(pack, report) });
}
