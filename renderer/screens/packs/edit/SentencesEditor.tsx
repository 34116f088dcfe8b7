import { EditorContent } from '@tiptap/react';
import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { PackWork } from '#renderer/screens/packs/usePackWork.ts';
import type { Sample } from '#renderer/screens/packs/useSample.ts';
import { figureOrigin } from '#renderer/text-editor/figure-origin.ts';
import type { EditedParagraph } from '#renderer/text-editor/part-document.ts';
import { usePartEditor } from '#renderer/text-editor/usePartEditor.ts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { type TextLeaf, textLeaves, withLeaf } from '#shared/packs/text-leaves';
import type { TemplatePack } from '#shared/tables/grammar';
import { sayWhen } from './say-when.ts';

/** The sentences of a section in the text editor, with their conditions and the sample's figures. */
export function SentencesEditor(props: {
  readonly work: PackWork;
  readonly sample: Sample;
  readonly readOnly: boolean;
  /** Called with the printed paragraph that the cursor is in. */
  readonly onParagraph: (paragraph: number) => void;
}) {
  const { work, readOnly } = props;
  const { sections } = work.pack.narrative;
  const [chosen, setChosen] = useState(sections[0]?.id ?? '');
  const headings = useMemo(() => headingsOf(work.pack), [work.pack]);
  return (
    <div className="pack-form sentences">
      <Select
        aria-label="哪一节"
        className="form-choice"
        value={chosen}
        onChange={setChosen}
        options={sections.map(({ id }) => ({ value: id, label: headings.get(id) ?? id }))}
      />
      <p className="quiet">
        {readOnly
          ? '随软件提供的模板不改；“另存一份”后就能改。'
          : '每行是一句里的一段话，上面的小字是什么时候印。有底色的数随表走，其余的字直接改。'}
      </p>
      <SectionEditor key={chosen} {...props} section={chosen} />
    </div>
  );
}

function SectionEditor(props: Parameters<typeof SentencesEditor>[0] & { readonly section: string }) {
  const { work, sample, section, readOnly, onParagraph } = props;
  const { narrative } = work.pack;
  const leaves = useMemo(
    () => textLeaves(narrative).filter((leaf) => leaf.section === section),
    [narrative, section],
  );
  const { report, computed } = sample;
  const lookup = useMemo(() => lookupOf({ report, computed, facts: report.facts }), [report, computed]);
  const part = useMemo(
    () => ({
      label: section,
      paragraphs: leaves.map(({ key, level, markup }) => ({ key, level, markup })),
      looks: leaves.map((leaf) => ({
        ...lookOf(leaf, sayWhen(leaf.when, report)),
        runs: [],
        marks: [],
        meant: null,
      })),
      source: { lookup, unit: report.单位, originOf: (figure: string) => figureOrigin(figure, report) },
      readOnly,
    }),
    [section, leaves, lookup, report, readOnly],
  );
  const editing = usePartEditor(part, {
    onEdit: (edited) =>
      work.edit((pack) => {
        const said = saidByKey(edited);
        const changed = leaves.filter(({ key, markup }) => (said.get(key) ?? '') !== markup);
        if (changed.length === 0) return pack;
        const text = changed.reduce(
          (before, { key }) => withLeaf(before, key, said.get(key) ?? ''),
          pack.narrative,
        );
        return { ...pack, narrative: text };
      }),
    onJump: () => undefined,
  });
  const at = leaves[editing?.current ?? 0];
  useEffect(() => {
    const printed = at === undefined ? -1 : paragraphOf(sample, at);
    if (printed !== -1) onParagraph(printed);
  }, [at, sample, onParagraph]);
  return <EditorContent className="part-editor leaves" editor={editing?.editor ?? null} />;
}

/** The heading of each section as printed, without its figures. */
function headingsOf({ narrative }: TemplatePack): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const { section, level, markup } of textLeaves(narrative)) {
    const text = markup.replace(/\{\{[^{}]*\}\}/g, '').replace(/^[、.\s]+/, '');
    if (level === 1 && !headings.has(section)) headings.set(section, `${section} ${text}`);
  }
  return headings;
}

/** Texts by key; a text that was split off stays with the text before it. */
function saidByKey(edited: readonly EditedParagraph[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  let last = edited.find(({ key }) => key !== null)?.key ?? null;
  for (const { key, markup } of edited) {
    last = key ?? last;
    if (last !== null) said.set(last, (said.get(last) ?? '') + markup);
  }
  return said;
}

/** Indented under its condition, which the hover text gives in full. */
function lookOf({ key, level }: TextLeaf, when: string) {
  const deep = Math.min(3, Math.max(0, key.split('/').length - 3));
  const classes = [level === null ? '' : 'heading', when === '' ? '' : 'sometimes', `deep-${deep}`];
  return { classes: classes.filter(Boolean).join(' '), title: when };
}

/** The printed paragraph that a sentence belongs to; -1 if the sample does not print it. */
function paragraphOf({ report, computed }: Sample, { passage }: TextLeaf): number {
  return renderTexts(report, computed).决算情况说明.findIndex(
    ({ key }) => key === passage || key?.startsWith(`${passage}/`) === true,
  );
}
