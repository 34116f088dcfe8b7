import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { laterDialog } from '#renderer/services/later.tsx';

const HelpDrawer = laterDialog(async () => (await import('./HelpDrawer.tsx')).HelpDrawer);

/** Opens the user's handbook beside the work, on the page that explains the current screen; the first if none does. */
export function HelpButton({ topic = null }: { readonly topic?: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.defaultPrevented) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>帮助</Button>
      <HelpDrawer open={isOpen} topic={topic} onClose={() => setIsOpen(false)} />
    </>
  );
}
