import { App, Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { columnUses, withColumn, withoutColumn } from '#shared/packs/edit-forms';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';

const NOT_ADDRESSED = /[/{}(),<>\s]/;
const ROLES = [
  { value: 'amount', label: '金额' },
  { value: 'words', label: '文字' },
] as const;

/**
 * The columns of a place's own form: one more at the right, or one less, unless a formula calculates with it. Those of
 * the nine forms stay.
 */
export function Columns(props: {
  readonly pack: TemplatePack;
  readonly table: TableDefinition;
  readonly readOnly: boolean;
  readonly onChange: (table: TableDefinition) => void;
}) {
  const { pack, table, readOnly, onChange } = props;
  const { modal } = App.useApp();
  const [name, setName] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]['value']>('amount');
  const id = name.trim();
  const added = id === '' || NOT_ADDRESSED.test(id) ? null : withColumn(table, { id, role });
  const add = () => {
    if (added === null) return;
    onChange(added);
    setName('');
  };
  const remove = (block: string, column: string) => {
    const uses = columnUses(pack, table.id, column);
    if (uses.length === 0) return onChange(withoutColumn(table, block, column));
    modal.warning({
      title: `“${column}”一栏还不能删去`,
      content: `下面用到它，请先改：${uses.join('；')}`,
      okText: '知道了',
    });
  };
  return (
    <fieldset>
      <legend>栏</legend>
      {table.blocks.flatMap((block) =>
        block.columns
          .filter((column) => column.role === 'amount' || column.role === 'words')
          .map((column) => (
            <div key={`${block.id} ${column.id}`} className="row-line">
              <span>{column.id}</span>
              <span className="quiet">{column.role === 'words' ? '文字' : '金额'}</span>
              <Button
                size="small"
                disabled={readOnly}
                aria-label={`删去“${column.id}”一栏`}
                onClick={() => remove(block.id, column.id)}
              >
                删去
              </Button>
            </div>
          )),
      )}
      {!readOnly && (
        <Space.Compact>
          <Input
            aria-label="新的栏名"
            placeholder="新的栏名"
            value={name}
            {...(id !== '' && added === null ? { status: 'error' } : {})}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={add}
          />
          <Select aria-label="新的一栏是" value={role} onChange={setRole} options={[...ROLES]} />
          <Button disabled={added === null} onClick={add}>
            加在右边
          </Button>
        </Space.Compact>
      )}
    </fieldset>
  );
}
