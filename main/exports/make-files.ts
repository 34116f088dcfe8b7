import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { withPlainTexts } from '#shared/narrative/words';
import type { Publication } from '#shared/publication/blocks';
import { writeCheckDocument } from '#shared/publication/check-report';
import type { FileKind } from '#shared/publication/kinds';
import { FONT_PRESETS } from '#shared/publication/presets/fonts';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import { writeTranscription } from '#shared/report/write-transcription';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { findPack } from '#shared/tables/packs/index';
import type { Choices } from './choices.ts';
import type { Print } from './print.ts';

/** What to make of one report. Plain data: it crosses to a worker. */
export interface ExportRequest {
  readonly report: Report;
  readonly kinds: readonly FileKind[];
  readonly choices: Choices;
  /** Checksum of the report: files say from which state of it they were made. */
  readonly snapshot: string;
  /** 体检报告 says when the check was made. */
  readonly madeAt: Date;
}

interface Source {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly publication: Publication;
  readonly choices: Choices;
  readonly snapshot: string;
  readonly madeAt: Date;
}

/**
 * The bytes of each file asked for, in that order. `starting` is told which one is next (from 0). Fails with one
 * sentence, and then gives no file at all, where the pack is unknown or a file cannot be made.
 */
export async function makeFiles(
  { report, kinds, choices, snapshot, madeAt }: ExportRequest,
  print: Print,
  starting: (index: number) => void = () => undefined,
): Promise<Result<readonly Uint8Array[]>> {
  const pack = findPack(report.pack);
  if (pack === null) return failure('missing', `报表使用的模板“${report.pack}”不在本软件中，请升级软件`);
  const computed = compute(pack, report);
  const publication = publish(pack, report, computed, { charts: choices.charts !== '无', numbers: true });
  const source = { pack, report, computed, publication, choices, snapshot, madeAt };
  const files: Uint8Array[] = [];
  for (const [index, kind] of kinds.entries()) {
    starting(index);
    const made = await WRITERS[kind](source, print);
    if (!made.ok) return made;
    files.push(made.value);
  }
  return success(files);
}

// The writers are large; each loads with its first use.
const WRITERS: Readonly<Record<FileKind, (source: Source, print: Print) => Promise<Result<Uint8Array>>>> = {
  word: async ({ publication, report, choices, snapshot }) => {
    const { writeWord } = await import('./docx.ts');
    return success(
      await writeWord(publication, {
        page: PAGE_PRESETS[choices.page],
        fonts: FONT_PRESETS[choices.fonts],
        chartPictures: choices.charts === '图片',
        origin: { report: report.id, pack: report.pack, snapshot },
      }),
    );
  },
  excel: async (source) => {
    const { writeExcel } = await import('./xlsx.ts');
    return success(await writeExcel(source));
  },
  pdf: async ({ publication, choices }, print) => {
    const { writePdf } = await import('./pdf.ts');
    return writePdf(publication, choices, print);
  },
  html: async ({ publication, choices }) => {
    const { writeHtml } = await import('./html.ts');
    return success(new TextEncoder().encode(await writeHtml(publication, choices)));
  },
  json: async ({ pack, report, computed }) => {
    const text = writeTranscription(
      withPlainTexts(report, computed),
      pack,
      (at) => computed.cells.get(at)?.value ?? null,
    );
    return success(new TextEncoder().encode(text));
  },
  check: async ({ pack, report, computed, madeAt }) => {
    const { writeCheckWord } = await import('./check-report/word.ts');
    const checks = checkReport(pack, report, computed);
    return success(await writeCheckWord(writeCheckDocument(report, checks, madeAt)));
  },
};
