import { Checkbox, Dropdown, Input, type InputRef, Select } from 'antd';
import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { Filter } from '#shared/desk/arrange';
import { STATES } from '#shared/desk/state';
import { LIST_COLUMNS } from './columns.ts';
import type { DeskReport } from './useDesk.ts';
import { usePackTitle } from './usePackTitle.ts';
import { COLUMNS, type View } from './useView.ts';

/** Search, filters, groups and columns of the list. */
export function ListBar(props: {
  readonly reports: readonly DeskReport[];
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly search: RefObject<InputRef | null>;
  /** Moves the focus from the search into the list. */
  readonly onEnter: () => void;
}) {
  const { reports, filter, onFilter, view, onView } = props;
  const packTitle = usePackTitle();
  const offered = useMemo(() => offersOf(reports, packTitle), [reports, packTitle]);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onFilter({ query: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') props.onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <search className="list-bar" aria-label="查找报表">
      <Input
        ref={props.search}
        className="search"
        allowClear
        aria-label="查找：名称、拼音"
        placeholder="名称、拼音、年度"
        value={filter.query}
        onChange={({ target }) => onFilter({ query: target.value })}
        onKeyDown={keys}
      />
      <Choice
        name="年度"
        value={filter.年度}
        options={offered.years}
        onChange={(年度) => onFilter({ 年度 })}
      />
      <Choice
        name="模板"
        value={filter.pack}
        options={offered.packs}
        onChange={(pack) => onFilter({ pack })}
      />
      <Choice
        name="状态"
        value={filter.state}
        options={offered.states}
        onChange={(state) => onFilter({ state })}
      />
      {offered.places.length > 0 && (
        <>
          <Choice
            name="主管部门"
            value={filter.place}
            options={offered.places}
            onChange={(place) => onFilter({ place })}
          />
          <Checkbox checked={view.grouped} onChange={({ target }) => onView({ grouped: target.checked })}>
            按部门分组
          </Checkbox>
        </>
      )}
      <span className="spacer" />
      <ColumnChoice view={view} onView={onView} />
    </search>
  );
}

interface Offer<T> {
  readonly value: T;
  readonly label: string;
}

function offersOf(reports: readonly DeskReport[], packTitle: (pack: string) => string) {
  const distinct = <T,>(read: (report: DeskReport) => T) => [...new Set(reports.map(read))];
  const known = new Set(distinct(({ state }) => state));
  return {
    years: distinct(({ row }) => row.年度)
      .sort((a, b) => b - a)
      .map((value) => ({ value, label: `${value}年度` })),
    packs: distinct(({ row }) => row.pack).map((value) => ({ value, label: packTitle(value) })),
    states: STATES.filter((state) => known.has(state)).map((value) => ({ value, label: value })),
    places: distinct(({ place }) => place).flatMap((value) =>
      value === null ? [] : { value, label: value },
    ),
  };
}

function Choice<T extends string | number>(props: {
  readonly name: string;
  readonly value: T | null;
  readonly options: readonly Offer<T>[];
  readonly onChange: (value: T | null) => void;
}) {
  return (
    <Select<T | null>
      className="filter"
      aria-label={props.name}
      placeholder={props.name}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={props.value}
      options={[...props.options]}
      onChange={(value) => props.onChange(value ?? null)}
    />
  );
}

function ColumnChoice({
  view,
  onView,
}: {
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}) {
  const items = COLUMNS.map((key) => ({ key, label: LIST_COLUMNS[key].title }));
  const toggle = (key: string) =>
    onView({ columns: COLUMNS.filter((each) => view.columns.includes(each) !== (each === key)) });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        multiple: true,
        selectable: true,
        selectedKeys: [...view.columns],
        onSelect: ({ key }) => toggle(key),
        onDeselect: ({ key }) => toggle(key),
      }}
    >
      <button type="button" className="list-button link">
        列…
      </button>
    </Dropdown>
  );
}
