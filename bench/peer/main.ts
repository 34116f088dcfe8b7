// For comparison: a bare react-data-grid with the rows and columns of 公开05, two columns frozen.
import { createElement, useState } from 'react';
import { type Column, DataGrid, renderTextEditor } from 'react-data-grid';
import { createRoot } from 'react-dom/client';

type Row = Record<string, string>;

const NAMES = ['科目编码', '科目名称', '小计', '基本支出', '项目支出'];
const columns: Column<Row>[] = NAMES.map((name, index) => ({
  key: name,
  name,
  width: index === 1 ? 300 : 150,
  frozen: index < 2,
  ...(index > 2 ? { renderEditCell: renderTextEditor } : {}),
}));
const rows: Row[] = Array.from({ length: 2_000 }, (_, index) => ({
  科目编码: String(2_010_000 + index),
  科目名称: `科目${2_010_000 + index}`,
  小计: '100.00',
  基本支出: '100.00',
  项目支出: '0.00',
}));

function Peer() {
  const [shown, setShown] = useState(rows);
  return createElement(DataGrid<Row>, {
    columns,
    rows: shown,
    onRowsChange: setShown,
    style: { height: 600 },
  });
}

const root = document.getElementById('root');
document
  .querySelector('title')
  ?.before(Object.assign(document.createElement('style'), { textContent: 'body{margin:0}' }));
Object.assign(window, {
  mount: () => root && createRoot(root).render(createElement(Peer)),
});
