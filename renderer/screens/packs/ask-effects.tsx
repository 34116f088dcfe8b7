import type { App } from 'antd';
import type { ReportEffect } from '#shared/api/packs';

const SHOWN = 6;

type Modal = ReturnType<typeof App.useApp>['modal'];

/** Shows the effects of a pack change on the reports that use it; resolves to whether to save it. */
export function askEffects(modal: Modal, effects: readonly ReportEffect[]): Promise<boolean> {
  return new Promise((resolve) => {
    modal.confirm({
      title: `有 ${effects.length} 份报表在用这个模板`,
      width: 760,
      content: effects.map((effect) => <Effect key={effect.report} effect={effect} />),
      okText: '保存模板',
      cancelText: '再改改',
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}

function Effect({ effect }: { readonly effect: ReportEffect }) {
  const { 部门, 年度, misfits, gone, come } = effect;
  const same = misfits.length + gone.length + come.length === 0;
  return (
    <section className="pack-effect">
      <strong>{`${部门} ${年度}年度`}</strong>
      {same && <p>印出来没有变化。</p>}
      {misfits.length > 0 && (
        <p>{`${misfits.length} 个数放不下或随表样改变（数仍留着，模板改回就又看得见）：${misfits
          .slice(0, SHOWN)
          .map(({ place, before, after }) => `${place} ${before}→${after ?? '没有这一格'}`)
          .join('；')}`}</p>
      )}
      <Lines label="不再印" lines={gone} />
      <Lines label="改印" lines={come} />
    </section>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="quiet">{`${label} ${lines.length} 行：`}</p>
      <ul>
        {lines.slice(0, SHOWN).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          <li key={at}>{line.slice(0, 160)}</li>
        ))}
        {lines.length > SHOWN && <li>……</li>}
      </ul>
    </>
  );
}
