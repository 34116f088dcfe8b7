import { Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Input as ApiInput } from '#shared/api/contract';
import { MONEY_UNITS } from '#shared/money/amount';
import { PACKS, packOfYear } from '#shared/packs/built-in/index';
import { isYear, TitleFields } from './TitleFields.tsx';

type Fields = ApiInput<'reports.create'>;

export function CreateReport(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}) {
  const { call } = useBridge();
  const [form] = Form.useForm<Fields>();
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState(false);

  /** The forms of the year, until someone has chosen others. */
  const followYear = (年度: number | null) => {
    if (!chosen && isYear(年度)) form.setFieldValue('pack', packOfYear(年度));
  };
  const create = async (fields: Fields) => {
    const created = await call('reports.create', fields);
    if (created.ok) props.onCreated(created.value.report);
    else setProblem(created.error.message);
  };
  const year = new Date().getFullYear() - 1;
  const initial = { 年度: year, 单位: '万元', pack: packOfYear(year) } as const;

  return (
    <Modal
      title="新建报表"
      open={props.open}
      onCancel={props.onClose}
      afterClose={() => setChosen(false)}
      okButtonProps={{ htmlType: 'submit', form: 'create' }}
      okText="新建"
      destroyOnHidden
    >
      <Form
        id="create"
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={create}
        preserve={false}
      >
        <TitleFields problem={problem} onName={() => setProblem(null)} onYear={followYear} />
        <Form.Item name="单位" label="填列单位">
          <Radio.Group options={[...MONEY_UNITS]} />
        </Form.Item>
        <Form.Item name="pack" label="模板">
          <Select
            options={PACKS.map((pack) => ({ value: pack.id, label: pack.title }))}
            onChange={() => setChosen(true)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
