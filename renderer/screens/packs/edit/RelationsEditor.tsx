import type { PackWork } from '#renderer/screens/packs/usePackWork.ts';
import { readRelationText, relationText } from '#shared/packs/relation-text';
import { EditableLines } from './EditableLines.tsx';

/** The 勾稽关系 of a pack, one a line. */
export function RelationsEditor({ work, readOnly }: { readonly work: PackWork; readonly readOnly: boolean }) {
  return (
    <div className="pack-form">
      <EditableLines
        legend="勾稽关系：两边相等，体检照查"
        noun="勾稽关系"
        placeholder="编号 名称： 表/行/栏 ＝ 算法"
        items={work.pack.relations}
        readOnly={readOnly}
        say={relationText}
        read={readRelationText}
        onChange={(relations) => work.edit((pack) => ({ ...pack, relations }))}
      />
    </div>
  );
}
