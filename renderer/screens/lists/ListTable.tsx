import { Table, type TableColumnsType } from 'antd';
import { useHeight } from './useHeight.ts';
import './lists.css';

/** A long list that fills its space; only visible rows are drawn. */
export function ListTable<T extends object>(props: {
  readonly rows: readonly T[];
  readonly rowKey: keyof T & string;
  readonly columns: TableColumnsType<T>;
  readonly empty: string;
}) {
  const [box, height] = useHeight();
  const width = props.columns.reduce((sum, column) => sum + Number(column.width ?? 0), 0);
  return (
    <div ref={box} className="list-table">
      <Table<T>
        virtual
        rowKey={props.rowKey as never}
        size="small"
        pagination={false}
        scroll={{ x: width, y: height }}
        dataSource={[...props.rows]}
        columns={props.columns}
        locale={{ emptyText: props.empty }}
      />
    </div>
  );
}
