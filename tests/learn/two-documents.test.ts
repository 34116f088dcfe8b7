// A pack learned from two documents of one place together: what they share stays, what changes is left to people.
import { describe, expect, it } from 'vitest';
import { joinLearned } from '#shared/learn/join-learned';
import { type LearnedDocuments, learnDocuments } from '#shared/learn/learn-documents';
import { provePack, proveText, takeIn, writtenText } from '#shared/learn/prove-pack';
import { packProblems } from '#shared/narrative/pack-problems';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { type LearnedDocument, learnedFrom } from './real-documents.ts';

const NAMES = ['finance-bureau-2024', 'social-work-2024'] as const;

async function learnedFromBoth(): Promise<LearnedDocuments> {
  const [one, other] = await Promise.all(NAMES.map(learnedFrom));
  const made = learnDocuments([...(one?.files ?? []), ...(other?.files ?? [])], {
    id: '学得',
    title: '学得',
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** The share of a document's text, without people's reasons, that a pack writes for the document's own facts. */
function shareWritten({ files, learned: own }: LearnedDocument, pack: LearnedDocument['learned']['pack']) {
  const taken = takeIn(files, pack, { facts: own.facts, reasons: {} });
  const reasons = Object.values(own.reasons).toSorted((a, b) => b.length - a.length);
  const plain = (text: string) => reasons.reduce((rest, reason) => rest.replaceAll(reason, ''), text);
  const printed = own.sentences.filter(({ part }) => part !== '部门概况').map(({ text }) => plain(text));
  const written = writtenText(taken).map((text) => text.replace(/【[^】]*】/g, ''));
  const { same, printed: all } = proveText(printed, written, taken);
  const text = printed.join('').replace(/\s/g, '');
  const invented = written
    .flatMap((paragraph) => paragraph.replace(/\s/g, '').split(/[。；]/))
    .filter((sentence) => sentence.length > 5 && !/\d/.test(sentence) && !text.includes(sentence));
  return { share: same / all, invented };
}

describe('a pack learned from two documents of one place', () => {
  it('is one pack, accepted by readPack, and says what it was learned from', async () => {
    const { learned, count } = await learnedFromBoth();
    expect(count).toBe(2);
    expect(packProblems(learned.pack)).toEqual([]);
    expect(readPack(JSON.parse(JSON.stringify(writePack(learned.pack))))).toEqual({
      ok: true,
      value: learned.pack,
    });
    expect(learned.pack.source).toMatch(/财政局.*；由.*社会工作部/);
  });

  it('writes the first document again as well as its own pack does', async () => {
    const { learned, files } = await learnedFromBoth();
    const { text, forms } = provePack(files, learned);
    expect(forms.flatMap(({ differences }) => differences)).toEqual([]);
    console.log(`两份合学，写第一份：${text.same}/${text.printed} 字，模板共写 ${text.written} 字`);
    expect(text.same / text.printed).toBeGreaterThanOrEqual(0.98);
  });

  it('leaves to people what the documents word differently, and puts fewer words of one into the other', async () => {
    const [one, other] = await Promise.all(NAMES.map(learnedFrom));
    if (one === undefined || other === undefined) throw new Error('no documents');
    const { learned } = await learnedFromBoth();
    const [alone, both] = [one.learned.pack, learned.pack].map((pack) => shareWritten(other, pack));
    console.log(`第一份的模板写第二份：${JSON.stringify(alone)}；两份合学：${JSON.stringify(both)}`);
    expect(both?.share).toBeGreaterThanOrEqual(0.9);
    expect(both?.invented.length).toBeLessThan(alone?.invented.length ?? 0);
  });

  it('leaves a sentence without figures to people where the other says something else, and keeps its words', async () => {
    const [one] = await Promise.all(NAMES.map(learnedFrom));
    if (one === undefined) throw new Error('no document');
    const own = '主要职责履行到位，各项工作有序推进';
    const said = (words: string) => {
      const sections = one.learned.pack.narrative.sections.map(({ id, passages }, at) => ({
        id,
        passages: at === 0 ? [...passages, { id: `${id}/职责`, text: `全年平稳。${words}。` }] : passages,
      }));
      const narrative = { ...one.learned.pack.narrative, sections };
      return { ...one.learned, pack: { ...one.learned.pack, narrative } };
    };
    const [alike, unlike] = [
      joinLearned(said(own), said(own)),
      joinLearned(said(own), said('编制只减不增，人员结构优化')),
    ];
    const lastOf = ({ pack }: typeof alike) => pack.narrative.sections[0]?.passages.at(-1)?.text;
    expect(lastOf(alike)).toBe(`全年平稳。${own}。`);
    expect(JSON.stringify(lastOf(unlike))).toContain('"slot":"改写1"');
    expect(Object.values(unlike.reasons).join()).toContain('各项工作有序推进');
    expect(unlike.pack.inferred.join()).toMatch(/措辞不同、没有数的 1 句，留给人写/);
  });

  it('shows fewer forms and sections as unseen than either document', async () => {
    const [one, other] = await Promise.all(NAMES.map(learnedFrom));
    const { learned } = await learnedFromBoth();
    if (one === undefined || other === undefined) throw new Error('no documents');
    const common = <T>(ours: readonly T[], theirs: readonly T[]) => ours.filter((id) => theirs.includes(id));
    const [ours, theirs] = [one.learned.unseen, other.learned.unseen];
    expect(learned.unseen).toEqual({
      tables: common(ours.tables, theirs.tables),
      sections: common(ours.sections, theirs.sections),
    });
  });

  it('files that make one document are learned as one', async () => {
    const [one] = await Promise.all(NAMES.map(learnedFrom));
    const files = one?.files ?? [];
    const made = learnDocuments([...files, ...files], { id: '学得', title: '学得' });
    expect(made.ok ? made.value.count : made.error.message).toBe(1);
  });
});
