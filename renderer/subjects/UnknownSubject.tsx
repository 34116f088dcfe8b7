import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { isSubjectCode, lineage } from '#shared/tables/codes/subjects';
import type { Subject } from '#shared/tables/grammar';

/** A code missing from the dictionary: added with names typed by the person for it and the levels above it. */
export function UnknownSubject(props: {
  readonly code: string;
  readonly nameOf: (code: string) => string | null;
  /** The other forms that get it. */
  readonly sharing: ReactNode;
  readonly onAdd: (subjects: readonly Subject[]) => void;
}) {
  const { code } = props;
  if (code === '') return null;
  if (!isSubjectCode(code)) {
    return <p className="quiet">没有找到。词典里没有的科目，请输入 3、5 或 7 位编码，再填写名称。</p>;
  }
  const unnamed = lineage(code).filter((each) => props.nameOf(each) === null);
  return (
    <Form<Readonly<Record<string, string>>>
      className="unknown-subject"
      onFinish={(names) =>
        props.onAdd(unnamed.map((each) => ({ code: each, name: (names[each] ?? '').trim() })).reverse())
      }
    >
      <p>{`词典里没有 ${code}。如确有这个科目，请填写名称；检查会提示核实。`}</p>
      {unnamed.map((each) => (
        <Form.Item
          key={each}
          name={each}
          label={`${each} 的名称`}
          rules={[{ required: true, whitespace: true, message: '请填写科目名称' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      ))}
      {props.sharing}
      <Button htmlType="submit" type="primary">
        增加这个科目
      </Button>
    </Form>
  );
}
