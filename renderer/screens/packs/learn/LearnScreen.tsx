import { Alert, App, Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { PackPreview } from '#renderer/screens/packs/PackPreview.tsx';
import { useSample } from '#renderer/screens/packs/useSample.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { usePacks } from '#renderer/services/packs.ts';
import type { PickedFile } from '#shared/api/transport';
import type { LearnedPack } from '#shared/learn/learned-pack';
import { writePack } from '#shared/packs/write-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { LearnedSentences } from './LearnedSentences.tsx';
import { ProofView } from './ProofView.tsx';
import { Questions } from './Questions.tsx';
import { type Learning, type LearningState, useLearning } from './useLearning.ts';
import '#renderer/screens/packs/packs.css';

/**
 * A document with the pack learned from it beside it: bound, asked and unchanged sentences, and the proof by
 * writing it again.
 */
export function LearnScreen(props: {
  readonly files: readonly PickedFile[];
  readonly onClose: () => void;
  readonly onSaved: (pack: string) => void;
}) {
  const state = useLearning(props.files);
  const { learning, problem } = state;
  const { call } = useBridge();
  const { modal } = App.useApp();
  const { renew } = usePacks();
  const save = async ({ pack }: LearnedPack) => {
    const put = await call('packs.put', { content: writePack(pack), isNew: true });
    if (!put.ok) return void modal.error({ title: '没有保存', content: put.error.message, okText: '知道了' });
    await renew();
    props.onSaved(put.value.id);
  };
  return (
    <main className="packs">
      <header className="report-head">
        <Button onClick={props.onClose}>返回模板</Button>
        <h1>{`学模板：${props.files.map(({ filename }) => filename).join('、')}`}</h1>
        <span className="spacer" />
        <HelpButton />
        <Button disabled={!state.canUndo} onClick={state.undo}>
          撤销回答
        </Button>
        <Button
          type="primary"
          disabled={learning === null}
          onClick={() => learning !== null && void save(learning.learned)}
        >
          保存为自己的模板
        </Button>
      </header>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      {learning === null && problem === null && (
        <Spin description="正在读文件、学模板" className="learning" />
      )}
      {learning !== null && <LearnedBody state={state} learning={learning} />}
    </main>
  );
}

type Page = '要问' | '对照' | '印出来的样子';

function LearnedBody({ state, learning }: { readonly state: LearningState; readonly learning: Learning }) {
  const { learned, proof, names } = learning;
  const [page, setPage] = useState<Page>('要问');
  const [current, setCurrent] = useState<number | null>(null);
  const pages = [
    { value: '要问' as const, label: `要问 ${learned.questions.length}` },
    { value: '对照' as const, label: '对照' },
    { value: '印出来的样子' as const, label: '印出来的样子' },
  ];
  return (
    <div className="learn-body">
      <LearnedSentences sentences={learned.sentences} current={current} />
      <section className="learn-side" aria-label="学到的模板">
        <Segmented<Page> options={pages} value={page} onChange={setPage} />
        {page === '要问' && (
          <Questions
            questions={learned.questions}
            names={names}
            onAnswer={(question, answer) => void state.answer(question, answer)}
            onLook={setCurrent}
          />
        )}
        {page === '对照' && (
          <ProofView proof={proof} proving={state.proving} inferred={learned.pack.inferred} />
        )}
        {page === '印出来的样子' && <LearnedPreview pack={learned.pack} />}
      </section>
    </div>
  );
}

function LearnedPreview({ pack }: { readonly pack: TemplatePack }) {
  return <PackPreview sample={useSample(pack)} shown={{ paragraph: 0 }} />;
}
