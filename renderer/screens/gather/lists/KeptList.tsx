import { Checkbox } from 'antd';
import type { KeptFigure } from '#shared/gather/preview/preview';
import { GatherSection } from './GatherSection.tsx';

/** Figures of the report that are kept although a file has another, each with the choice to take the file's. */
export function KeptList(props: {
  readonly kept: readonly KeptFigure[];
  readonly overwrite: ReadonlySet<string>;
  readonly onOverwrite: (places: ReadonlySet<string>) => void;
}) {
  const { kept, overwrite, onOverwrite } = props;
  const choose = (place: string, on: boolean) =>
    onOverwrite(new Set([...overwrite].filter((each) => each !== place).concat(on ? [place] : [])));
  const all = kept.every(({ place }) => overwrite.has(place));
  return (
    <GatherSection
      id="kept"
      title="保留不动"
      count={kept.length}
      said="按批复数填列的、手工填列的与文件不同；要改的打勾"
    >
      <table className="gather-table gather-kept">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                checked={all}
                indeterminate={!all && overwrite.size > 0}
                onChange={({ target }) =>
                  onOverwrite(new Set(target.checked ? kept.map(({ place }) => place) : []))
                }
              >
                改用文件的
              </Checkbox>
            </th>
            <th scope="col">数</th>
            <th scope="col">为什么保留</th>
            <th scope="col">现在</th>
            <th scope="col">文件的</th>
            <th scope="col">在哪里</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ place, label, why, stands, given, source }) => (
            <tr key={place}>
              <td>
                <Checkbox
                  aria-label={`${label} 改用文件的`}
                  checked={overwrite.has(place)}
                  onChange={({ target }) => choose(place, target.checked)}
                />
              </td>
              <th scope="row">{label}</th>
              <td>{why}</td>
              <td className="number">{stands}</td>
              <td className="number differs">{given}</td>
              <td className="source-place">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </GatherSection>
  );
}
