import { Spin, Table } from 'antd';
import type { ExplainedDifference, Proof } from '#shared/learn/learned-pack';
import { fen } from '#shared/money/amount';
import { formatPercent, ratio } from '#shared/money/ratio';

/** The document written again by the pack with its own figures: the share in common, and each difference. */
export function ProofView(props: {
  readonly proof: Proof | null;
  readonly proving: boolean;
  readonly inferred: readonly string[];
}) {
  const { proof, inferred } = props;
  return (
    <Spin spinning={props.proving}>
      {proof === null ? <p>空白模板里没有数，不能再写一遍对照。</p> : <Proved proof={proof} />}
      {inferred.length > 0 && (
        <>
          <h3>文件里没有、推定的</h3>
          <ul>
            {inferred.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Spin>
  );
}

function Proved({ proof: { forms, text } }: { readonly proof: Proof }) {
  const cells = forms.reduce((sum, form) => sum + form.cells, 0);
  const differences = [
    ...forms.flatMap((form) =>
      form.differences.map((each) => ({ ...each, place: `${form.title} ${each.place}` })),
    ),
    ...text.differences,
  ];
  const wrong = forms.reduce((sum, form) => sum + form.differences.length, 0);
  const share = ratio(fen(text.same), fen(text.printed));
  return (
    <>
      <p role="status">
        {`用文件自己的数再写一遍：表 ${forms.length} 张 ${cells} 格，${wrong} 格不同；文字 ${share === null ? '没有' : formatPercent(share)} 相同。`}
      </p>
      <Table<ExplainedDifference & { readonly at: number }>
        rowKey="at"
        size="small"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={differences.map((each, at) => ({ ...each, at }))}
        locale={{ emptyText: '没有不同' }}
        columns={[
          { title: '在哪里', dataIndex: 'place', width: 150 },
          { title: '原文', dataIndex: 'printed' },
          { title: '写出', dataIndex: 'written' },
          { title: '原因', dataIndex: 'reason' },
        ]}
      />
    </>
  );
}
