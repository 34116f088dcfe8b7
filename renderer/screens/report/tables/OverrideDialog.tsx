import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { focusFirstField } from '#renderer/navigation/focus-first-field.ts';
import type { ComputedCell } from '#shared/compute/cell';
import { formulaSentence } from '#shared/compute/readings';
import { formatAmount, formatExact, parseAmount } from '#shared/money/amount';
import { reasonProblem } from '#shared/report/entry/override';

interface Fields {
  readonly text: string;
  readonly reason: string;
}

/** 按批复数填列: enters a figure against its formula, with the reason; or goes back to the formula. */
export function OverrideDialog(props: {
  readonly draft: Draft;
  readonly cell: ComputedCell;
  readonly onClose: () => void;
}) {
  const { draft, cell, onClose } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [problem, setProblem] = useState<string | null>(null);
  const { 单位: unit } = draft.report;
  const isOverridden = cell.origin === 'stated';

  const fill = ({ text, reason }: Fields) => {
    const done = draft.tryEdit({ kind: 'override', address: cell.address, text, reason });
    if (!done.ok) return setProblem(done.error.message);
    message.success('已按批复数填列，体检中会列出');
    onClose();
  };
  const giveUp = () => {
    draft.edit({ kind: 'cells', cells: [{ address: cell.address, text: '' }] });
    onClose();
  };
  return (
    <Modal
      afterOpenChange={focusFirstField}
      open
      title="按批复数填列"
      onCancel={onClose}
      footer={[
        isOverridden && (
          <Button key="formula" onClick={giveUp}>
            改用公式结果
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="fill" type="primary" onClick={form.submit}>
          填列
        </Button>,
      ]}
    >
      <p className="quiet">
        {`${cell.address.replaceAll('/', ' ')}　${cell.formula === null ? '' : formulaSentence(cell.formula)}　公式结果 ${formatAmount(cell.computed, unit)} ${unit}`}
      </p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: isOverridden ? formatExact(cell.value, unit) : '', reason: cell.reason ?? '' }}
        onFinish={fill}
        onValuesChange={() => setProblem(null)}
      >
        <Form.Item name="text" label="批复数" rules={[{ validator: (_, text) => amountRule(text, unit) }]}>
          <Input suffix={unit} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="为什么与公式不同"
          rules={[{ validator: (_, reason) => refuse(reasonProblem(reason)) }]}
          {...(problem === null ? {} : { help: problem, validateStatus: 'error' as const })}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder="如：县财政局批复时已合并下属单位" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function amountRule(text: string, unit: Draft['report']['单位']): Promise<void> {
  const amount = parseAmount(text, unit);
  if (!amount.ok) return refuse(amount.error.message);
  return refuse(amount.value === null ? '请填写批复的金额，没有的填 0' : null);
}

function refuse(problem: string | null): Promise<void> {
  return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
}
