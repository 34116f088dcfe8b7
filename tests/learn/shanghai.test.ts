// Other departments and units of the place, of other years: taken in by a pack learned from one published document.
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { recognise } from '#shared/imports/document/recognise';
import { learnPack } from '#shared/learn/learn-pack';
import { proveText, takeIn, writtenText } from '#shared/learn/prove-pack';
import { launchChromium, prepareChromium } from '../support/chromium.ts';
import { learnedFrom } from './real-documents.ts';
import { shanghaiDocument } from './shanghai/document.ts';
import { STYLES, type Style } from './shanghai/style.ts';

async function printed(html: string): Promise<Uint8Array> {
  const browser = await launchChromium(await prepareChromium());
  const page = await browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await browser.close();
  return bytes;
}

/** The document's figures without its zeros, by address. */
function figuresIn(
  figures: ReturnType<typeof shanghaiDocument>['figures'],
): Readonly<Record<string, number>> {
  const { 一般收支: _, ...forms } = figures;
  const all = Object.entries(forms).flatMap(([id, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, amount]) => [`${id}/${row.id}/${column}`, amount] as const),
    ),
  );
  return Object.fromEntries(all.filter(([, amount]) => amount !== 0));
}

const read = new Map<Style, ReturnType<typeof readOnce>>();

/** As a web page; as a PDF, which takes longer, if everything is run. */
async function readOnce(style: Style) {
  const { html, figures } = shanghaiDocument(style);
  const file =
    process.env.FULL === '1'
      ? { filename: '公开.pdf', bytes: await printed(html) }
      : { filename: '公开.html', bytes: new TextEncoder().encode(html) };
  const files = await readApart()([file]);
  if (!files.ok) throw new Error(files.error.message);
  const own = learnPack(files.value, recognise(files.value, null), { id: '自', title: '自' });
  return { files: files.value, figures, own };
}

async function takenBy(from: 'finance-bureau-2024' | 'social-work-2024', style: Style) {
  const known = read.get(style) ?? readOnce(style);
  read.set(style, known);
  const { files, figures, own } = await known;
  const { learned } = await learnedFrom(from);
  return { figures, own, taken: takeIn(files, learned.pack, { facts: own.facts, reasons: {} }) };
}

describe.each(STYLES)('$name $year', (style) => {
  it.each(['finance-bureau-2024', 'social-work-2024'] as const)(
    'every figure, and 90 % of the text, by the pack learned from %s alone',
    async (from) => {
      const { figures, own, taken } = await takenBy(from, style);
      const got = taken.document.tables.flatMap(({ read: { id, rows } }) =>
        rows.flatMap((row) =>
          Object.entries(row.cells).map(
            ([column, { amount }]) => [`${id}/${row.id}/${column}`, amount ?? 0] as const,
          ),
        ),
      );
      expect(Object.fromEntries(got.filter(([, amount]) => amount !== 0))).toEqual(figuresIn(figures));
      expect(taken.document.problems).toEqual([]);
      const reasons = Object.values(own.reasons).toSorted((a, b) => b.length - a.length);
      const plain = (text: string) => reasons.reduce((rest, reason) => rest.replaceAll(reason, ''), text);
      const said = own.sentences.filter(({ part }) => part !== '部门概况').map(({ text }) => plain(text));
      const written = writtenText(taken).map((text) => text.replace(/【[^】]*】/g, ''));
      const text = proveText(said, written, taken);
      console.log(
        `${from} → ${style.name}：${text.same}/${text.printed} 字写出，模板共写 ${text.written} 字`,
      );
      expect(text.same / text.printed).toBeGreaterThanOrEqual(0.95);
      expect(written.join('')).not.toMatch(/普陀|财政局|社会工作部/);
    },
  );
});
