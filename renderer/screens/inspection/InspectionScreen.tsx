import { App, Spin } from 'antd';
import { useState } from 'react';
import { ReadingScreen } from '#renderer/screens/reading/ReadingScreen.tsx';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PickedFile } from '#shared/api/transport';
import { InspectionHead } from './InspectionHead.tsx';
import { InspectionResults } from './InspectionResults.tsx';
import { InspectionStart } from './InspectionStart.tsx';
import { useInspection } from './useInspection.ts';
import './inspection.css';

interface Opened {
  readonly files: readonly PickedFile[];
  /** The finding to open it at. */
  readonly finding: string | null;
}

/** 检查一批公开文本: reads and checks many published documents; each finding opens its document at its location. */
export function InspectionScreen(props: {
  readonly onClose: () => void;
  readonly onTaken: (report: string) => void;
  readonly onGather: (files: readonly PickedFile[]) => void;
}) {
  const { host } = useBridge();
  const { message } = App.useApp();
  const { inspection, pick, stop, goOn } = useInspection();
  const [opened, setOpened] = useState<Opened | 'opening' | null>(null);

  const open = async (name: string, finding: string | null) => {
    if (inspection === null) return;
    setOpened('opening');
    const files = await host.readPicked(inspection.picked.id, name);
    setOpened(files.ok ? { files: files.value, finding } : null);
    if (!files.ok) message.error(files.error.message);
  };
  if (opened === 'opening') return <Spin fullscreen description="正在打开" />;
  if (opened !== null) {
    return (
      <ReadingScreen
        files={opened.files}
        finding={opened.finding}
        back="返回检查结果"
        onFiles={(files) => setOpened({ files, finding: null })}
        onClose={() => setOpened(null)}
        onTaken={props.onTaken}
        onGather={props.onGather}
      />
    );
  }
  return (
    <main className="inspection">
      <InspectionHead
        inspection={inspection}
        onPick={(kind) => void pick(kind)}
        onStop={stop}
        onGoOn={goOn}
        onClose={props.onClose}
      />
      {inspection === null ? (
        <InspectionStart onPick={(kind) => void pick(kind)} />
      ) : (
        <InspectionResults key={inspection.run} found={inspection.found} onOpen={open} />
      )}
    </main>
  );
}
