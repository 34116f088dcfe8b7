import { useEffect } from 'react';
import { readFiles } from '#renderer/services/read-files.ts';
import type { PickedFile } from '#shared/api/transport';

/** Handles files dropped anywhere on the window. */
export function useDroppedFiles(
  take: (files: readonly PickedFile[]) => unknown,
  refuse: (problem: string) => void,
): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = async (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const read = await readFiles(files);
      if (read.ok) await take(read.value);
      else refuse(read.error.message);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take, refuse]);
}
