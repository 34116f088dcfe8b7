import { type ReactNode, useMemo } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ANNEX_IDS, type PageId } from '#renderer/navigation/page.ts';
import type { PartProgress, PartState } from '#shared/checks/progress/progress';
import { commentsOf } from '#shared/report/notes/comments';

const SIGNS: Readonly<Record<PartState, ReactNode>> = {
  空: '○',
  填写中: <i className="half-circle" />,
  有问题: '!',
  完成: '✓',
};

/** The whole document, part by part, each with its state and the number of its findings. */
export function Sidebar(props: {
  readonly draft: Draft;
  readonly progress: readonly PartProgress[];
  readonly page: PageId;
  readonly onSelect: (page: PageId) => void;
}) {
  const { pack, checks } = props.draft;
  const findings = checks.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const todo = checks.findings.filter(({ severity }) => severity === 'todo').length;
  const comments = useMemo(() => commentsOf(props.draft.report).size, [props.draft.report]);
  const done = props.progress.filter(({ state }) => state === '完成').length;
  const entry = (page: PageId, label: string, marked = 0) => {
    const own = props.progress.find(({ part }) => part === page);
    return (
      <button
        key={page}
        type="button"
        aria-current={props.page === page ? 'page' : undefined}
        onClick={() => props.onSelect(page)}
      >
        <span>{label}</span>
        <Marks state={own?.state ?? null} count={marked || (own?.findings ?? 0)} />
      </button>
    );
  };
  return (
    <nav className="sidebar" aria-label="文档各部分">
      {entry('概览', `概览　${done}/${props.progress.length}`)}
      <h2>第一部分</h2>
      {entry('部门概况', '部门概况')}
      <h2>第二部分 决算表</h2>
      {pack.tables.map((table, at) =>
        entry(table.id, `${String(at + 1).padStart(2, '0')} ${shortTitle(table.title)}`),
      )}
      <h2>第三部分</h2>
      {entry('补充数据', '补充数据')}
      {entry('决算情况说明', '决算情况说明')}
      <h2>第四部分</h2>
      {entry('名词解释', '名词解释')}
      <h2>第五部分 附件</h2>
      {ANNEX_IDS.map((annex) =>
        entry(annex, annex === '附件1' ? '附件1 整体自评表' : '附件2 项目自评汇总表'),
      )}
      <h2>公开之前</h2>
      {entry('体检', todo === 0 ? '体检' : `体检　待填 ${todo}`, findings.length)}
      {entry('批注', comments === 0 ? '批注' : `批注　${comments}`)}
      {entry('修改记录', '修改记录')}
    </nav>
  );
}

function Marks({ state, count }: { readonly state: PartState | null; readonly count: number }) {
  return (
    <>
      <span className="count">{count > 0 ? count : ''}</span>
      {state !== null && (
        <span className={`part-state ${state}`} title={state}>
          <span aria-hidden="true">{SIGNS[state]}</span>
          <span className="unseen">{state}</span>
        </span>
      )}
    </>
  );
}

/** Removes what the long titles have in common. */
function shortTitle(title: string): string {
  return title
    .replace(/(一般公共|政府性基金|国有资本经营)预算财政拨款/, '$1')
    .replace('财政拨款“三公”经费', '“三公”经费');
}
