import { FileAddOutlined, FolderOpenOutlined, ReadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Start } from './useStart.ts';
import './start.css';

/** Shown if the list is empty: three ways to begin, each with one click. */
export function FirstStart(props: { readonly start: Start; readonly onCreate: () => void }) {
  const { start } = props;
  return (
    <section className="first-start" aria-label="从这里开始">
      <h2>还没有报表，从这里开始</h2>
      <div className="ways">
        <Way
          icon={<FileAddOutlined />}
          name="新建"
          said="填部门和年度，模板按地方和年度提出；一张张填，或用“取数”从财决报表一次填好"
          onClick={props.onCreate}
        />
        <Way
          icon={<ReadOutlined />}
          name="打开示例"
          said="一个虚构的图书馆，表、文字、图、附件都齐，随便改，看看软件能做什么"
          onClick={() => void start.openSample()}
        />
        <Way
          icon={<FolderOpenOutlined />}
          name="导入已有的文件"
          said="去年公开的 Word、PDF、Excel、网页，先看再接收；移交文件、转录文件直接收下"
          onClick={() => void start.bringFiles()}
        />
      </div>
      <p className="quiet">不联网，数据只在这台电脑上；每改一格都已保存。按 F1 或上方的“帮助”看用法。</p>
    </section>
  );
}

function Way(props: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly said: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" onClick={props.onClick}>
      <span className="icon" aria-hidden="true">
        {props.icon}
      </span>
      <strong>{props.name}</strong>
      <span>{props.said}</span>
    </button>
  );
}
