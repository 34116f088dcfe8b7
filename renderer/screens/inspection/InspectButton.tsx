import { Button } from 'antd';

/** Opens 检查一批公开文本. */
export function InspectButton({ onInspect }: { readonly onInspect: () => void }) {
  return (
    <Button title="一个文件夹的公开文本，逐份检查，不保存；也比较单位与部门" onClick={onInspect}>
      检查一批公开文本…
    </Button>
  );
}
