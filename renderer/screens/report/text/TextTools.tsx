import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { insertParagraph, removeParagraph } from '#renderer/text-editor/changes.ts';
import { moveParagraph } from '#renderer/text-editor/keys.ts';
import { toContent } from '#renderer/text-editor/part-document.ts';
import type { PartEditor } from '#renderer/text-editor/usePartEditor.ts';
import type { RenderedPart } from '#shared/narrative/texts/report-texts';
import type { TextPart } from '#shared/report/report';
import { InsertFigure } from './InsertFigure.tsx';
import { LeftOut } from './LeftOut.tsx';

/** The buttons above a part: actions on its paragraphs. */
export function TextTools(props: {
  readonly draft: Draft;
  readonly part: TextPart;
  readonly worded: RenderedPart;
  readonly editing: PartEditor;
}) {
  const { draft, part, worded, editing } = props;
  const { editor, current } = editing;
  const { modal } = App.useApp();
  const [picking, setPicking] = useState(false);
  const restoreAll = () =>
    modal.confirm({
      title: `${part}全部改用模板文字？`,
      content: '现在的文字会被模板文字代替，数字随表更新。',
      okText: '全部改用模板',
      onOk: () => draft.edit({ kind: 'text', part, paragraphs: null }),
    });
  return (
    <>
      <Button size="small" onClick={() => setPicking(true)}>
        插入数
      </Button>
      <Button
        size="small"
        onClick={() => insertParagraph(editor, current, { key: null, level: null, markup: '' })}
      >
        加一段
      </Button>
      <Button size="small" onClick={() => removeParagraph(editor, current)}>
        删本段
      </Button>
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        title="本段上移（Alt+↑）"
        aria-label="本段上移"
        onClick={() => moveParagraph(editor, -1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        title="本段下移（Alt+↓）"
        aria-label="本段下移"
        onClick={() => moveParagraph(editor, 1)}
      />
      <LeftOut worded={worded} editing={editing} entries={draft.report.texts[part]} />
      {draft.report.texts[part] !== null && (
        <Button size="small" onClick={restoreAll}>
          全部改用模板
        </Button>
      )}
      <InsertFigure
        draft={draft}
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(markup) => editor.chain().focus().insertContent(toContent(markup)).run()}
      />
    </>
  );
}
