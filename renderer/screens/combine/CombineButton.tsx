import { Button } from 'antd';
import { useState } from 'react';
import { later } from '#renderer/services/later.tsx';

const CombineDialog = later(async () => (await import('./CombineDialog.tsx')).CombineDialog);

/** Opens 汇总, with the reports already chosen. */
export function CombineButton(props: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onMade: (report: string) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" title="由本级和所属单位的报表合成部门的一份" onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      {open && <CombineDialog chosen={props.chosen} onMade={props.onMade} onClose={() => setOpen(false)} />}
    </>
  );
}
