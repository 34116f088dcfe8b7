import { createHash } from 'node:crypto';
import { drawCharts } from '#main/exports/charts/draw';
import type { FolderFile, Source } from '#main/exports/export-request';
import { type Around, sectionMarkup } from '#main/exports/html/blocks';
import { asMarkup, html, type Markup, nothing } from '#main/exports/html/markup';
import type { PublicationBlock, Section } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import type { Marks } from '#shared/publication/editions/edition';
import { BOX, withOwnIds } from './fragment.ts';
import { metaData, metaTags } from './meta.ts';
import { previewPage } from './preview.ts';
import { siteStyle } from './style.ts';
import { thumbnail } from './thumbnail.ts';

/** Of a chart, in pixels: it scales with its column. */
const SCREEN_WIDTH = 590;

/**
 * A folder for the editor of a website: the publication as one HTML fragment to paste into a page, and part by
 * part; its style sheet; a preview page; the metadata required by 政府信息公开; a thumbnail; the SHA-256 of each
 * file.
 */
export async function writeSite(source: Source, marks: Marks): Promise<readonly FolderFile[]> {
  const { publication } = source;
  const sections = publication.sections.filter(({ blocks }) => blocks[0]?.kind !== 'cover');
  const drawings = await drawCharts(publication, 'inherit', SCREEN_WIDTH);
  const around: Around = {
    contents: { entries: contentsOf(publication), pages: null },
    drawings,
    traced: false,
    name: publication.部门,
  };
  const style = siteStyle(sections.flatMap(gridsOf));
  const whole = fragment(sections, around, { style, marks, skip: true });
  const parts = partsOf(sections.filter(({ blocks }) => blocks[0]?.kind !== 'contents'));
  const files = [
    text('正文.html', whole),
    ...parts.map(({ title, sections: own }, index) =>
      text(
        `分节/${String(index + 1).padStart(2, '0')}-${title}.html`,
        fragment(own, around, { style: siteStyle(own.flatMap(gridsOf)), marks }),
      ),
    ),
    text('样式.css', String(style)),
    text('元数据.html', String(metaTags(source))),
    text('元数据.json', `${JSON.stringify(metaData(source), null, 2)}\n`),
    text('预览.html', previewPage(source, whole)),
    { path: '缩略图.png', bytes: await thumbnail(source) },
  ];
  return [
    ...files,
    text('校验码.txt', files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')),
  ];
}

/** A box with its own style, for use in any page. */
function fragment(
  sections: readonly Section[],
  around: Around,
  { style, marks, skip = false }: { readonly style: Markup; readonly marks: Marks; readonly skip?: boolean },
): string {
  const draft = marks.draft ? html`<p class="draft">草稿，不得发布</p>\n` : nothing;
  const inner = sections.map((section) => sectionMarkup(section, around));
  return String(html`<div class="${BOX}" lang="zh-CN">
<style>
${style}</style>
${draft}${skip ? html`<a class="skip" href="#${BOX}-end">跳过本文</a>\n` : nothing}${inner.map((each) => asMarkup(withOwnIds(String(each))))}${skip ? html`<span id="${BOX}-end" tabindex="-1"></span>\n` : nothing}</div>
`);
}

function gridsOf({ blocks }: Section) {
  return blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
}

interface Part {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Each part of the document, and each form and annex separately. */
function partsOf(sections: readonly Section[]): readonly Part[] {
  const parts: { title: string; sections: Section[] }[] = [];
  for (const section of sections) {
    const title = titleOf(section.blocks);
    if (title !== null) parts.push({ title, sections: [section] });
    else parts.at(-1)?.sections.push(section);
  }
  return parts;
}

/** The name of a part for file names; `null` for a section that continues the part before. */
function titleOf(blocks: readonly PublicationBlock[]): string | null {
  const part = blocks.find((block) => block.kind === 'part');
  if (part !== undefined) return safe(part.anchor.replace(/^part-/, ''));
  const grid = blocks.find((block) => block.kind === 'grid');
  return grid === undefined ? null : safe(grid.grid.id);
}

function safe(title: string): string {
  return title.replace(/[^\p{L}\p{N}]/gu, '_');
}

function text(path: string, content: string): FolderFile {
  return { path, bytes: new TextEncoder().encode(content) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
