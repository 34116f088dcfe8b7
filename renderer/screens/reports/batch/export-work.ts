import type { DeskRow } from '#shared/api/desk';
import type { Call, Folders } from '#shared/api/transport';
import type { RowItem } from '#shared/batch/row-items';
import type { Work } from '#shared/batch/works';
import { exportLine } from '#shared/desk/export-line';
import { EDITIONS, isDraft } from '#shared/publication/editions/edition';
import { safeFileName } from '#shared/publication/editions/file-name';
import type { FileKind } from '#shared/publication/editions/kinds';
import { success } from '#shared/result';

/**
 * The target of a batch's files: subfolders of one folder, or one archive after the other if there are no
 * folders.
 */
export type ExportPlace =
  | { readonly kind: 'folder'; readonly path: string; readonly save: Folders['save'] }
  | { readonly kind: 'archives'; readonly save: (filename: string, base64: string) => Promise<unknown> };

/** Exports both editions; says if they are drafts. */
export function exportWork(
  call: Call,
  kinds: readonly FileKind[],
  place: ExportPlace,
): Work<RowItem<DeskRow>> {
  return async ({ id, name, row }) => {
    const asked = { report: id, kinds: [...kinds], editions: [...EDITIONS], run: crypto.randomUUID() };
    const made = await call('publish.set', { ...asked, zip: place.kind === 'archives' });
    if (!made.ok) return made;
    if (made.value === null) throw new Error('an export that nobody cancelled');
    const { files, open } = made.value;
    if (place.kind === 'archives')
      for (const { filename, base64 } of files) await place.save(filename, base64);
    else {
      const folder = safeFileName(name);
      const below = files.map(({ filename, base64 }) => ({ filename: `${folder}/${filename}`, base64 }));
      const saved = await place.save(place.path, below, [folder], exportLine(id, row.sum, kinds));
      if (!saved.ok) return saved;
    }
    const kept = await call('desk.exported', { report: id });
    if (!kept.ok) return kept;
    const draft = `有错误 ${open.errors}、待填 ${open.todo}，印有“草稿”`;
    return success({ say: isDraft(open) ? draft : null });
  };
}
