/**
 * A paragraph's text with its links: `收、支总计均为{{公开01/31/决算数}}`. The double braces enclose an expression over
 * references; everything else is literal. Linked text is stored, compared and sent in this form.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly expression: FieldExpression; readonly source: string };

export type FieldExpression =
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'apply'; readonly name: FieldFunction; readonly operands: readonly FieldExpression[] };

/**
 * 合计: sum. 差额: size of the difference. 占比, 完成率: first of second, in %. 增幅: size of the growth from
 * second to first, in %. 增减: 增加/减少/持平. 升降: 增长/下降. 大小: 大于/小于/等于. 构成: share of the first
 * among all the others (it is one of them), in %, rounded so that all shares add up to 100.00 %.
 */
export const FIELD_FUNCTIONS = [
  '合计',
  '差额',
  '占比',
  '完成率',
  '增幅',
  '增减',
  '升降',
  '大小',
  '构成',
] as const;
export type FieldFunction = (typeof FIELD_FUNCTIONS)[number];

const FIELD = /\{\{([^{}]+)\}\}/g;

/** Splits linked text; malformed fields stay literal text. */
export function parseMarkup(markup: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of markup.matchAll(FIELD)) {
    const source = match[1] ?? '';
    const expression = parseField(source);
    if (expression === null) continue;
    pushText(pieces, markup.slice(end, match.index));
    pieces.push({ kind: 'field', expression, source });
    end = match.index + match[0].length;
  }
  pushText(pieces, markup.slice(end));
  return pieces;
}

/** Every reference cited in a text, in order, including repetitions. */
export function citedReferences(markup: string): readonly string[] {
  return parseMarkup(markup).flatMap((piece) =>
    piece.kind === 'field' ? referencesOf(piece.expression) : [],
  );
}

export function referencesOf(expression: FieldExpression): readonly string[] {
  return expression.kind === 'reference' ? [expression.reference] : expression.operands.flatMap(referencesOf);
}

/** Parses one field's expression, e.g. `占比(公开03/合计/基本支出,公开03/合计/本年支出合计)`; returns `null` if malformed. */
export function parseField(source: string): FieldExpression | null {
  const call = /^([^(),]+)\((.*)\)$/s.exec(source.trim());
  if (call === null)
    return /[(),]/.test(source) || source.trim() === ''
      ? null
      : { kind: 'reference', reference: source.trim() };
  const name = FIELD_FUNCTIONS.find((each) => each === call[1]);
  const operands = splitOperands(call[2] ?? '').map(parseField);
  if (name === undefined || !operands.every((each) => each !== null)) return null;
  return { kind: 'apply', name, operands };
}

function splitOperands(list: string): string[] {
  const operands: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < list.length; index++) {
    if (list[index] === '(') depth++;
    else if (list[index] === ')') depth--;
    else if (list[index] === ',' && depth === 0) {
      operands.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...operands, list.slice(start)];
}

function pushText(pieces: Piece[], text: string): void {
  if (text !== '') pieces.push({ kind: 'text', text });
}
