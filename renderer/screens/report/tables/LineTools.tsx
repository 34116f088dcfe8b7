import { App, Button, Input } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { isBlankRow, type Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { 合计 } from '#shared/tables/grammar';

/** Adds, renames and deletes the rows of a form whose rows people name (附表: 单位, 项目). */
export function LineTools(props: {
  readonly draft: Draft;
  readonly table: TableId;
  /** The row of the active cell; `null` if there is none. */
  readonly row: Row | null;
}) {
  const { draft, table } = props;
  const { modal, message } = App.useApp();
  const row = props.row === null || props.row.id === 合计 ? null : props.row;
  const done = (edited: ReturnType<Draft['tryEdit']>, said: string) => {
    if (edited.ok) message.success(`${said}，按 Ctrl+Z 撤销`);
    else message.error(edited.error.message);
  };
  const add = () =>
    ask(modal, '增加行', '', '一行一个名称，可以一次粘贴一列', (names) =>
      done(
        draft.tryEdit(...names.map((name) => ({ kind: 'addLine', table, name }) as const)),
        `已增加 ${names.length} 行`,
      ),
    );
  const rename = (of: Row) =>
    ask(modal, `修改行名：${of.label}`, of.label, '新的名称', ([name]) => {
      if (name === undefined || name === of.label) return;
      done(draft.tryEdit({ kind: 'renameLine', table, row: of.id, name }), `已改为“${name}”`);
    });
  const remove = (of: Row) => {
    const go = () => done(draft.tryEdit({ kind: 'deleteRow', table, row: of.id }), `已删除 ${of.label}`);
    if (isBlankRow(of)) return go();
    modal.confirm({
      title: `删除“${of.label}”一行？`,
      content: '这一行填有内容，会一并删除；可以撤销。',
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: go,
    });
  };
  const title = row === null ? '先选中一行' : undefined;
  return (
    <>
      <Button onClick={add}>增加行</Button>
      <Button disabled={row === null} title={title} onClick={() => row !== null && rename(row)}>
        改行名
      </Button>
      <Button disabled={row === null} title={title} onClick={() => row !== null && remove(row)}>
        删除行
      </Button>
    </>
  );
}

/** Asks for names, one per line. */
function ask(
  modal: ReturnType<typeof App.useApp>['modal'],
  title: string,
  given: string,
  hint: string,
  take: (names: readonly string[]) => void,
): void {
  let typed = given;
  modal.confirm({
    title,
    content: (
      <Input.TextArea
        aria-label={hint}
        placeholder={hint}
        autoFocus
        autoSize={{ minRows: given === '' ? 3 : 1, maxRows: 12 }}
        defaultValue={given}
        onChange={({ target }) => {
          typed = target.value;
        }}
      />
    ),
    okText: '确定',
    onOk: () => {
      const names = typed.split('\n').map((name) => name.trim());
      const filled = names.filter((name) => name !== '');
      if (filled.length > 0) take(filled);
    },
  });
}
