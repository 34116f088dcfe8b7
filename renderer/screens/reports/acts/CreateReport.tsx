import { Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { PackSelect } from '#renderer/services/PackSelect.tsx';
import { usePacks } from '#renderer/services/packs.ts';
import type { Input as ApiInput } from '#shared/api/contract';
import type { PackSummary } from '#shared/api/packs';
import { MONEY_UNITS } from '#shared/money/amount';
import { placeIn, placesOf, proposePack } from '#shared/packs/propose';
import { isYear, TitleFields } from './TitleFields.tsx';

interface Fields extends ApiInput<'reports.create'> {
  /** 省、市、区; empty: none that has packs of its own. */
  readonly 地方: string;
}

export function CreateReport(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}) {
  const { call } = useBridge();
  const { list } = usePacks();
  const [form] = Form.useForm<Fields>();
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState({ place: false, pack: false });

  /** Follows the name's region, and the forms of region and year, until someone has chosen others. */
  const follow = (by = chosen) => {
    const { 部门 = '', 年度, 地方 = '' } = form.getFieldsValue();
    const place = by.place ? 地方 : placeIn(部门, list);
    form.setFieldValue('地方', place);
    if (!by.pack && isYear(年度)) form.setFieldValue('pack', proposePack(list, 年度, place));
  };
  const choose = (what: Partial<typeof chosen>) => {
    const now = { ...chosen, ...what };
    setChosen(now);
    follow(now);
  };
  const create = async ({ 地方: _, ...fields }: Fields) => {
    const created = await call('reports.create', fields);
    if (created.ok) props.onCreated(created.value.report);
    else setProblem(created.error.message);
  };
  const year = new Date().getFullYear() - 1;
  const initial = { 年度: year, 单位: '万元', 地方: '', pack: proposePack(list, year, '') } as const;
  const places = placesOf(list).map((place) => ({ value: place, label: place }));

  return (
    <Modal
      title="新建报表"
      open={props.open}
      onCancel={props.onClose}
      afterClose={() => setChosen({ place: false, pack: false })}
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
        <TitleFields
          problem={problem}
          onName={() => {
            setProblem(null);
            follow();
          }}
          onYear={() => follow()}
        />
        <Form.Item name="地方" label="地方">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[{ value: '', label: '其他地方（全国通用）' }, ...places]}
            onChange={() => choose({ place: true })}
          />
        </Form.Item>
        <Form.Item name="单位" label="填列单位">
          <Radio.Group options={[...MONEY_UNITS]} />
        </Form.Item>
        <Form.Item noStyle dependencies={['年度', 'pack']}>
          {() => (
            <Form.Item name="pack" label="模板" extra={otherYear(list, form.getFieldsValue())}>
              <PackSelect onChange={() => choose({ pack: true })} />
            </Form.Item>
          )}
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** A warning if the forms are of another year than the report. */
function otherYear(list: readonly PackSummary[], { 年度, pack }: Partial<Fields>): string | null {
  const chosen = list.find(({ id }) => id === pack);
  if (chosen === undefined || 年度 === undefined || chosen.year === 年度) return null;
  return `这是${chosen.year}年度的表样；有${年度}年度的通知时请核对，可在“模板”里另存为下一年度的`;
}
