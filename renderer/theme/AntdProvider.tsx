import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useSyncExternalStore } from 'react';

/** antd's static style sheet (antd/dist/antd.css) declares its variables under this class; no style is made at run time. */
const STATIC = { zeroRuntime: true, cssVar: { key: 'css-var-_R_0_' } } as const;
const MOVING = { ...STATIC, token: { motion: true } };
const STILL = { ...STATIC, token: { motion: false } };

/** antd in Chinese with the static styles; without animation for people whose system asks for reduced motion. */
export function AntdProvider({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={useReducedMotion() ? STILL : MOVING}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <AntApp>{children}</AntApp>
    </ConfigProvider>
  );
}

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => reduced.matches);
}

function subscribe(onChange: () => void): () => void {
  reduced.addEventListener('change', onChange);
  return () => reduced.removeEventListener('change', onChange);
}
