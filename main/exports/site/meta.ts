import type { Source } from '#main/exports/export-request';
import { html, type Markup } from '#main/exports/html/markup';
import { printable } from '#main/exports/printable';
import type { Disclosure } from '#shared/publication/editions/disclosure';

type Of = Pick<Source, 'publication' | 'report' | 'disclosure' | 'madeAt'>;

/** The entries required by 政府信息公开; missing ones are `null`, for the editor to fill in. */
export function metaData({ publication, report, disclosure, madeAt }: Of): Disclosure & {
  readonly 标题: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly 生成时间: string;
} {
  return {
    标题: printable(publication.title),
    索引号: disclosure.索引号,
    发布机构: disclosure.发布机构 ?? printable(report.部门),
    成文日期: disclosure.成文日期,
    公开方式: disclosure.公开方式,
    部门: printable(report.部门),
    年度: report.年度,
    生成时间: madeAt.toISOString(),
  };
}

/** The tags of a government page's head (政府网站发展指引, 网页标签规范), as far as they are known here. */
export function metaTags(of: Of): Markup {
  const { 标题, 发布机构, 成文日期, 索引号, 公开方式, 年度 } = metaData(of);
  const tags: readonly (readonly [name: string, content: string | null])[] = [
    ['ArticleTitle', 标题],
    ['PubDate', 成文日期],
    ['ContentSource', 发布机构],
    ['Keywords', `部门决算;${年度}年度;政府信息公开`],
    ['Description', `${标题}：${公开方式}`],
    ['IndexNumber', 索引号],
  ];
  return html`${tags.flatMap(([name, content]) =>
    content === null ? [] : [html`<meta name="${name}" content="${content}">\n`],
  )}`;
}
