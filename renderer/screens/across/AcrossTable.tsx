import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { ListTable } from '#renderer/screens/lists/ListTable.tsx';
import { type AcrossKind, type AcrossRow, type Outlier, sayFigure } from '#shared/desk/across';
import type { FigureDefinition } from '#shared/desk/figures';

/** Departments or years side by side; outliers are marked, with the reason. */
export function AcrossTable(props: {
  readonly kind: AcrossKind;
  readonly rows: readonly AcrossRow[];
  readonly figures: readonly FigureDefinition[];
  readonly outliers: readonly Outlier[];
  /** The figure drawn as a chart. */
  readonly drawn: string;
  readonly onDraw: (figure: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const { kind, figures, outliers, drawn, onDraw, onOpen } = props;
  const columns = useMemo(() => {
    const why = new Map(outliers.map((each) => [`${each.row}\n${each.figure}`, each.why]));
    return [
      nameColumn(kind, onOpen),
      ...figures.map((figure) => figureColumn(figure, why, drawn === figure.name, onDraw)),
    ];
  }, [kind, figures, outliers, drawn, onDraw, onOpen]);
  return <ListTable rows={props.rows} rowKey="id" columns={columns} empty="没有可以对比的" />;
}

function nameColumn(kind: AcrossKind, onOpen: (id: string) => void): TableColumnsType<AcrossRow>[number] {
  return {
    title: kind === 'years' ? '年度' : '部门',
    key: 'name',
    width: 210,
    fixed: 'left',
    ellipsis: true,
    render: (_, { id, name, 年度 }) => (
      <Button type="link" size="small" title="打开" onClick={() => onOpen(id)}>
        {kind === 'years' ? `${年度}年度` : name}
      </Button>
    ),
  };
}

function figureColumn(
  { name, kind }: FigureDefinition,
  why: ReadonlyMap<string, string>,
  isDrawn: boolean,
  onDraw: (figure: string) => void,
): TableColumnsType<AcrossRow>[number] {
  return {
    title: (
      <button
        type="button"
        className="draw-figure"
        aria-pressed={isDrawn}
        title="画这个数的图"
        onClick={() => onDraw(name)}
      >
        {name}
      </button>
    ),
    key: name,
    width: Math.max(120, 18 * name.length + 40),
    align: 'right',
    sorter: (a, b) => (a.figures[name] ?? -1) - (b.figures[name] ?? -1),
    render: (_, { id, figures }) => {
      const said = sayFigure(kind, figures[name] ?? null);
      const reason = why.get(`${id}\n${name}`);
      if (reason === undefined) return said === '' ? <span className="quiet">—</span> : said;
      return (
        <mark className="outlier" title={reason}>
          {said}
          <span className="unseen">{reason}</span>
        </mark>
      );
    },
  };
}
