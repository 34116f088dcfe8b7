import { Alert, Button, Segmented } from 'antd';
import { type FileOwner, ownersText } from '#shared/imports/document/owners';

type Documents = readonly (readonly number[])[];

/** Files of several departments or years: read as one document, or separately. */
export function SeveralDocuments(props: {
  /** The owners of the files read together. */
  readonly owners: readonly FileOwner[];
  /** The groups that belong together. */
  readonly documents: Documents;
  /** The person's choice; `null` before it. */
  readonly apart: Documents | null;
  readonly names: readonly string[];
  readonly shown: number;
  readonly onApart: () => void;
  readonly onTogether: () => void;
  readonly onShow: (at: number) => void;
}) {
  const { owners, documents, apart, names } = props;
  if (apart !== null) {
    if (apart.length < 2) return null;
    const options = apart.map((files, at) => ({
      value: at,
      label: files.map((file) => names[file] ?? '').join('、'),
    }));
    return (
      <Segmented<number> aria-label="文件" value={props.shown} options={options} onChange={props.onShow} />
    );
  }
  if (documents.length < 2) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${ownersText(owners)}现在合在一起读，请选择怎样打开。`}
      action={
        <span className="choices">
          <Button size="small" type="primary" onClick={props.onApart}>
            分别打开
          </Button>
          <Button size="small" onClick={props.onTogether}>
            当作一份
          </Button>
        </span>
      }
    />
  );
}
