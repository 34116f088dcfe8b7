import { useCallback, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ImportPreview, ManualMapping } from '#shared/api/imports';
import type { PickedFile } from '#shared/api/transport';
import type { Result } from '#shared/result';

/** The stage of an import. */
export type ImportStage =
  | { readonly kind: 'closed' }
  /** Waiting for files; `problem` says why the last ones could not be read. */
  | { readonly kind: 'asking'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly token: string; readonly names: readonly string[] }
  | { readonly kind: 'looking'; readonly preview: ImportPreview };

export interface ImportFlow {
  readonly stage: ImportStage;
  ask(): void;
  read(files: readonly PickedFile[]): Promise<void>;
  cancel(): void;
  close(): void;
  compare(report: string | null, mode: ImportPreview['mode']): Promise<void>;
  /** Reads the files with the forms of another pack. */
  readAs(pack: string): Promise<void>;
  place(sheet: number, place: ManualMapping | null): Promise<void>;
}

/** Reads files and keeps the preview; `report` is the open one, if any. */
export function useImport(report: string | null): ImportFlow {
  const { call } = useBridge();
  const [stage, setStage] = useState<ImportStage>({ kind: 'closed' });

  const show = useCallback((answer: Result<ImportPreview>) => {
    if (answer.ok) setStage({ kind: 'looking', preview: answer.value });
    else setStage({ kind: 'asking', problem: answer.error.message });
  }, []);

  const read = useCallback(
    async (files: readonly PickedFile[]) => {
      const token = crypto.randomUUID();
      setStage({ kind: 'reading', token, names: files.map(({ filename }) => filename) });
      show(await call('imports.read', { token, report, files: [...files] }));
    },
    [call, report, show],
  );

  return {
    stage,
    read,
    ask: () => setStage({ kind: 'asking', problem: null }),
    close: () => setStage({ kind: 'closed' }),
    cancel: () => {
      if (stage.kind === 'reading') void call('imports.cancel', { token: stage.token });
    },
    compare: async (beside, mode) => {
      if (stage.kind !== 'looking') return;
      show(await call('imports.preview', { import: stage.preview.import, report: beside, mode }));
    },
    readAs: async (pack) => {
      if (stage.kind !== 'looking') return;
      const { import: id, report: beside, mode } = stage.preview;
      show(await call('imports.preview', { import: id, report: beside, mode, pack }));
    },
    place: async (sheet, place) => {
      if (stage.kind !== 'looking') return;
      const { import: id, report: beside, mode } = stage.preview;
      const placed = await call('imports.place', { import: id, sheet, place });
      show(placed.ok ? await call('imports.preview', { import: id, report: beside, mode }) : placed);
    },
  };
}
