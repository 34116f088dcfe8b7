import { Alert } from 'antd';
import type { ImportPreview } from '#shared/api/imports';

/** The parts not understood with reasons, and further remarks. */
export function ProblemList({ preview: { problems, remarks } }: { readonly preview: ImportPreview }) {
  return (
    <div className="import-problems">
      {problems.length === 0 && <Alert type="success" showIcon title="文件里的表和文字都读懂了" />}
      {problems.length > 0 && (
        <>
          <p>{`有 ${problems.length} 处没有读懂，没有读入：`}</p>
          <ul>
            {problems.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                <strong>{place}</strong>：{message}
              </li>
            ))}
          </ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <p>另外：</p>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
