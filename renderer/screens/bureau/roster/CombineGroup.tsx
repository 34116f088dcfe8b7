import { Alert, Button, Checkbox, Modal, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#renderer/screens/bureau/service/call.ts';
import { saveFile } from '#renderer/screens/bureau/service/save-file.ts';
import { useAsked } from '#renderer/screens/bureau/service/useAsked.ts';
import { useLongCall } from '#renderer/screens/bureau/service/useLongCall.ts';
import type { BureauOutputs } from '#shared/bureau/methods';

type Made = BureauOutputs['roster.combine'];

/** Makes the 汇总 of a department from its units' submissions, as a file for the desktop. */
export function CombineGroup({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const [search, setSearch] = useState('');
  const [parent, setParent] = useState<string | null>(null);
  const [offset, setOffset] = useState(true);
  const { busy, start, cancel } = useLongCall('roster.combine');
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const units = useAsked(search, () => call('units.list', { search }));
  const make = async () => {
    if (parent === null) return;
    const combined = await start({ year, parent, offset });
    if (combined === null) return;
    setMade(combined.ok ? combined.value : null);
    setProblem(combined.ok ? null : combined.error.message);
  };
  return (
    <Modal
      open
      title={`汇总 ${year} 年度`}
      okText="汇总"
      okButtonProps={{ disabled: parent === null }}
      confirmLoading={busy}
      onOk={() => void make()}
      cancelText={busy ? '取消' : '关闭'}
      onCancel={busy ? cancel : onClose}
    >
      <Space orientation="vertical" className="bureau-stack">
        <Select
          aria-label="部门"
          placeholder="部门：它自己（本级）和以它为主管部门的单位"
          showSearch={{ onSearch: setSearch, filterOption: false }}
          value={parent}
          onChange={setParent}
          options={(units.value?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Checkbox checked={offset} onChange={({ target }) => setOffset(target.checked)}>
          抵销内部往来
        </Checkbox>
        {problem !== null && <Alert type="error" showIcon title={problem} />}
        {made !== null && <Result made={made} />}
      </Space>
    </Modal>
  );
}

function Result({ made }: { readonly made: Made }) {
  const { units, missing, asked, offsets, remarks } = made;
  return (
    <>
      <Alert
        type={missing.length > 0 ? 'warning' : 'success'}
        showIcon
        title={`已汇总 ${units.length} 个单位${offsets > 0 ? `，抵销 ${offsets} 处内部往来` : ''}`}
        description={missing.length > 0 ? `没有可以汇总的报表：${missing.join('、')}` : null}
      />
      {[...asked, ...remarks].map((line) => (
        <Typography.Text key={line} type="secondary">
          {line}
        </Typography.Text>
      ))}
      <Button type="primary" onClick={() => saveFile(made.filename, made.base64)}>
        下载移交文件，在桌面版里打开
      </Button>
    </>
  );
}
