import type { Draft } from '#renderer/draft/useReport.ts';
import { ANNEX_IDS, type PageId } from './page.ts';

/** The whole document, part by part; each form with the number of its contradictions. */
export function Sidebar(props: {
  readonly draft: Draft;
  readonly page: PageId;
  readonly onSelect: (page: PageId) => void;
}) {
  const { pack, checks } = props.draft;
  const findings = checks.findings.filter(({ severity }) => severity !== 'info');
  const count = (table: string) => findings.filter(({ where }) => where.table === table).length;
  const entry = (page: PageId, label: string, marked = 0) => (
    <button
      key={page}
      type="button"
      aria-current={props.page === page ? 'page' : undefined}
      onClick={() => props.onSelect(page)}
    >
      <span>{label}</span>
      {marked > 0 && <span className="count">{marked}</span>}
    </button>
  );
  return (
    <nav className="sidebar" aria-label="文档各部分">
      <h2>第一部分</h2>
      {entry('部门概况', '部门概况')}
      <h2>第二部分 决算表</h2>
      {pack.tables.map((table) =>
        entry(table.id, `${table.id.slice(2)} ${shortTitle(table.title)}`, count(table.id)),
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
      {entry('校验', '校验', findings.length)}
    </nav>
  );
}

/** Leaves out what the long titles have in common. */
function shortTitle(title: string): string {
  return title
    .replace(/(一般公共|政府性基金|国有资本经营)预算财政拨款/, '$1')
    .replace('财政拨款“三公”经费', '“三公”经费');
}
