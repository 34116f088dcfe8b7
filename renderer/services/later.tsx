import { type ComponentType, lazy, Suspense, useState } from 'react';

/** A component whose program is loaded when it is first drawn; nothing is shown until it is there. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}

/** The same for a dialog that is always drawn: it is loaded when it first opens, and closes with its animation. */
export function laterDialog<P extends { readonly open: boolean }>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const Loaded = later(load);
  return (props) => {
    const [wasOpen, setWasOpen] = useState(props.open);
    if (props.open && !wasOpen) setWasOpen(true);
    return wasOpen ? <Loaded {...props} /> : null;
  };
}
