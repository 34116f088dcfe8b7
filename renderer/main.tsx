import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'antd/dist/antd.css';
import 'dayjs/locale/zh-cn';
import { App } from './App.tsx';
import { connect } from './services/connect.ts';
import './styles/app.css';
import './styles/checks.css';
import './styles/words.css';
import './styles/gather.css';
import './styles/grid.css';
import './styles/help.css';
import './styles/history.css';
import './styles/overview.css';
import './styles/reading.css';
import './styles/subjects.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <App bridge={connect()} />
  </StrictMode>,
);
