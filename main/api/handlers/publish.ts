import { withPlainTexts } from '#shared/narrative/words';
import { publish } from '#shared/publication/publish';
import { writeTranscription } from '#shared/report/write-transcription';
import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';
import { madeFile } from '../made-file.ts';
import { computeReport } from '../open-report.ts';

// The writers are large; they load with the first export, not with the window.
export const publishHandlers = {
  'publish.word': async ({ report: id }, { store }) => {
    const opened = computeReport(store, id);
    if (!opened.ok) return opened;
    const { writeWord } = await import('#main/exports/docx');
    const { pack, report, computed } = opened.value;
    return success(madeFile(report, 'docx', await writeWord(publish(pack, report, computed))));
  },

  'publish.excel': async ({ report: id }, { store }) => {
    const opened = computeReport(store, id);
    if (!opened.ok) return opened;
    const { pack, report, computed } = opened.value;
    const { writeExcel } = await import('#main/exports/xlsx');
    const publication = publish(pack, report, computed);
    return success(madeFile(report, 'xlsx', await writeExcel({ pack, report, computed, publication })));
  },

  'publish.json': ({ report: id }, { store }) => {
    const opened = computeReport(store, id);
    if (!opened.ok) return opened;
    const { pack, report, computed } = opened.value;
    const text = writeTranscription(
      withPlainTexts(report, computed),
      pack,
      (at) => computed.cells.get(at)?.value ?? null,
    );
    return success(madeFile(report, 'json', Buffer.from(text, 'utf8')));
  },
} satisfies Pick<Handlers, 'publish.word' | 'publish.excel' | 'publish.json'>;
