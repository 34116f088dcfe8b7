import { App, Button, Form, Input, Modal, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import type { PersonRecord } from '#shared/bureau/methods';
import { ROLES, type Role } from '#shared/bureau/roles';
import { call } from './service/call.ts';
import { useAsked } from './service/useAsked.ts';

/** People who can log in, and tokens for handing in. */
export function PeoplePage() {
  const { message, modal } = App.useApp();
  const [adding, setAdding] = useState(false);
  const people = useAsked('people', () => call('people.list', { limit: 200 }));
  const close = (person: PersonRecord) =>
    modal.confirm({
      title: `停用“${person.name}”？以后不能登录，做过的都留在记录里。`,
      okText: '停用',
      onOk: async () => {
        const closed = await call('people.disable', { person: person.id });
        if (!closed.ok) message.error(closed.error.message);
        people.again();
      },
    });
  return (
    <>
      <div className="bureau-tools">
        <Button type="primary" onClick={() => setAdding(true)}>
          新增用户
        </Button>
        <TokenOf />
      </div>
      <Table<PersonRecord>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...(people.value?.people ?? [])]}
        columns={[
          { title: '用户名', dataIndex: 'login' },
          { title: '姓名', dataIndex: 'name' },
          { title: '角色', dataIndex: 'role' },
          { title: '科室', dataIndex: 'groups', render: (groups: string[]) => groups.join('、') },
          {
            title: '',
            render: (_, person) =>
              person.disabled ? (
                '已停用'
              ) : (
                <Button size="small" onClick={() => close(person)}>
                  停用
                </Button>
              ),
          },
        ]}
      />
      {adding && (
        <AddPerson
          onClose={() => {
            setAdding(false);
            people.again();
          }}
        />
      )}
    </>
  );
}

function UnitSelect(props: { readonly value?: string; readonly onChange?: (unit: string) => void }) {
  const [search, setSearch] = useState('');
  const units = useAsked(search, () => call('units.list', { search }));
  return (
    <Select
      {...props}
      aria-label="单位"
      className="bureau-search"
      placeholder="选择单位"
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={(units.value?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function TokenOf() {
  const { message, modal } = App.useApp();
  const [unit, setUnit] = useState<string | undefined>(undefined);
  const make = async () => {
    if (unit === undefined) return;
    const made = await call('tokens.make', { unit });
    if (!made.ok) return void message.error(made.error.message);
    modal.info({
      title: '上报口令（只显示这一次，请交给单位）',
      content: (
        <Typography.Text copyable code>
          {made.value.token}
        </Typography.Text>
      ),
    });
  };
  const revoke = async () => {
    if (unit === undefined) return;
    const revoked = await call('tokens.revoke', { unit });
    message.info(revoked.ok ? `收回了 ${revoked.value.revoked} 个口令` : revoked.error.message);
  };
  return (
    <>
      <UnitSelect {...(unit === undefined ? {} : { value: unit })} onChange={setUnit} />
      <Button disabled={unit === undefined} onClick={() => void make()}>
        发上报口令
      </Button>
      <Button disabled={unit === undefined} onClick={() => void revoke()}>
        收回上报口令
      </Button>
    </>
  );
}

interface Given {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unit?: string;
  readonly groups?: readonly string[];
  readonly password: string;
}

function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const role = Form.useWatch('role', form);
  const add = async ({ unit, groups = [], ...given }: Given) => {
    const added = await call('people.add', { ...given, unit: unit ?? null, groups: [...groups] });
    if (added.ok) onClose();
    else message.error(added.error.message);
  };
  const needed = (what: string) => [{ required: true, message: `请填写${what}` }];
  return (
    <Modal open title="新增用户" okText="新增" onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={(values) => void add(values)} requiredMark={false}>
        <Form.Item name="login" label="用户名" rules={needed('用户名')}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={needed('姓名')}>
          <Input />
        </Form.Item>
        <Form.Item name="role" label="角色" rules={needed('角色')}>
          <Select options={ROLES.map((value) => ({ value, label: value }))} />
        </Form.Item>
        {role === '单位' && (
          <Form.Item name="unit" label="单位" rules={needed('单位')}>
            <UnitSelect />
          </Form.Item>
        )}
        {role === '经办' && (
          <Form.Item name="groups" label="科室（可以填几个）" rules={needed('科室')}>
            <Select mode="tags" />
          </Form.Item>
        )}
        <Form.Item name="password" label="初始口令（至少 10 个字符）" rules={needed('口令')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
