import { useCallback, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { GatherPreview } from '#shared/api/gather';
import type { PickedFile } from '#shared/api/transport';
import type { Result } from '#shared/result';

/** The stage of 取数. */
export type GatherStage =
  /** Waiting for files; `problem` says why the last ones could not be read. */
  | { readonly kind: 'asking'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly token: string }
  | { readonly kind: 'looking'; readonly preview: GatherPreview };

export interface Gathering {
  readonly stage: GatherStage;
  /** The files read, in the order in which they were added. */
  readonly files: readonly PickedFile[];
  /** Reads these in addition; a file replaces one with the same name. */
  add(files: readonly PickedFile[]): Promise<void>;
  /** Reads the others without it. */
  remove(filename: string): Promise<void>;
  cancel(): void;
  /** Previews the same files for another report, or (`null`) a new one, with the forms of a pack. */
  into(report: string | null, pack: string | null): Promise<void>;
}

/** Reads files and keeps the preview; `report` is the open one, if any. */
export function useGather(report: string | null): Gathering {
  const { call } = useBridge();
  const [stage, setStage] = useState<GatherStage>({ kind: 'asking', problem: null });
  const [files, setFiles] = useState<readonly PickedFile[]>([]);

  const show = useCallback((answer: Result<GatherPreview>) => {
    if (answer.ok) setStage({ kind: 'looking', preview: answer.value });
    else setStage({ kind: 'asking', problem: answer.error.message });
  }, []);
  const read = useCallback(
    async (all: readonly PickedFile[]) => {
      setFiles(all);
      if (all.length === 0) return setStage({ kind: 'asking', problem: null });
      const token = crypto.randomUUID();
      setStage({ kind: 'reading', token });
      show(await call('gather.read', { token, report, files: [...all] }));
    },
    [call, report, show],
  );
  const add = useCallback(
    (more: readonly PickedFile[]) => {
      const fresh = new Set(more.map(({ filename }) => filename));
      return read([...files.filter(({ filename }) => !fresh.has(filename)), ...more]);
    },
    [files, read],
  );

  return {
    stage,
    files,
    add,
    remove: (name) => read(files.filter(({ filename }) => filename !== name)),
    cancel: () => {
      if (stage.kind === 'reading') void call('imports.cancel', { token: stage.token });
    },
    into: async (other, pack) => {
      if (stage.kind !== 'looking') return;
      show(await call('gather.preview', { gather: stage.preview.gather, report: other, pack }));
    },
  };
}
