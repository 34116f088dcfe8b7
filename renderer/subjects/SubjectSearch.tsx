import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { SearchEntry } from '#shared/tables/codes/search';

const LIST = 'subject-list';
const optionId = (at: number) => `${LIST}-${at}`;

/** A search box over a list of 科目: arrow keys select, Enter accepts. */
export function SubjectSearch(props: {
  readonly query: string;
  readonly found: readonly SearchEntry[];
  readonly chosen: number;
  /** The reason why a 科目 cannot be chosen, e.g. 已有. */
  readonly noteFor: (entry: SearchEntry) => ReactNode;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (at: number) => void;
  readonly onTake: () => void;
}) {
  const { found, chosen } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + 8, PageUp: chosen - 8 }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      props.onChoose(Math.min(Math.max(to, 0), Math.max(found.length - 1, 0)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      props.onTake();
    }
  };
  return (
    <>
      <Input
        role="combobox"
        aria-label="查找科目"
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
        aria-autocomplete="list"
        placeholder="编码、名称或拼音首字母，如 2080101、行政运行、rs xzyx"
        value={props.query}
        maxLength={60}
        allowClear
        onChange={(event) => props.onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={LIST} ref={list} role="listbox" aria-label="找到的科目" className="subject-list">
        {found.map((entry, at) => (
          <div
            key={entry.code}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              props.onChoose(at);
            }}
            onDoubleClick={props.onTake}
          >
            <span className="code">{entry.code}</span>
            <span>{entry.name}</span>
            <span className="quiet">{props.noteFor(entry)}</span>
          </div>
        ))}
      </div>
    </>
  );
}
