import { Form, Input, InputNumber } from 'antd';

/** Years for which there is 部门决算公开, and a few to come. */
const YEAR = { type: 'integer', min: 2000, max: 2100, message: '年度是四位数，如 2025' } as const;

export function isYear(value: number | null): value is number {
  return value !== null && value >= YEAR.min && value <= YEAR.max;
}

/** The fields that name a report: its department and its year. */
export function TitleFields(props: {
  /** The reason why the name is invalid; `null` if it is valid. */
  readonly problem: string | null;
  readonly onName: (name: string) => void;
  readonly onYear?: (year: number | null) => void;
}) {
  const { problem } = props;
  return (
    <>
      <Form.Item
        name="部门"
        label="部门（单位）名称"
        rules={[{ required: true, whitespace: true, message: '请填写部门名称' }]}
        {...(problem === null ? {} : { help: problem, validateStatus: 'error' as const })}
      >
        <Input maxLength={100} autoFocus onChange={({ target }) => props.onName(target.value)} />
      </Form.Item>
      <Form.Item name="年度" label="决算年度" rules={[{ required: true, message: '请填写年度' }, YEAR]}>
        <InputNumber precision={0} onChange={(year: number | null) => props.onYear?.(year)} />
      </Form.Item>
    </>
  );
}
