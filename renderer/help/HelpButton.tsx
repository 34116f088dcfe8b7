import { Button, Drawer, Input, Menu } from 'antd';
import Markdown from 'markdown-to-jsx/react';
import { useEffect, useState } from 'react';
import { TOPICS } from './topics.ts';

/** Opens the user's handbook beside the work, on the page that explains the current screen. */
export function HelpButton({ topic = TOPICS[0]?.id ?? '' }: { readonly topic?: string }) {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.defaultPrevented) return;
      event.preventDefault();
      setShown(topic);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [topic]);
  const [sought, setSought] = useState('');
  const page = TOPICS.find(({ id }) => id === shown);
  const found = TOPICS.filter(({ text }) => text.includes(sought.trim()));
  const seek = (words: string) => {
    setSought(words);
    const [first] = TOPICS.filter(({ text }) => text.includes(words.trim()));
    if (first !== undefined && page?.text.includes(words.trim()) === false) setShown(first.id);
  };
  return (
    <>
      <Button onClick={() => setShown(topic)}>帮助</Button>
      <Drawer
        title="使用帮助"
        size={860}
        open={page !== undefined}
        onClose={() => setShown(null)}
        destroyOnHidden
      >
        <div className="help">
          <div>
            <Input
              allowClear
              aria-label="查找帮助"
              placeholder="查找"
              value={sought}
              onChange={(event) => seek(event.target.value)}
            />
            {found.length === 0 && <p className="quiet">没有提到“{sought.trim()}”</p>}
            <Menu
              mode="inline"
              selectedKeys={[shown ?? '']}
              items={found.map(({ id, title }) => ({ key: id, label: title }))}
              onSelect={({ key }) => setShown(key)}
            />
          </div>
          <article>
            <Markdown options={{ disableParsingRawHTML: true, forceBlock: true }}>
              {page?.text ?? ''}
            </Markdown>
          </article>
        </div>
      </Drawer>
    </>
  );
}
