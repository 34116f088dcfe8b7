import type { FontPresetId } from '#shared/publication/presets/fonts';
import type { PagePresetId } from '#shared/publication/presets/pages';

/** How the person wants the document. */
export interface Choices {
  readonly page: PagePresetId;
  readonly fonts: FontPresetId;
  readonly charts: '无' | '原生图表' | '图片';
}
