import { Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { reworded } from '#shared/packs/reworded';
import type { TemplatePack } from '#shared/tables/grammar';

interface Fields {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** Whether 部门 becomes 单位 wherever it is printed. */
  readonly forUnits?: boolean;
}

/** Makes a pack of one's own from another: for the following year, or to change a built-in one. */
export function DuplicatePack(props: {
  readonly pack: TemplatePack;
  readonly taken: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onMake: (pack: TemplatePack) => Promise<unknown>;
}) {
  const { pack, taken, onClose, onMake } = props;
  const year = pack.year + 1;
  const initial = { id: freeId(pack.id, year, taken), title: ofYear(pack.title, pack.year, year), year };
  const make = async ({ forUnits = false, ...fields }: Fields) => {
    const words = forUnits ? reworded({ ...pack }, { 部门: '单位' }) : pack;
    const source = `据“${pack.title}”（${pack.year}年度）另存。${pack.source}`.slice(0, 4000);
    await onMake({ ...words, ...fields, source });
    onClose();
  };
  return (
    <Modal
      title={`另存一份：${pack.title}`}
      open
      onCancel={onClose}
      okText="建立"
      okButtonProps={{ htmlType: 'submit', form: 'duplicate' }}
    >
      <Form id="duplicate" layout="vertical" initialValues={initial} onFinish={make}>
        <Form.Item
          name="title"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="year" label="决算年度" rules={[{ required: true, message: '请填写年度' }]}>
          <InputNumber min={2000} max={2100} precision={0} />
        </Form.Item>
        <Form.Item
          name="id"
          label="编号"
          extra="汉字、字母、数字和 - .，不能与别的模板相同"
          rules={[
            { pattern: /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,60}$/u, message: '只能用汉字、字母、数字和 - .' },
            {
              validator: (_, id: string) =>
                taken.has(id) ? Promise.reject(new Error('已有这个编号')) : Promise.resolve(),
            },
          ]}
        >
          <Input maxLength={61} />
        </Form.Item>
        <Form.Item name="forUnits" valuePropName="checked">
          <Checkbox>单位用的一版：印出的“部门”都改作“单位”</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}

function ofYear(text: string, from: number, to: number): string {
  return text.includes(String(from)) ? text.replaceAll(String(from), String(to)) : `${text} ${to}年度`;
}

function freeId(id: string, year: number, taken: ReadonlySet<string>): string {
  const name = `${id.replace(/-?\d{4}$/, '')}-${year}`;
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}
