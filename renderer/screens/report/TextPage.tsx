import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { textMarks } from '#renderer/checks/mark-runs.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ParagraphEditor } from '#renderer/words/ParagraphEditor.tsx';
import { evaluateField, formatQuantity } from '#shared/narrative/field';
import { parseField } from '#shared/narrative/markup';
import { lookupOf } from '#shared/narrative/sources';
import { wordDocument } from '#shared/narrative/words';
import type { TextPart } from '#shared/report/report';
import { ParagraphText } from './ParagraphText.tsx';
import type { PageId } from './page.ts';
import { ReasonInputs } from './ReasonInputs.tsx';
import type { WordsAt } from './usePlaces.ts';

/** One part of the document's text, paragraph by paragraph, its figures following the forms. */
export function TextPage(props: {
  readonly draft: Draft;
  readonly part: TextPart;
  /** Words to bring into view. */
  readonly at: WordsAt | null;
  readonly onOpen: (page: PageId) => void;
}) {
  const { draft, part } = props;
  const { report, computed } = draft;
  const { modal } = App.useApp();
  const paragraphs = useMemo(() => wordDocument(report, computed)[part], [report, computed, part]);
  const marks = useMemo(() => textMarks(draft.checks.findings, part), [draft.checks.findings, part]);
  const [editing, setEditing] = useState<number | null>(null);
  const ofTemplate = report.texts[part] === null;
  const hasTemplate = part !== '部门概况';

  const print = (source: string) => {
    const expression = parseField(source);
    const lookup = lookupOf({ report, computed, facts: report.facts, lastYear: null });
    return expression === null
      ? source
      : formatQuantity(evaluateField(expression, lookup, report.单位), report.单位);
  };
  const write = (index: number, markup: string) => {
    setEditing(null);
    const before = paragraphs.map((paragraph) => paragraph.markup);
    if (markup === (before[index] ?? '')) return;
    draft.writeText(part, before.toSpliced(index, 1, ...(markup.trim() === '' ? [] : [markup])));
  };
  const restore = () =>
    modal.confirm({
      title: `${part}改用模板文字？`,
      content: '现在的文字会被模板文字代替，数字随表更新。',
      okText: '改用模板文字',
      onOk: () => draft.writeText(part, null),
    });

  return (
    <>
      <div className="page-head">
        <h2>{part}</h2>
        <span className="quiet">
          {`${paragraphs.length} 段，${ofTemplate && hasTemplate ? '由模板成文' : '自己的文字'}。点一段即可修改，底纹数字随表更新。`}
        </span>
        <span className="spacer" />
        {hasTemplate && !ofTemplate && <Button onClick={restore}>改用模板文字</Button>}
        <Button onClick={() => setEditing(paragraphs.length)}>增加一段</Button>
      </div>
      <div className="paragraphs">
        <div>
          {paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
            <div key={`${paragraph.key ?? ''}${index}`}>
              {index === editing ? (
                <ParagraphEditor
                  markup={paragraph.markup}
                  print={print}
                  onDone={(markup) => write(index, markup)}
                />
              ) : (
                <ParagraphText
                  paragraph={paragraph}
                  marks={marks.get(index) ?? []}
                  at={props.at?.paragraph === index ? props.at : null}
                  onEdit={() => setEditing(index)}
                  onOpen={props.onOpen}
                />
              )}
              <ReasonInputs places={paragraph.reasons} onWrite={draft.writeReason} />
            </div>
          ))}
          {editing === paragraphs.length && (
            <ParagraphEditor markup="" print={print} onDone={(markup) => write(paragraphs.length, markup)} />
          )}
        </div>
      </div>
    </>
  );
}
