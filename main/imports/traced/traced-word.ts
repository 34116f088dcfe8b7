import { parseXml } from '#main/imports/containers/parse-xml';
import { safeXml } from '#main/imports/containers/xml';
import { Zip } from '#main/imports/containers/zip';
import { Refusal } from '#main/imports/refusal';
import { MONEY_UNITS } from '#shared/money/amount';
import { withoutJoiners } from '#shared/publication/bonds';
import { type ControlledFigure, MANIFEST_NAMESPACE, type Manifest } from '#shared/publication/trace/manifest';
import type { TracedFile } from '#shared/publication/trace/trace';
import { failure, type Result, success } from '#shared/result';
import { figuresBeside } from './traced-beside.ts';

const MANIFEST_PART = /^customXml\/item\d+\.xml$/;

/**
 * Reads the record of figures in a Word file of this program: the manifest, and the current content of each
 * content control. 公开版 has neither: `beside` is the working edition made with it, whose text locates its
 * figures. Fails with one sentence if the file has no record.
 */
export function readTracedWord(bytes: Buffer, beside: Buffer | null = null): Result<TracedFile> {
  if (beside === null) return readWorking(bytes);
  const working = readWorking(beside);
  if (!working.ok) return working;
  return refusing(() => {
    const found = figuresBeside(documentOf(beside), documentOf(bytes));
    return success({ ...working.value, texts: found });
  });
}

function documentOf(bytes: Buffer): string {
  const zip = new Zip(bytes);
  if (!zip.has('word/document.xml')) throw new Refusal('这不是 Word 文件（.docx），无从核对');
  return partText(zip, 'word/document.xml');
}

function readWorking(bytes: Buffer): Result<TracedFile> {
  return refusing(() => {
    const zip = new Zip(bytes);
    const manifest = zip.names
      .filter((name) => MANIFEST_PART.test(name))
      .map((name) => readManifest(partText(zip, name)))
      .find((each) => each !== null);
    if (!zip.has('word/document.xml') || manifest === undefined) {
      return failure(
        'input',
        '这个 Word 文件里没有数字来源的记录：公开版不带，请用同时导出的工作底稿核对（命令行 --beside 工作底稿.docx）；也可能不是本软件导出的，或记录已被别的软件去掉',
      );
    }
    return success({ manifest, texts: readControls(partText(zip, 'word/document.xml')) });
  });
}

/** The result of reading, or the failure with its sentence. */
function refusing<T>(read: () => Result<T>): Result<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return failure('input', error.message);
    if (error instanceof SyntaxError) return failure('input', 'Word 文件的内容已损坏，请重新导出');
    throw error;
  }
}

function partText(zip: Zip, name: string): string {
  return safeXml(zip.read(name) ?? Buffer.alloc(0));
}

/** `null` for a custom XML part of another program. */
function readManifest(xml: string): Manifest | null {
  let of: Readonly<Record<string, string>> | null = null;
  const figures: ControlledFigure[] = [];
  parseXml(xml, (name, attributes) => {
    if (name === 'publication' && attributes.xmlns === MANIFEST_NAMESPACE) of = attributes;
    if (name === 'figure' && of !== null) figures.push(readFigure(attributes));
  });
  if (of === null) return null;
  const { report = '', department = '', year = '', pack = '', snapshot = '' }: Record<string, string> = of;
  return { report, 部门: department, 年度: Number(year), pack, snapshot, figures };
}

function readFigure({
  id = '',
  tag = '',
  source,
  printed = '',
  written,
  given,
}: Partial<Record<string, string>>): ControlledFigure {
  const unit = MONEY_UNITS.find((each) => each === written) ?? null;
  const by = written === undefined ? null : { unit, given: given ?? null };
  return { id: Number(id), tag, source: source ?? null, printed, written: by };
}

/** The text of every content control, by id, with its tabs and breaks. */
function readControls(xml: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const open: { id: number | null; text: string }[] = [];
  let inText = false;
  const add = (text: string) => {
    for (const control of open) control.text += text;
  };
  parseXml(
    xml,
    (name, attributes) => {
      const inner = open.at(-1);
      if (name === 'w:sdt') open.push({ id: null, text: '' });
      else if (name === 'w:id' && inner?.id === null) inner.id = Number(attributes['w:val']);
      else if (name === 'w:t') inText = true;
      else if (name === 'w:tab') add('\t');
      else if (name === 'w:br') add('\n');
    },
    (name) => {
      if (name === 'w:t') inText = false;
      if (name !== 'w:sdt') return;
      const control = open.pop();
      if (control !== undefined && control.id !== null) texts.set(control.id, withoutJoiners(control.text));
    },
    (text) => {
      if (inText) add(text);
    },
  );
  return texts;
}
