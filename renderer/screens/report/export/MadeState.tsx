import { Alert } from 'antd';
import type { MadeSet } from '#shared/api/contract';
import { isDraft } from '#shared/publication/editions/edition';
import { leftoverLines } from '#shared/publication/editions/leftover';

/** 发布前清洁: what exported public files contain besides the publication, and whether they are drafts. */
export function MadeState(
  props: Pick<MadeSet, 'open' | 'left'> & {
    /** Whether any of the files is for the public. */
    readonly isPublic: boolean;
  },
) {
  const { open, left, isPublic } = props;
  return (
    <>
      {isDraft(open) && (
        <Alert
          type="warning"
          showIcon
          title={`体检还有 ${open.errors} 处错误、${open.todo} 处待填，文件每页印有“草稿”；改好后重新导出`}
        />
      )}
      {isPublic && left.length === 0 && (
        <Alert
          type="info"
          showIcon
          title="发布前清洁：公开版里没有批注、修订、隐藏内容、多余的属性、名称和链接"
        />
      )}
      {left.length > 0 && (
        <Alert
          type="error"
          showIcon
          title="发布前清洁：公开版里还有下列内容，请不要发布"
          description={leftoverLines(left).map((line) => <div key={line}>{line}</div>)}
        />
      )}
    </>
  );
}
