import { App, AutoComplete, Form, Modal } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { DeskRow } from '#shared/api/desk';

/** Sets the 主管部门 of reports. */
export function PlaceReports(props: {
  readonly reports: readonly DeskRow[];
  /** Names in the list. */
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { reports } = props;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [superior, setSuperior] = useState(reports[0]?.superior ?? '');
  const place = async () => {
    const named = superior.trim();
    const ids = reports.map(({ id }) => id);
    const placed = await call('desk.place', { reports: ids, superior: named === '' ? null : named });
    if (!placed.ok) return void message.error(placed.error.message);
    props.onDone();
  };
  return (
    <Modal
      title={`主管部门：${reports.length} 份报表`}
      open
      okText="确定"
      okButtonProps={{ htmlType: 'submit', form: 'place' }}
      onCancel={props.onClose}
    >
      <Form id="place" layout="vertical" onFinish={place}>
        <Form.Item label="主管部门">
          <AutoComplete
            aria-label="主管部门"
            autoFocus
            maxLength={100}
            value={superior}
            onChange={setSuperior}
            filterOption={(typed, option) => option?.value.includes(typed) === true}
            options={props.names.map((value) => ({ value }))}
          />
        </Form.Item>
      </Form>
      <p className="quiet">列表里归在这个部门下面。空着：按汇总归；没有汇总的，不归在哪个部门下面。</p>
    </Modal>
  );
}
