import { Button, Layout, Menu, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { AntdProvider } from '#renderer/theme/AntdProvider.tsx';
import type { Person, Role } from '#shared/bureau/roles';
import { AcrossPage } from './AcrossPage.tsx';
import { ActsPage } from './ActsPage.tsx';
import { LoginPage } from './entrance/LoginPage.tsx';
import { PasswordDialog } from './entrance/PasswordDialog.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { RosterPage } from './roster/RosterPage.tsx';
import { SearchPage } from './SearchPage.tsx';
import { call, logOut, onSessionEnd } from './service/call.ts';
import { UnitPage } from './UnitPage.tsx';

const PAGES = {
  名单: { roles: ['管理员', '经办', '审计'], page: RosterPage },
  上报: { roles: ['单位'], page: UnitPage },
  对比: { roles: ['管理员', '经办', '审计'], page: AcrossPage },
  查找: { roles: ['管理员', '经办', '审计'], page: SearchPage },
  用户: { roles: ['管理员'], page: PeoplePage },
  记录: { roles: ['管理员', '审计'], page: ActsPage },
} as const satisfies Record<
  string,
  { roles: readonly Role[]; page: (props: { person: Person }) => React.ReactNode }
>;
type PageName = keyof typeof PAGES;

/** The officers' and units' page of the bureau. */
export function BureauApp() {
  const [person, setPerson] = useState<Person | null | 'unknown'>('unknown');
  useEffect(() => {
    onSessionEnd(() => setPerson(null));
    void call('me.read', {}).then((read) => setPerson(read.ok ? read.value : null));
  }, []);
  return (
    <AntdProvider>
      {person === 'unknown' ? null : person === null ? (
        <LoginPage onIn={setPerson} />
      ) : (
        <Pages person={person} />
      )}
    </AntdProvider>
  );
}

function Pages({ person }: { readonly person: Person }) {
  const names = (Object.keys(PAGES) as PageName[]).filter((name) =>
    (PAGES[name].roles as readonly Role[]).includes(person.role),
  );
  const [name, setName] = useState<PageName>(names[0] ?? '名单');
  const [changing, setChanging] = useState(false);
  const { page: Page } = PAGES[name];
  return (
    <Layout className="bureau">
      <Layout.Header className="bureau-head">
        <Typography.Text strong>部门决算公开</Typography.Text>
        <Menu
          mode="horizontal"
          selectedKeys={[name]}
          items={names.map((key) => ({ key, label: key }))}
          onClick={({ key }) => setName(key as PageName)}
        />
        <span className="bureau-spacer" />
        <Typography.Text type="secondary">
          {person.name}（{person.role}）
        </Typography.Text>
        <Button size="small" onClick={() => setChanging(true)}>
          改口令
        </Button>
        {changing && <PasswordDialog onClose={() => setChanging(false)} />}
        <Button size="small" onClick={() => void logOut()}>
          退出
        </Button>
      </Layout.Header>
      <Layout.Content className="bureau-page">
        <Page person={person} />
      </Layout.Content>
    </Layout>
  );
}
