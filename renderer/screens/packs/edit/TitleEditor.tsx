import { Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { PackWork } from '#renderer/screens/packs/usePackWork.ts';
import type { TemplatePack } from '#shared/tables/grammar';

/** Its name, year and region, the source of its forms, and what is inferred. */
export function TitleEditor({ work, readOnly }: { readonly work: PackWork; readonly readOnly: boolean }) {
  const { pack, edit } = work;
  const put = (to: Partial<TemplatePack>) => edit((before) => ({ ...before, ...to }));
  return (
    <div className="pack-form">
      <Field label="编号">
        <Input disabled value={pack.id} />
      </Field>
      <Field label="名称">
        <Input
          disabled={readOnly}
          value={pack.title}
          onChange={({ target }) => target.value.trim() !== '' && put({ title: target.value })}
        />
      </Field>
      <Field label="决算年度">
        <InputNumber
          disabled={readOnly}
          min={2000}
          max={2100}
          precision={0}
          value={pack.year}
          onChange={(year) => year !== null && put({ year })}
        />
      </Field>
      <Field label="地方（部门名称开头的写法；不写是全国通用）">
        <Input
          disabled={readOnly}
          placeholder="如 上海市普陀区"
          value={pack.place ?? ''}
          onChange={({ target }) => edit((before) => placed(before, target.value.trim()))}
        />
      </Field>
      <Field label="依据">
        <Input.TextArea
          autoSize
          disabled={readOnly}
          value={pack.source}
          onChange={({ target }) => put({ source: target.value })}
        />
      </Field>
      <Field label="推定的地方（一行一句；核实了就删去）">
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          disabled={readOnly}
          value={pack.inferred.join('\n')}
          onChange={({ target }) => put({ inferred: target.value === '' ? [] : target.value.split('\n') })}
        />
      </Field>
    </div>
  );
}

function placed({ place: _, ...pack }: TemplatePack, place: string): TemplatePack {
  return place === '' ? pack : { ...pack, place };
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}
