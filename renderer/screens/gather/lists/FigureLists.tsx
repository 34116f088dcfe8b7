import type { GatheredChange, ShownConflict } from '#shared/gather/preview/preview';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { GatherSection } from './GatherSection.tsx';

/** Conflicts between two sources of a figure. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly ShownConflict[] }) {
  return (
    <GatherSection
      id="conflicts"
      title="来源不一致"
      count={conflicts.length}
      said="用左边的；请到两处核对，改正文件后再取一次"
    >
      <table className="gather-table">
        <thead>
          <tr>
            <th scope="col">数</th>
            <th scope="col">用的</th>
            <th scope="col">在哪里</th>
            <th scope="col">另一处</th>
            <th scope="col">在哪里</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ place, what, used, other }) => (
            <tr key={`${place} ${other.source}`}>
              <th scope="row">{what}</th>
              <td className="number">{used.text}</td>
              <td className="source-place">{used.source}</td>
              <td className="number differs">{other.text}</td>
              <td className="source-place">{other.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </GatherSection>
  );
}

/** Existing figures that change. */
export function ChangeList({ changes }: { readonly changes: readonly GatheredChange[] }) {
  return (
    <GatherSection id="changes" title="变化" count={changes.length} said="原来的数改为文件里的数">
      <table className="gather-table">
        <thead>
          <tr>
            <th scope="col">数</th>
            <th scope="col">现在</th>
            <th scope="col">改为</th>
            <th scope="col">在哪里</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ place, label, before, after, source }) => (
            <tr key={place}>
              <th scope="row">{label}</th>
              <td className="number">{before || '空白'}</td>
              <td className="number differs">{after || '空白'}</td>
              <td className="source-place">{source || '文件里已没有'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </GatherSection>
  );
}

/** Unused figures of the files, with reasons. */
export function UnmatchedList({ unmatched }: { readonly unmatched: readonly ImportProblem[] }) {
  return (
    <GatherSection
      id="unmatched"
      title="科目变动和没有用上的"
      count={unmatched.length}
      said="请看一遍：认作一项的对不对，没有填到哪里的是否要手工处理"
    >
      <ul className="gather-lines">
        {unmatched.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            <strong>{place}</strong>：{message}
          </li>
        ))}
      </ul>
    </GatherSection>
  );
}
