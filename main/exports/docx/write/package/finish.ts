import { fillPlaceholders } from '#main/exports/docx/write/frame/placeholders';
import { type Parts, readPart } from '#main/exports/office-package/parts';
import { writePackage } from '#main/exports/office-package/write-package';
import type { Marks } from '#shared/publication/editions/edition';
import type { Manifest } from '#shared/publication/trace/manifest';
import { addManifest } from './manifest.ts';
import { addMarks } from './marks.ts';

const DOCUMENT = 'word/document.xml';

/** One edition of the file: `prepared` contains the XML of each placeholder. */
export async function finish(
  frame: Parts,
  of: {
    readonly prepared: (key: number) => Iterable<string>;
    /** In the working edition only. */
    readonly manifest: Manifest | null;
    readonly marks: Marks;
  },
): Promise<Uint8Array> {
  const parts = new Map(frame);
  const { marks, manifest, prepared } = of;
  if (manifest !== null && marks.edition === '工作底稿') addManifest(parts, manifest);
  const document = addMarks(parts, readPart(parts, DOCUMENT), marks);
  return writePackage(parts, DOCUMENT, fillPlaceholders(document, prepared));
}
