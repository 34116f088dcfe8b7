import { safeXml } from '#main/imports/containers/xml';
import { Zip } from '#main/imports/containers/zip';
import { Refusal } from '#main/imports/refusal';
import { failure, type Result, success } from '#shared/result';
import { coverNodes, hasPlaceholder } from './cover.ts';
import { looksOf, type StyleLooks } from './looks.ts';
import { type Margins, marginsOf } from './margins.ts';
import { StyleSheet } from './properties.ts';
import { type Around, isEmpty, type Picture, type Story, storyOf } from './story.ts';
import { themeFonts } from './theme.ts';
import { child, childrenOf, type Element, parseTree, within } from './tree.ts';

/** What our files take from an office's own Word file. */
export interface Letterhead {
  /** Replaces our cover: with `{部门}`, `{年度}` or `{标题}` as placeholders; `null` if there is none. */
  readonly cover: Story | null;
  readonly headers: Edges;
  readonly footers: Edges;
  /** In millimetres; `null` if the pages are not A4. */
  readonly margins: Margins | null;
  readonly looks: StyleLooks;
}

/** Content above or below the pages; `null` for none. */
export interface Edges {
  readonly first: Story | null;
  readonly odd: Story | null;
  readonly even: Story | null;
}

/** A larger file is not a template. */
const MOST_BYTES = 4_000_000;
const NO_WORD = '版式文件要用 Word 文档（.docx），请在 Word、WPS 或 LibreOffice 里另存为 .docx 后重选';
const BROKEN = '版式文件已损坏或不完整，请在 Word、WPS 或 LibreOffice 里打开后另存为 .docx 再选';
const LOCKED = '版式文件设了打开密码，请去掉密码后重选';
const TOO_LARGE = '版式文件超过 4 MB，请只留封面、页眉页脚和样式，把大图压缩后重选';
const TOO_NARROW =
  '版式文件的页边距放不下公开文本：请把版心留出至少宽 120、高 180 毫米，下边距至少 20 毫米后重选';
const NOTHING = '版式文件里没有可以用的封面、页眉、页脚或样式，请选单位平时发文用的 .docx';

/**
 * Reads an office's .docx as letterhead and source of styles. Fails with one sentence: the problem, and what to
 * do.
 */
export function readLetterhead(bytes: Uint8Array): Result<Letterhead> {
  if (bytes.length > MOST_BYTES) return failure('input', TOO_LARGE);
  const buffer = Buffer.from(bytes);
  if (buffer.length < 4) return failure('input', NO_WORD);
  if (buffer.readUInt32BE(0) === 0xd0cf11e0) {
    return failure('input', buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? LOCKED : NO_WORD);
  }
  if (buffer.toString('latin1', 0, 2) !== 'PK') return failure('input', NO_WORD);
  try {
    return read(new Zip(buffer));
  } catch (error) {
    if (error instanceof Refusal || error instanceof SyntaxError) return failure('input', BROKEN);
    throw error;
  }
}

function read(zip: Zip): Result<Letterhead> {
  const name = documentName(zip);
  if (name === null) return failure('input', NO_WORD);
  const document = tree(zip, name);
  const body = child(document ?? undefined, 'w:body');
  if (document === null || body === undefined) return failure('input', BROKEN);
  const relations = relationsOf(zip, name);
  const part = (type: string) =>
    [...relations.values()].find((each) => each.type.endsWith(`/${type}`))?.target;
  const fontOf = themeFonts(tree(zip, part('theme') ?? ''));
  const styles = new StyleSheet(tree(zip, part('styles') ?? '') ?? EMPTY, fontOf);
  const around = (of: string): Around => ({ styles, fontOf, pictures: picturesOf(zip, of) });
  const edge = (kind: 'header' | 'footer') =>
    edgesOf(body, kind, (id) => storyAt(zip, relations.get(id)?.target, around));
  const margins = marginsOf([...within(body, 'w:sectPr')]);
  if (margins === 'narrow') return failure('input', TOO_NARROW);
  const nodes = coverNodes(body);
  const letterhead: Letterhead = {
    cover: hasPlaceholder(nodes) ? storyOf(document, nodes, around(name)) : null,
    headers: edge('header'),
    footers: edge('footer'),
    margins,
    looks: looksOf(styles),
  };
  return saysNothing(letterhead) ? failure('input', NOTHING) : success(letterhead);
}

const EMPTY: Element = { name: 'w:styles', attributes: {}, children: [] };

function saysNothing({ cover, headers, footers, looks }: Letterhead): boolean {
  const edges = [...Object.values(headers), ...Object.values(footers)];
  return cover === null && edges.every((each) => each === null) && looks.size === 0;
}

/** The name of the document part: a template (.dotx) has another content type. */
function documentName(zip: Zip): string | null {
  const types = tree(zip, '[Content_Types].xml');
  const main = childrenOf(types ?? undefined).find(({ attributes }) =>
    /wordprocessingml\.(?:document|template)\.main\+xml$/.test(attributes.ContentType ?? ''),
  );
  const name = main?.attributes.PartName?.replace(/^\//, '');
  return name !== undefined && zip.has(name) ? name : null;
}

function tree(zip: Zip, name: string): Element | null {
  const bytes = name === '' ? null : zip.read(name);
  return bytes === null ? null : parseTree(safeXml(bytes));
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The parts a part refers to, by relationship id. */
function relationsOf(zip: Zip, name: string): ReadonlyMap<string, Relation> {
  const [, folder = '', file = name] = /^(.*\/)?([^/]+)$/.exec(name) ?? [];
  const root = tree(zip, `${folder}_rels/${file}.rels`);
  const found = childrenOf(root ?? undefined).flatMap(({ attributes }) => {
    const { Id, Type = '', Target = '', TargetMode } = attributes;
    if (Id === undefined || TargetMode === 'External') return [];
    const target = Target.startsWith('/') ? Target.slice(1) : normal(`${folder}${Target}`);
    return [[Id, { type: Type, target }] as const];
  });
  return new Map(found);
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const PICTURES = /\.(png|jpe?g|gif|bmp|emf|wmf)$/i;

function picturesOf(zip: Zip, name: string): ReadonlyMap<string, Picture> {
  const found = [...relationsOf(zip, name)].flatMap(([id, { type, target }]) => {
    const extension = PICTURES.exec(target)?.[1]?.toLowerCase();
    const bytes = type.endsWith('/image') && extension !== undefined ? zip.read(target) : null;
    return bytes === null || extension === undefined ? [] : [[id, { extension, bytes }] as const];
  });
  return new Map(found);
}

/** Headers or footers: those of the last section, or of the nearest one before it that has any. */
function edgesOf(body: Element, kind: 'header' | 'footer', story: (id: string) => Story | null): Edges {
  const sections = [...within(body, 'w:sectPr')].reverse();
  const named = (type: string) => {
    const found = sections
      .flatMap((section) => childrenOf(section))
      .find((each) => each.name === `w:${kind}Reference` && each.attributes['w:type'] === type);
    return found === undefined ? null : story(found.attributes['r:id'] ?? '');
  };
  const odd = named('default');
  const hasFirst = sections.some((section) => child(section, 'w:titlePg') !== undefined);
  return { first: hasFirst ? named('first') : odd, odd, even: named('even') ?? odd };
}

function storyAt(zip: Zip, name: string | undefined, around: (of: string) => Around): Story | null {
  const root = name === undefined ? null : tree(zip, name);
  if (root === null || name === undefined) return null;
  const story = storyOf(root, root.children, around(name));
  return isEmpty(story) ? null : story;
}
