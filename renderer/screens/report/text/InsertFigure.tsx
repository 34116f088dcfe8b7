import { Form, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { lookupOf } from '#shared/narrative/facts/sources';
import { bindText } from '#shared/narrative/fields/bind';
import { evaluateField, type Lookup } from '#shared/narrative/fields/field';
import { parseField } from '#shared/narrative/fields/markup';
import { UNIT } from '#shared/narrative/figure-fields';
import { referenceChoices } from './reference-choices.ts';

const FORMS = [
  { value: '', label: '这个数', second: null },
  { value: '占比', label: '占另一个数的百分比', second: '占哪个数' },
  { value: '完成率', label: '完成另一个数的百分比', second: '完成哪个数（预算）' },
  { value: '差额', label: '与另一个数的差额', second: '与哪个数比' },
  { value: '增减', label: '“增加”“减少”或“持平”', second: '与哪个数比' },
  { value: '增幅', label: '比另一个数增减的百分比', second: '与哪个数比' },
  { value: '升降', label: '“增长”“下降”或“持平”', second: '与哪个数比' },
] as const;
type FormOfFigure = (typeof FORMS)[number]['value'];

/**
 * Asks for a cell or a fact and the statement to make about it, and returns the linked text: an amount with its
 * unit.
 */
export function InsertFigure(props: {
  readonly draft: Draft;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPick: (markup: string) => void;
}) {
  const { draft, open, onClose } = props;
  const [form, setForm] = useState<FormOfFigure>('');
  const [first, setFirst] = useState<string | null>(null);
  const [second, setSecond] = useState<string | null>(null);
  const choices = useMemo(() => (open ? referenceChoices(draft) : []), [open, draft]);
  const asks = FORMS.find(({ value }) => value === form)?.second ?? null;
  const source = first === null ? null : asks === null ? first : second && `${form}(${first},${second})`;
  const markup = source === null ? null : linkedText(draft, source);
  const close = () => {
    setFirst(null);
    setSecond(null);
    onClose();
  };
  const pick = () => {
    close();
    if (markup !== null) props.onPick(markup);
  };
  return (
    <Modal
      title="插入数"
      open={open}
      okText="插入"
      okButtonProps={{ disabled: markup === null }}
      onOk={pick}
      onCancel={close}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label="哪个数" htmlFor="figure-first">
          <ReferenceSelect id="figure-first" choices={choices} value={first} onChange={setFirst} />
        </Form.Item>
        <Form.Item label="怎样写" htmlFor="figure-form">
          <Select
            id="figure-form"
            options={FORMS.map(({ value, label }) => ({ value, label }))}
            value={form}
            onChange={setForm}
          />
        </Form.Item>
        {asks !== null && (
          <Form.Item label={asks} htmlFor="figure-second">
            <ReferenceSelect id="figure-second" choices={choices} value={second} onChange={setSecond} />
          </Form.Item>
        )}
      </Form>
      <p className="quiet">
        {markup === null ? '可按表号、科目、编码、栏名查找' : `现在印作：${printed(draft, markup)}`}
      </p>
    </Modal>
  );
}

function ReferenceSelect(props: {
  readonly id: string;
  readonly choices: ReturnType<typeof referenceChoices>;
  readonly value: string | null;
  readonly onChange: (reference: string) => void;
}) {
  return (
    <Select
      id={props.id}
      showSearch={{
        filterOption: (typed, option) =>
          typed.split(/\s+/).every((word) => option?.label.includes(word) === true),
      }}
      placeholder="如：公开05 行政运行 小计"
      options={[...props.choices]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** The field of a figure, and of its unit if it is an amount. */
function linkedText(draft: Draft, source: string): string {
  const expression = parseField(source);
  const { 单位: unit } = draft.report;
  const isAmount = expression !== null && evaluateField(expression, lookupIn(draft), unit).kind === 'amount';
  return `{{${source}}}${isAmount ? `{{${UNIT}}}` : ''}`;
}

function printed(draft: Draft, markup: string): string {
  return bindText(markup, lookupIn(draft), draft.report.单位).text;
}

function lookupIn({ report, computed }: Draft): Lookup {
  return lookupOf({ report, computed, facts: report.facts });
}
