import { App, Button } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Edit } from '#shared/edits/edit';
import type { FactDefinition } from '#shared/tables/fact-grammar';

/** 本组都没有: fills every open box of a group with 0, as one step. */
export function AllNone(props: {
  readonly name: string;
  readonly facts: readonly FactDefinition[];
  readonly draft: Draft;
  readonly known: Readonly<Record<string, number>>;
}) {
  const { name, draft, known } = props;
  const { message } = App.useApp();
  const { facts } = draft.report;
  const empty = props.facts.filter(({ key }) => facts[key] === undefined && known[key] === undefined);
  const open = empty.filter(({ kind }) => kind !== 'score');
  if (open.length === 0) return null;
  const words = empty.length === props.facts.length ? '本组都没有' : '其余都没有';
  const fill = () => {
    draft.edit(...open.map(({ key }): Edit => ({ kind: 'fact', key, value: 0 })));
    message.success(`${name}：${open.length} 个数填为 0，可以撤销`);
  };
  return (
    <Button
      className="all-none"
      type="link"
      size="small"
      aria-label={`${words}：${name}`}
      title="本组空着的都填 0；已填的不动"
      onClick={fill}
    >
      {words}
    </Button>
  );
}
