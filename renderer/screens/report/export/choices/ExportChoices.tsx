import { Alert, Form, Input, Select } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { UnitSwitch } from '#renderer/screens/report/tables/UnitSwitch.tsx';
import { CHART_CHOICES, type Settings } from '#shared/api/settings';
import { FONT_PRESET_IDS, FONT_PRESETS } from '#shared/publication/presets/fonts';
import { PAGE_PRESET_IDS, PAGE_PRESETS } from '#shared/publication/presets/pages';
import { LetterheadField } from './LetterheadField.tsx';
import { useMissingFonts } from './useMissingFonts.ts';

const WIDTH = { labelCol: { span: 4 }, wrapperCol: { span: 20 } } as const;

/** The report's unit, and the choices remembered between exports: page, fonts, charts, file names. */
export function ExportChoices(props: {
  readonly draft: Draft;
  readonly settings: Settings;
  /** An example of a file name by the rule. */
  readonly example: string;
  readonly disabled: boolean;
  readonly onChange: (changed: Partial<Settings>) => void;
}) {
  const { settings, onChange } = props;
  const missing = useMissingFonts(settings.fonts);
  return (
    <Form {...WIDTH} size="small" disabled={props.disabled} className="export-choices">
      <Form.Item label="单位" extra="与填表时是同一个单位；改了可以撤销，数字本身一分不变">
        <UnitSwitch draft={props.draft} disabled={props.disabled} />
      </Form.Item>
      <Form.Item label="版心" extra={PAGE_PRESETS[settings.page].description}>
        <Select
          aria-label="版心"
          value={settings.page}
          options={PAGE_PRESET_IDS.map((value) => ({ value, label: value }))}
          onChange={(page) => onChange({ page })}
        />
      </Form.Item>
      <Form.Item label="字体" extra={FONT_PRESETS[settings.fonts].description}>
        <Select
          aria-label="字体"
          value={settings.fonts}
          options={FONT_PRESET_IDS.map((value) => ({ value, label: value }))}
          onChange={(fonts) => onChange({ fonts })}
        />
        {missing.length > 0 && <Alert type="warning" showIcon title={lacking(missing)} />}
      </Form.Item>
      <Form.Item label="图表">
        <Select
          aria-label="图表"
          value={settings.charts}
          options={CHART_CHOICES.map((value) => ({ value, label: value }))}
          onChange={(charts) => onChange({ charts })}
        />
      </Form.Item>
      <LetterheadField disabled={props.disabled} />
      <Form.Item label="文件名" extra={props.example}>
        <Input
          aria-label="文件名"
          defaultValue={settings.fileName}
          maxLength={200}
          onChange={({ target }) => {
            if (target.value.trim() !== '') onChange({ fileName: target.value.trim() });
          }}
        />
      </Form.Item>
    </Form>
  );
}

function lacking(fonts: readonly string[]): string {
  return `本机没有安装：${fonts.join('、')}。文件里照样写这些字体；在没有它们的电脑上打开，会换成相近的字体。`;
}
