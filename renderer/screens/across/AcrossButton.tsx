import { Button } from 'antd';

/** Opens 对比. */
export function AcrossButton({ onCompare }: { readonly onCompare: () => void }) {
  return (
    <Button title="一个年度的各部门，或一个部门的各年，放在一起看" onClick={onCompare}>
      对比…
    </Button>
  );
}
