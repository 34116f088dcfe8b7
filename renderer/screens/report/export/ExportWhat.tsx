import { Checkbox, Radio } from 'antd';
import { EDITIONS, type Edition } from '#shared/publication/editions/edition';
import { FILE_KINDS, FILES, type FileKind } from '#shared/publication/editions/kinds';

const OPTIONS = FILE_KINDS.map((value) => ({
  value,
  label: FILES[value].label,
}));

const EDITION_WORDS: Readonly<Record<Edition, string>> = {
  公开版: '公开版（只有公开的内容）',
  工作底稿: '工作底稿（带数字来源和勾稽关系，不公开）',
};

/** Chooses the edition and its files. */
export function ExportWhat(props: {
  readonly edition: Edition;
  readonly kinds: readonly FileKind[];
  readonly disabled: boolean;
  readonly onEdition: (edition: Edition) => void;
  readonly onKinds: (kinds: readonly FileKind[]) => void;
}) {
  return (
    <>
      <Radio.Group
        aria-label="版本"
        className="export-edition"
        value={props.edition}
        disabled={props.disabled}
        options={EDITIONS.map((value) => ({ value, label: EDITION_WORDS[value] }))}
        onChange={({ target }) => props.onEdition(target.value as Edition)}
      />
      <Checkbox.Group
        options={OPTIONS}
        value={[...props.kinds]}
        disabled={props.disabled}
        onChange={(values) => props.onKinds(FILE_KINDS.filter((kind) => values.includes(kind)))}
      />
    </>
  );
}
