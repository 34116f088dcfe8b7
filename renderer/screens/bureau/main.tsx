import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'antd/dist/antd.css';
import 'dayjs/locale/zh-cn';
import { BureauApp } from './BureauApp.tsx';
import '#renderer/theme/base.css';
import './bureau.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <BureauApp />
  </StrictMode>,
);
