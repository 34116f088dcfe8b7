import { App, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { ChartView } from '#renderer/screens/report/overview/ChartView.tsx';
import { useBridge } from '#renderer/services/bridge.ts';
import { copyText } from '#renderer/services/copy-text.ts';
import { type AcrossKind, type AcrossRow, outliersOf } from '#shared/desk/across';
import { acrossBars, acrossText } from '#shared/desk/across-table';
import { FIGURE_GROUPS, FIGURES, type FigureDefinition, type FigureGroup } from '#shared/desk/figures';
import type { Chart } from '#shared/publication/blocks';
import { AcrossTable } from './AcrossTable.tsx';
import './across.css';

/** A comparison: a table of figures and a chart of one of them, outliers, copy and export. */
export function AcrossView(props: {
  readonly kind: AcrossKind;
  readonly rows: readonly AcrossRow[];
  readonly onOpen: (id: string) => void;
}) {
  const { kind, rows, onOpen } = props;
  const { message } = App.useApp();
  const [group, setGroup] = useState<FigureGroup>('三公');
  const figures = useMemo(() => FIGURES.filter((figure) => figure.group === group), [group]);
  const [asked, setDrawn] = useState('三公决算数');
  const drawn = figures.find(({ name }) => name === asked) ?? figures[0];
  const outliers = useMemo(() => outliersOf(kind, rows), [kind, rows]);
  const saveWorkbook = useWorkbook(kind, rows);
  const copy = () => {
    if (copyText(acrossText(rows, figures, outliers))) message.success('已复制，可以贴到 Excel');
    else message.error('没有复制成，请用“导出 Excel”');
  };
  return (
    <section className="across" aria-label="对比">
      <div className="row">
        <Segmented<FigureGroup> value={group} options={[...FIGURE_GROUPS]} onChange={setGroup} />
        <span className="quiet">金额单位：万元；标黄的突出，指着看为什么；按栏名画图</span>
        <span className="spacer" />
        <Button onClick={copy} disabled={rows.length === 0}>
          复制
        </Button>
        <Button onClick={saveWorkbook} disabled={rows.length === 0}>
          导出 Excel
        </Button>
      </div>
      <AcrossTable
        kind={kind}
        rows={rows}
        figures={figures}
        outliers={outliers}
        drawn={drawn?.name ?? ''}
        onDraw={setDrawn}
        onOpen={onOpen}
      />
      <div className="across-below">
        {drawn !== undefined && rows.length > 0 && <ChartView chart={chartOf(kind, rows, drawn)} />}
        <section aria-label="突出的数">
          <h3>{`突出的数 ${outliers.length}`}</h3>
          {outliers.length === 0 && <p className="quiet">没有特别突出的数。</p>}
          <ul>
            {outliers.map(({ row, figure, why }) => (
              <li key={`${row} ${figure}`}>
                <Button type="link" size="small" onClick={() => onOpen(row)}>
                  {nameOf(kind, rows, row)}
                </Button>
                {why}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
}

function nameOf(kind: AcrossKind, rows: readonly AcrossRow[], id: string): string {
  const row = rows.find((each) => each.id === id);
  return kind === 'years' ? `${row?.年度}年度` : (row?.name ?? '');
}

function useWorkbook(kind: AcrossKind, rows: readonly AcrossRow[]): () => Promise<void> {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  return async () => {
    const made = await call('across.workbook', {
      kind,
      rows: rows.map((row) => ({ ...row, figures: { ...row.figures } })),
    });
    if (!made.ok) return void message.error(made.error.message);
    const saved = await host.saveFile(made.value.filename, made.value.base64);
    if (!saved.ok) message.error(saved.error.message);
    else if (saved.value !== null) message.success(`已保存：${saved.value.path}`);
  };
}

function chartOf(kind: AcrossKind, rows: readonly AcrossRow[], figure: FigureDefinition): Chart {
  const { categories, figures, left } = acrossBars(rows, figure, kind === 'departments');
  const unit = figure.kind === 'percent' ? '%' : '万元';
  const title = left > 0 ? `${figure.name}，最大的 ${categories.length} 个` : figure.name;
  const said = categories.map((category, at) => `${category} ${figures[at] || '无数'}`);
  return {
    id: figure.name,
    title,
    description: `${title}：${said.join('、')}（单位：${unit}）。`,
    form: kind === 'departments' ? 'bars' : 'columns',
    unit,
    categories,
    series: [{ name: figure.name, figures }],
  };
}
