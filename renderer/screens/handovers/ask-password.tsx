import { type App, Input } from 'antd';
import { useState } from 'react';

type Modal = ReturnType<typeof App.useApp>['modal'];

const SHORTEST = 8;

/** Asks for the password of a received file; `null` if the person cancels. */
export function askPassword(modal: Modal, words: string): Promise<string | null> {
  return new Promise((resolve) => {
    let typed = '';
    modal.confirm({
      title: '移交文件有密码',
      content: (
        <>
          <p>{words}</p>
          <Input.Password
            aria-label="密码"
            autoFocus
            autoComplete="off"
            onChange={({ target }) => {
              typed = target.value;
            }}
          />
        </>
      ),
      okText: '打开',
      onOk: () => resolve(typed),
      onCancel: () => resolve(null),
    });
  });
}

/** Asks for a password for an exported file: `''` for none, `null` if the person cancels. */
export function askNewPassword(modal: Modal, title: string): Promise<string | null> {
  return new Promise((resolve) => {
    let chosen: string | null = '';
    modal.confirm({
      title,
      content: (
        <NewPassword
          onChange={(password) => {
            chosen = password;
          }}
        />
      ),
      okText: '写出文件',
      onOk: (close: () => void) => {
        if (chosen === null) return;
        close();
        resolve(chosen);
      },
      onCancel: () => resolve(null),
    });
  });
}

/** A password typed twice; reports `null` while it is invalid. */
function NewPassword(props: { readonly onChange: (password: string | null) => void }) {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const type = (password: string, repeated: string) => {
    setFirst(password);
    setAgain(repeated);
    props.onChange(problemWith(password, repeated) === null ? password : null);
  };
  return (
    <>
      <p>不填密码，拿到文件的人都能打开。填了密码，内容加密：密码丢了，谁也打不开这个文件。</p>
      <Input.Password
        aria-label="密码（可以不填）"
        placeholder="密码（可以不填）"
        autoComplete="new-password"
        value={first}
        onChange={({ target }) => type(target.value, again)}
      />
      <Input.Password
        aria-label="再输入一次密码"
        placeholder="再输入一次"
        autoComplete="new-password"
        value={again}
        onChange={({ target }) => type(first, target.value)}
      />
      <p role="status" className="quiet">
        {problemWith(first, again) ?? ''}
      </p>
    </>
  );
}

function problemWith(password: string, again: string): string | null {
  if (password === '' && again === '') return null;
  if (password.length < SHORTEST) return `密码至少 ${SHORTEST} 位`;
  return password === again ? null : '两次输入的不一样';
}
