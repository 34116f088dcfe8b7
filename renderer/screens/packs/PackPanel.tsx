import { Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import type { PackSummary } from '#shared/api/packs';
import type { TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { FactsEditor } from './edit/FactsEditor.tsx';
import { FormsEditor } from './edit/FormsEditor.tsx';
import { RelationsEditor } from './edit/RelationsEditor.tsx';
import { SentencesEditor } from './edit/SentencesEditor.tsx';
import { TitleEditor } from './edit/TitleEditor.tsx';
import { PackCheck } from './PackCheck.tsx';
import { PackCompare } from './PackCompare.tsx';
import { PackPreview, type Shown } from './PackPreview.tsx';
import type { PackActions } from './usePackActions.ts';
import { type PackWork, usePackWork } from './usePackWork.ts';
import { type Sample, useSample } from './useSample.ts';

const PAGES = ['表', '勾稽', '文字', '补充数据', '名称', '检查', '比较'] as const;
type Page = (typeof PAGES)[number];

/** One pack: its parts to view and edit, with a preview of its print. */
export function PackPanel(props: {
  readonly kept: TemplatePack;
  readonly summary: PackSummary;
  readonly actions: PackActions;
  readonly onDuplicate: (pack: TemplatePack) => void;
}) {
  const { kept, summary, actions } = props;
  const work = usePackWork(kept);
  const sample = useSample(work.pack);
  const [page, setPage] = useState<Page>('表');
  const [shown, setShown] = useState<Shown>({ table: '公开01' });
  const showParagraph = useCallback((paragraph: number) => setShown({ paragraph }), []);
  const showTable = useCallback((table: TableId) => setShown({ table }), []);
  const readOnly = summary.origin === 'program';
  return (
    <section className="pack-panel" aria-label={kept.title}>
      <div className="pack-head">
        <strong>{work.pack.title}</strong>
        <span className="quiet">{saidOf(summary)}</span>
        <span className="spacer" />
        {!readOnly && <SaveButtons work={work} actions={actions} />}
        <Button onClick={() => props.onDuplicate(work.pack)}>另存一份</Button>
        <Button onClick={() => void actions.give(kept.id)}>导出</Button>
        {!readOnly && (
          <Button
            title="只写与最接近的随软件模板（底版）不同的地方；对方的软件里有这个底版就能导入"
            onClick={() => void actions.give(kept.id, true)}
          >
            只导出不同
          </Button>
        )}
        {!readOnly && (
          <Button
            danger
            disabled={summary.reports > 0}
            title={summary.reports > 0 ? `有 ${summary.reports} 份报表在用，不能删除` : ''}
            onClick={() => actions.remove(summary)}
          >
            删除
          </Button>
        )}
      </div>
      <div className="pack-body">
        <div className="pack-pages">
          <Segmented<Page> options={[...PAGES]} value={page} onChange={setPage} />
          <PackPage
            page={page}
            work={work}
            sample={sample}
            readOnly={readOnly}
            onParagraph={showParagraph}
            onTable={showTable}
          />
        </div>
        <PackPreview sample={sample} shown={shown} />
      </div>
    </section>
  );
}

function PackPage(props: {
  readonly page: Page;
  readonly work: PackWork;
  readonly sample: Sample;
  readonly readOnly: boolean;
  readonly onParagraph: (paragraph: number) => void;
  readonly onTable: (table: TableId) => void;
}) {
  const { page, work, readOnly } = props;
  switch (page) {
    case '表':
      return <FormsEditor work={work} readOnly={readOnly} onTable={props.onTable} />;
    case '勾稽':
      return <RelationsEditor work={work} readOnly={readOnly} />;
    case '文字':
      return <SentencesEditor {...props} />;
    case '补充数据':
      return <FactsEditor work={work} readOnly={readOnly} />;
    case '名称':
      return <TitleEditor work={work} readOnly={readOnly} />;
    case '检查':
      return <PackCheck pack={work.pack} />;
    case '比较':
      return <PackCompare pack={work.pack} />;
  }
}

function SaveButtons({ work, actions }: { readonly work: PackWork; readonly actions: PackActions }) {
  return (
    <>
      <Button disabled={!work.canUndo} onClick={work.undo}>
        撤销
      </Button>
      <Button disabled={!work.canRedo} onClick={work.redo}>
        重做
      </Button>
      <Button type="primary" disabled={!work.changed} onClick={() => void actions.save(work.pack)}>
        保存模板
      </Button>
    </>
  );
}

function saidOf({ origin, reports, place, year }: PackSummary): string {
  const from = { program: '随软件提供', made: '自己的', received: '收到的' }[origin];
  return [from, place || '全国通用', `${year}年度`, reports > 0 ? `${reports} 份报表在用` : '']
    .filter(Boolean)
    .join('，');
}
