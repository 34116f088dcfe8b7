import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { PackWork } from '#renderer/screens/packs/usePackWork.ts';
import { addressed } from '#shared/packs/schema/words';
import { FACT_SECTIONS, type FactDefinition, OWN_FACT_KINDS } from '#shared/tables/fact-grammar';

/** The facts beyond the standard ones: add, rename, set unit and section, delete. */
export function FactsEditor({ work, readOnly }: { readonly work: PackWork; readonly readOnly: boolean }) {
  const { facts } = work.pack;
  const change = (key: string, to: Partial<FactDefinition>) =>
    work.edit((pack) => ({
      ...pack,
      facts: pack.facts.map((fact) => (fact.key === key ? { ...fact, ...to } : fact)),
    }));
  const remove = (key: string) =>
    work.edit((pack) => ({ ...pack, facts: pack.facts.filter((fact) => fact.key !== key) }));
  return (
    <div className="pack-form">
      <Table<FactDefinition>
        rowKey="key"
        size="small"
        pagination={false}
        dataSource={[...facts]}
        locale={{ emptyText: '没有标准以外的补充数据' }}
        columns={[
          { title: '在文字里写作', dataIndex: 'key', render: (key: string) => `{{${key}}}` },
          {
            title: '名称',
            dataIndex: 'label',
            render: (label: string, { key }) => (
              <Input
                aria-label={`名称 ${key}`}
                disabled={readOnly}
                value={label}
                onChange={({ target }) => target.value !== '' && change(key, { label: target.value })}
              />
            ),
          },
          {
            title: '单位',
            dataIndex: 'unit',
            width: 90,
            render: (unit: string | null, { key, kind }) => (
              <Input
                aria-label={`单位 ${key}`}
                disabled={readOnly || kind === 'amount'}
                value={unit ?? ''}
                onChange={({ target }) => change(key, { unit: target.value === '' ? null : target.value })}
              />
            ),
          },
          {
            title: '放在',
            dataIndex: 'section',
            width: 140,
            render: (section: FactDefinition['section'], { key }) => (
              <Select
                aria-label={`放在 ${key}`}
                disabled={readOnly}
                value={section}
                options={FACT_SECTIONS.map((each) => ({ value: each, label: each }))}
                onChange={(to: FactDefinition['section']) => change(key, { section: to })}
              />
            ),
          },
          {
            title: '',
            key: 'remove',
            width: 70,
            render: (_, { key }) => (
              <Button type="text" size="small" disabled={readOnly} onClick={() => remove(key)}>
                删去
              </Button>
            ),
          },
        ]}
      />
      {!readOnly && <AddFact work={work} />}
    </div>
  );
}

function AddFact({ work }: { readonly work: PackWork }) {
  const [kind, setKind] = useState('金额');
  const [name, setName] = useState('');
  const key = `${kind}/${name.trim()}`;
  const isTaken = work.pack.facts.some((fact) => fact.key === key);
  const isFit = addressed.safeParse(name.trim()).success && !isTaken;
  const add = () => {
    const made = {
      key,
      label: name.trim(),
      kind: OWN_FACT_KINDS[kind] ?? 'amount',
      unit: kind === '金额' ? null : kind === '数量' ? '个' : '分',
      section: '国有资产',
    } as const;
    work.edit((pack) => ({ ...pack, facts: [...pack.facts, made] }));
    setName('');
  };
  return (
    <div className="row">
      <Select
        aria-label="哪一种"
        value={kind}
        options={Object.keys(OWN_FACT_KINDS).map((each) => ({ value: each, label: each }))}
        onChange={setKind}
      />
      <Input
        aria-label="新的补充数据"
        placeholder="名称，如 会议费"
        value={name}
        status={name === '' || isFit ? '' : 'error'}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => isFit && add()}
      />
      <Button disabled={!isFit} onClick={add}>
        增加
      </Button>
    </div>
  );
}
