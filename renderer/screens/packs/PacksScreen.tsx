import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { useBridge } from '#renderer/services/bridge.ts';
import { usePacks } from '#renderer/services/packs.ts';
import { usePack } from '#renderer/services/usePack.ts';
import type { PackSummary } from '#shared/api/packs';
import type { PickedFile } from '#shared/api/transport';
import { READ_EXTENSIONS } from '#shared/imports/source/formats';
import type { TemplatePack } from '#shared/tables/grammar';
import { DuplicatePack } from './DuplicatePack.tsx';
import { PackPanel } from './PackPanel.tsx';
import { usePackActions } from './usePackActions.ts';
import './packs.css';

const GROUPS = [
  { title: '随软件提供', origin: 'program' },
  { title: '自己的', origin: 'made' },
  { title: '收到的', origin: 'received' },
] as const;

/** The template editor: view, edit, check, compare, import and export packs. */
export function PacksScreen(props: {
  readonly first: string | null;
  readonly onClose: () => void;
  readonly onLearn: (files: readonly PickedFile[]) => void;
}) {
  const { host } = useBridge();
  const { message } = App.useApp();
  const { list } = usePacks();
  const [chosen, setChosen] = useState(props.first ?? list[0]?.id ?? null);
  const [duplicated, setDuplicated] = useState<TemplatePack | null>(null);
  const [version, setVersion] = useState(0);
  const refuse = useCallback((sentence: string) => void message.error(sentence), [message]);
  const summary = list.find(({ id }) => id === chosen);
  const kept = usePack(summary === undefined ? null : chosen, refuse, version);
  const actions = usePackActions((id) => {
    setVersion((before) => before + 1);
    setChosen(id ?? list[0]?.id ?? null);
  });
  const take = async () => {
    const picked = await host.pickFiles(['jsmb']);
    if (!picked.ok) return void message.error(picked.error.message);
    for (const { base64 } of picked.value) await actions.take(base64);
  };
  const learn = async () => {
    const picked = await host.pickFiles(READ_EXTENSIONS);
    if (!picked.ok) message.error(picked.error.message);
    else if (picked.value.length > 0) props.onLearn(picked.value);
  };
  return (
    <main className="packs">
      <header className="report-head">
        <Button onClick={props.onClose}>返回列表</Button>
        <h1>模板</h1>
        <span className="spacer" />
        <HelpButton />
        <Button onClick={() => void take()}>导入模板</Button>
        <Button type="primary" onClick={() => void learn()}>
          从公开的文件学
        </Button>
      </header>
      <div className="packs-body">
        <PackList list={list} chosen={chosen} onChoose={setChosen} />
        {kept !== null && summary !== undefined && (
          <PackPanel
            key={kept.id}
            kept={kept}
            summary={summary}
            actions={actions}
            onDuplicate={setDuplicated}
          />
        )}
      </div>
      {duplicated !== null && (
        <DuplicatePack
          pack={duplicated}
          taken={new Set(list.map(({ id }) => id))}
          onClose={() => setDuplicated(null)}
          onMake={actions.make}
        />
      )}
    </main>
  );
}

function PackList(props: {
  readonly list: readonly PackSummary[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <nav className="pack-list" aria-label="全部模板">
      {GROUPS.map(({ title, origin }) => {
        const packs = props.list.filter((pack) => pack.origin === origin);
        return packs.length === 0 ? null : (
          <section key={origin} aria-label={title}>
            <h2>{title}</h2>
            {packs.map((pack) => (
              <button
                key={pack.id}
                type="button"
                aria-current={pack.id === props.chosen}
                onClick={() => props.onChoose(pack.id)}
              >
                {pack.title}
                <span className="quiet">{pack.reports > 0 ? `${pack.reports} 份在用` : ''}</span>
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}
