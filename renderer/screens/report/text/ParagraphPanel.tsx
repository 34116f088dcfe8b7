import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ParagraphComment } from '#renderer/screens/report/comments/ParagraphComment.tsx';
import { replaceParagraph } from '#renderer/text-editor/changes.ts';
import { figureOrigin } from '#renderer/text-editor/figure-origin.ts';
import { TextDifference } from '#renderer/text-editor/TextDifference.tsx';
import type { PartEditor } from '#renderer/text-editor/usePartEditor.ts';
import type { RenderedParagraph } from '#shared/narrative/texts/report-texts';
import type { Report, TextPart } from '#shared/report/report';
import { ReasonInputs } from './ReasonInputs.tsx';

/** Remarks and actions on the current paragraph. */
export function ParagraphPanel(props: {
  readonly draft: Draft;
  readonly part: PartEditor;
  readonly textPart: TextPart;
  readonly paragraph: RenderedParagraph | null;
  readonly template: RenderedParagraph | null;
  readonly onJump: (source: string) => void;
}) {
  const { draft, part, textPart, paragraph, template, onJump } = props;
  const [comparing, setComparing] = useState(false);
  const differs = paragraph !== null && template !== null && paragraph.text !== template.text;
  const takeTemplate = () => {
    if (template !== null) replaceParagraph(part.editor, part.current, template.markup);
    part.flush();
  };
  return (
    <section className="paragraph-panel" aria-label="本段">
      <div className="row">
        <span className="quiet">{stateOf(paragraph, template)}</span>
        <span className="spacer" />
        {part.figure !== null && <FigureSource report={draft.report} source={part.figure} onJump={onJump} />}
        {differs && (
          <Button size="small" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
            对照模板
          </Button>
        )}
        {differs && !draft.readOnly && (
          <Button size="small" onClick={takeTemplate}>
            换成模板文字
          </Button>
        )}
      </div>
      {paragraph !== null && <ParagraphComment draft={draft} part={textPart} paragraph={paragraph} />}
      {comparing && differs && <TextDifference from={template.text} to={paragraph.text} />}
      <ReasonInputs
        places={paragraph?.reasons ?? []}
        readOnly={draft.readOnly}
        onWrite={(key, words) => draft.edit({ kind: 'reason', key, words })}
      />
    </section>
  );
}

/** The parts of the selected number, and their sources. */
function FigureSource(props: {
  readonly report: Report;
  readonly source: string;
  readonly onJump: (source: string) => void;
}) {
  const { report, source, onJump } = props;
  const origin = figureOrigin(source, report);
  return (
    <>
      <span className="quiet figure-origin" title={origin}>
        {`选中的数：${origin.replaceAll('\n', '、')}`}
      </span>
      <Button size="small" onClick={() => onJump(source)}>
        前往来源
      </Button>
    </>
  );
}

function stateOf(paragraph: RenderedParagraph | null, template: RenderedParagraph | null): string {
  if (paragraph === null) return '新的一段，输入后自动保存';
  if (!paragraph.own) return '模板文字，数字和说法随表更新；直接改字即成自己的文字';
  if (template === null) return '自己的文字，模板没有对应的段落';
  return paragraph.key === null ? '印出的文字，可与模板对照' : '已改写，数字仍随表更新';
}
