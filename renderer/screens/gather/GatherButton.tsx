import { Button } from 'antd';

/** 取数: from the accounts to the draft. */
export function GatherButton({ onGather }: { readonly onGather: () => void }) {
  return (
    <Button title="决算软件的报表、部门预算、上年决算公开，一次取进来" onClick={onGather}>
      取数
    </Button>
  );
}
