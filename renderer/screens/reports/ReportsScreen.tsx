import { Button, Spin } from 'antd';
import { type ComponentProps, useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { CombineButton } from '#renderer/screens/combine/CombineButton.tsx';
import { DropChoice } from '#renderer/screens/gather/DropChoice.tsx';
import { GatherButton } from '#renderer/screens/gather/GatherButton.tsx';
import { ImportButton } from '#renderer/screens/imports/ImportButton.tsx';
import { OpenForeign } from '#renderer/screens/reading/OpenForeign.tsx';
import { later, laterDialog } from '#renderer/services/later.tsx';
import { usePacks } from '#renderer/services/packs.ts';
import type { DeskRow } from '#shared/api/desk';
import type { PickedFile } from '#shared/api/transport';
import { DeletedReports } from './acts/DeletedReports.tsx';
import { useRemoval } from './acts/useRemoval.ts';
import { BatchBar } from './batch/BatchBar.tsx';
import { ManyMenu } from './batch/ManyMenu.tsx';
import { useBatch } from './batch/useBatch.ts';
import { ReportList } from './list/ReportList.tsx';
import { useDesk } from './list/useDesk.ts';
import { StatusNotices } from './StatusNotices.tsx';
import { FirstStart } from './start/FirstStart.tsx';
import { useOpenedFiles } from './start/useOpenedFiles.ts';
import { useStart } from './start/useStart.ts';

const BatchDialog = later(async () => (await import('./batch/BatchDialog.tsx')).BatchDialog);
const KeepingDialog = laterDialog(async () => (await import('./keeping/KeepingDialog.tsx')).KeepingDialog);
const CreateReport = laterDialog(async () => (await import('./acts/CreateReport.tsx')).CreateReport);

/** All reports: create, import, open, delete; and buttons for others' documents. */
export function ReportsScreen(props: {
  readonly onOpen: (id: string | null) => void;
  readonly onForeign: (files: readonly PickedFile[]) => void;
  readonly onGather: (files: readonly PickedFile[]) => void;
  readonly onPacks: () => void;
  readonly onInspect: () => void;
  readonly onCompare: () => void;
}) {
  const { onOpen, onForeign, onGather } = props;
  const { reports, load } = useDesk();
  const runner = useBatch(load);
  const remove = useRemoval(load);
  const [creating, setCreating] = useState(false);
  const [keeping, setKeeping] = useState(false);

  const start = useStart({ onOpen, onForeign });
  useOpenedFiles(start);

  /** An undone import leaves nothing to show. */
  const leave = () => {
    onOpen(null);
    void load();
  };

  return (
    <main className="reports">
      <header>
        <h1>部门决算公开</h1>
        <span className="spacer" />
        <HelpButton />
        <DeletedReports onChanged={load} />
        <Button onClick={() => setKeeping(true)}>备份与移交</Button>
        <Button onClick={props.onPacks}>模板</Button>
        <OpenForeign onFiles={onForeign} />
        <ManyMenu
          onInspect={props.onInspect}
          onCompare={props.onCompare}
          onMade={onOpen}
          onStart={runner.start}
        />
        <GatherButton onGather={() => onGather([])} />
        <ImportButton report={null} onDone={onOpen} onUndone={leave} onForeign={onForeign} />
        <Button type="primary" onClick={() => setCreating(true)}>
          新建报表
        </Button>
      </header>
      <StatusNotices />
      {reports === null ? (
        <Spin className="loading" />
      ) : reports.length === 0 ? (
        <FirstStart start={start} onCreate={() => setCreating(true)} />
      ) : (
        <ReportList
          reports={reports}
          load={load}
          onOpen={onOpen}
          remove={remove}
          actions={(chosen) => (
            <>
              <ChosenActs chosen={chosen} onOpen={onOpen} />
              <BatchBar chosen={chosen} onStart={runner.start} />
            </>
          )}
        />
      )}
      <DropChoice other={{ title: '打开别人的文件', said: '看一看、查一查，不保存' }} onGather={onGather} />
      <KeepingDialog
        open={keeping}
        reports={(reports ?? []).map(({ row }) => row)}
        onClose={() => setKeeping(false)}
        onChanged={load}
      />
      {runner.running !== null && <BatchDialog runner={runner} />}
      <NewReport open={creating} onClose={() => setCreating(false)} onCreated={onOpen} />
    </main>
  );
}

/** Opens when the packs are known, of which it proposes one. */
function NewReport(props: ComponentProps<typeof CreateReport>) {
  const { list } = usePacks();
  return <CreateReport {...props} open={props.open && list.length > 0} />;
}

/** Actions on the chosen reports. */
function ChosenActs(props: { readonly chosen: readonly DeskRow[]; readonly onOpen: (id: string) => void }) {
  const { chosen, onOpen } = props;
  if (chosen.length < 2) return null;
  const ids = chosen.map(({ id }) => id);
  return <CombineButton label="汇总所选…" chosen={ids} onMade={onOpen} />;
}
