import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'antd/dist/antd.css';
import 'dayjs/locale/zh-cn';
import { App } from './App.tsx';
import { connect } from './services/connect.ts';
import './theme/base.css';
import './screens/reports/reports.css';
import './screens/reports/list/list.css';
import './screens/reports/batch/batch.css';
import './screens/report/report.css';
import './screens/report/annexes/annexes.css';
import './screens/report/facts/facts.css';
import './screens/imports/imports.css';
import './screens/report/comments/comments.css';
import './screens/report/tables/tables.css';
import './screens/report/export/export.css';
import './checks/checks.css';
import './text-editor/text-editor.css';
import './screens/report/text/text.css';
import './preview/preview.css';
import './screens/gather/gather.css';
import './screens/hand-in/hand-in.css';
import './grid/grid.css';
import './grid/print/print.css';
import './help/help.css';
import './screens/report/history/history.css';
import './screens/report/overview/overview.css';
import './screens/reading/reading.css';
import './subjects/subjects.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <App bridge={connect()} />
  </StrictMode>,
);
