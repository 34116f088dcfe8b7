import { Button, Drawer, Menu } from 'antd';
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
  const page = TOPICS.find(({ id }) => id === shown);
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
          <Menu
            mode="inline"
            selectedKeys={[shown ?? '']}
            items={TOPICS.map(({ id, title }) => ({ key: id, label: title }))}
            onSelect={({ key }) => setShown(key)}
          />
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
