import { Button } from 'antd';
import type { GatherPreview } from '#shared/api/gather';
import type { GatheredFile } from '#shared/gather/preview/preview';

/** Each file: its kind, what it fills, what it lacks; and below them what no file provides. */
export function FileList(props: {
  readonly preview: GatherPreview;
  /** `null` if it is the only one. */
  readonly onRemove: ((file: string) => void) | null;
}) {
  const { files, missing } = props.preview;
  return (
    <aside className="gather-files" aria-label="文件">
      <h2>{`文件 ${files.length}`}</h2>
      <ul>
        {files.map((file) => (
          <FileItem key={file.file} file={file} onRemove={props.onRemove} />
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h2>{`缺 ${missing.length}`}</h2>
          <ul className="gather-missing">
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function FileItem(props: {
  readonly file: GatheredFile;
  readonly onRemove: ((file: string) => void) | null;
}) {
  const { file, onRemove } = props;
  const unused = file.fills.length === 0;
  return (
    <li>
      <div className="gather-file">
        <strong>{file.kind}</strong>
        <span title={file.file}>{file.file}</span>
        {onRemove !== null && (
          <Button
            type="text"
            size="small"
            aria-label={`不用 ${file.file}`}
            onClick={() => onRemove(file.file)}
          >
            ✕
          </Button>
        )}
      </div>
      <p>{file.says}</p>
      <p className={unused ? 'lacking' : 'quiet'}>{unused ? '没有用上' : `填 ${file.fills.join('、')}`}</p>
      {file.missing.map((each) => (
        <p key={each} className="lacking">
          {each}
        </p>
      ))}
      {file.forms.length > 0 && <Forms file={file} />}
      {file.remarks.map((each) => (
        <p key={each} className="quiet">
          {each}
        </p>
      ))}
    </li>
  );
}

function Forms({ file: { forms } }: { readonly file: GatheredFile }) {
  return (
    <details>
      <summary>{`认出 ${forms.length} 张表`}</summary>
      <ul>
        {forms.map(({ id, title, sheet, figures }) => (
          <li key={`${id} ${sheet}`} title={sheet}>
            {`${id} ${title}`}
            <span className="quiet">{` ${figures} 个数`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
