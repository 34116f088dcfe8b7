import { Checkbox } from 'antd';
import type { SharingTable } from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';

/** The other forms that get the same 科目; those in `left` were unticked. */
export function SharingBoxes(props: {
  readonly sharing: readonly SharingTable[];
  readonly left: readonly TableId[];
  readonly onLeft: (left: readonly TableId[]) => void;
}) {
  const { sharing, left } = props;
  if (sharing.length === 0) return null;
  const set = (table: TableId, ticked: boolean) =>
    props.onLeft(ticked ? left.filter((each) => each !== table) : [...left, table]);
  return (
    <>
      <span>同时加到：</span>
      {sharing.map(({ table, present }) => (
        <Checkbox
          key={table}
          checked={present || !left.includes(table)}
          disabled={present}
          onChange={({ target }) => set(table, target.checked)}
        >
          {present ? `${table}（已有）` : table}
        </Checkbox>
      ))}
    </>
  );
}
