import { DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { type Disclosure, OPENNESS } from '#shared/publication/editions/disclosure';

const WIDTH = { labelCol: { span: 4 }, wrapperCol: { span: 20 } } as const;

/** The details of the publication that 政府信息公开 requires on the website; the editor fills in what is empty. */
export function DisclosureFields(props: {
  readonly disclosure: Disclosure;
  readonly department: string;
  readonly disabled: boolean;
  readonly onChange: (disclosure: Disclosure) => void;
}) {
  const { disclosure, onChange } = props;
  const words = (text: string) => (text.trim() === '' ? null : text.trim());
  return (
    <Form {...WIDTH} size="small" disabled={props.disabled} className="export-choices">
      <Form.Item label="索引号">
        <Input
          aria-label="索引号"
          maxLength={100}
          value={disclosure.索引号 ?? ''}
          onChange={({ target }) => onChange({ ...disclosure, 索引号: words(target.value) })}
        />
      </Form.Item>
      <Form.Item label="发布机构">
        <Input
          aria-label="发布机构"
          maxLength={200}
          placeholder={props.department}
          value={disclosure.发布机构 ?? ''}
          onChange={({ target }) => onChange({ ...disclosure, 发布机构: words(target.value) })}
        />
      </Form.Item>
      <Form.Item label="成文日期">
        <DatePicker
          aria-label="成文日期"
          value={disclosure.成文日期 === null ? null : dayjs(disclosure.成文日期)}
          onChange={(date) => onChange({ ...disclosure, 成文日期: date?.format('YYYY-MM-DD') ?? null })}
        />
      </Form.Item>
      <Form.Item label="公开方式">
        <Select
          aria-label="公开方式"
          value={disclosure.公开方式}
          options={OPENNESS.map((value) => ({ value, label: value }))}
          onChange={(公开方式) => onChange({ ...disclosure, 公开方式 })}
        />
      </Form.Item>
    </Form>
  );
}
