import { Checkbox, Empty, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { PreviewCell, PreviewItem } from '#shared/imports/bring-in/preview';

const TABLE_HEIGHT = 400;

/** One form cell by cell with its sources, or a text paragraph by paragraph. */
export function ItemDetails({ item }: { readonly item: PreviewItem | undefined }) {
  const [changesOnly, setChangesOnly] = useState(false);
  if (item === undefined) return <Empty description="这一项不在文件里了" />;
  const cells = item.cells.filter((cell) => !changesOnly || cell.differs || cell.refused !== null);
  const paragraphs = item.paragraphs.filter(({ differs }) => !changesOnly || differs);
  const plainItem = item.cells.length === 0 && item.paragraphs.length === 0;
  return (
    <>
      <div className="row">
        <strong>{item.title}</strong>
        <span className="quiet">{`${item.where}${item.unit === null ? '' : `，单位：${item.unit}`}`}</span>
        <span className="spacer" />
        {!plainItem && (
          <Checkbox checked={changesOnly} onChange={({ target }) => setChangesOnly(target.checked)}>
            只看变化
          </Checkbox>
        )}
      </div>
      {item.missingRows.length > 0 && (
        <p className="quiet">{`报表里有、文件里没有的科目：${item.missingRows.join('、')}`}</p>
      )}
      {item.cells.length > 0 && <Cells cells={cells} />}
      {item.paragraphs.length > 0 && (
        <ol className="import-paragraphs">
          {paragraphs.map(({ text, differs }) => (
            <li key={text} className={differs ? 'differs' : undefined}>
              {text}
            </li>
          ))}
        </ol>
      )}
      {plainItem && <p>{item.differing === 0 ? '与报表里的相同。' : '与报表里的不同，导入后以文件为准。'}</p>}
    </>
  );
}

function Cells({ cells }: { readonly cells: readonly PreviewCell[] }) {
  return (
    <Table<PreviewCell>
      rowKey="address"
      size="small"
      virtual
      scroll={{ x: 900, y: TABLE_HEIGHT }}
      pagination={false}
      dataSource={[...cells]}
      columns={COLUMNS}
      rowClassName={({ differs, refused }) => (refused !== null ? 'refused' : differs ? 'differs' : '')}
    />
  );
}

const COLUMNS: TableColumnsType<PreviewCell> = [
  { title: '行', dataIndex: 'label', ellipsis: true, width: 240 },
  { title: '栏', dataIndex: 'column', ellipsis: true, width: 150 },
  { title: '文件中的位置', dataIndex: 'source', width: 150 },
  { title: '文件中', dataIndex: 'text', align: 'right', width: 120 },
  {
    title: '导入后',
    dataIndex: 'becomes',
    align: 'right',
    width: 170,
    render: (text: string, { refused }) => refused ?? text,
  },
  { title: '现在', dataIndex: 'now', align: 'right', width: 120 },
];
