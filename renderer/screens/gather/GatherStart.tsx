import { Alert, Button } from 'antd';

/** The files that a report needs, and what each of them fills. */
const WANTED = [
  {
    name: '财决报表',
    what: '决算软件导出的 Excel，一个文件或一表一个文件',
    fills: '九张公开表，三公、机关运行、车辆设备、政府采购，年初预算合计',
  },
  {
    name: '部门预算',
    what: '本年度的预算公开，Word、PDF、Excel、网页',
    fills: '年初预算（逐项）、三公预算数',
  },
  {
    name: '上年决算',
    what: '上年度的决算公开，或上年的财决报表',
    fills: '上年各数，部门概况，名词解释，各项用途',
  },
  { name: '绩效表', what: '附件1、附件2 的 Excel', fills: '附件1、附件2' },
] as const;

/** Asks for the files; any of them may be missing. */
export function GatherStart(props: { readonly problem: string | null; readonly onPick: () => void }) {
  return (
    <>
      {props.problem !== null && <Alert type="error" showIcon title={props.problem} />}
      <div className="gather-drop">
        <Button type="primary" size="large" autoFocus onClick={props.onPick}>
          选择文件
        </Button>
        <p>几个文件一起选，或拖到窗口里。先看能填什么，确认才写入。</p>
      </div>
      <table className="gather-wanted">
        <caption className="unseen">要哪些文件</caption>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">是什么</th>
            <th scope="col">填什么</th>
          </tr>
        </thead>
        <tbody>
          {WANTED.map(({ name, what, fills }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{what}</td>
              <td>{fills}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">缺哪个都行，缺的照样列出来；以后再取一次，只改变了的数。</p>
    </>
  );
}
