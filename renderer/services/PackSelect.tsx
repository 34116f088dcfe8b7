import { Select } from 'antd';
import type { PackSummary } from '#shared/api/packs';
import { usePacks } from './packs.ts';

/** Chooses among all packs: built-in ones, then a person's own. */
export function PackSelect(props: {
  /** Set by a surrounding form field. */
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly className?: string;
  readonly placeholder?: string;
  readonly value?: string | null;
  /** A pack omitted from the choice. */
  readonly without?: string;
  readonly onChange?: (pack: string) => void;
}) {
  const { list } = usePacks();
  const { id, value, without, onChange, ...look } = props;
  const groups = [
    { label: '随软件提供', options: optionsOf(list, without, (origin) => origin === 'program') },
    { label: '自己的和收到的', options: optionsOf(list, without, (origin) => origin !== 'program') },
  ];
  return (
    <Select<string>
      {...look}
      {...(id === undefined ? {} : { id })}
      {...(value == null ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch={{ optionFilterProp: 'label' }}
      options={groups.filter(({ options }) => options.length > 0)}
    />
  );
}

function optionsOf(
  list: readonly PackSummary[],
  without: string | undefined,
  of: (origin: PackSummary['origin']) => boolean,
) {
  return list
    .filter((pack) => of(pack.origin) && pack.id !== without)
    .map(({ id, title }) => ({ value: id, label: title }));
}
