// How a region words its 决算情况说明: data only.

export type PartId = '概况' | '表' | '说明' | '其他' | '绩效' | '名词' | '附件' | '附表';

export type SectionId =
  | '总体'
  | '收入'
  | '支出'
  | '财政拨款'
  | '一般公共预算'
  | '基本支出'
  | '政府性基金'
  | '国有资本'
  | '三公'
  | '机关运行'
  | '一般性支出'
  | '政府采购'
  | '国有资产'
  | '绩效'
  | '其他';

export interface Manner {
  readonly parts: readonly { readonly id: PartId; readonly title: string }[];
  readonly sections: readonly { readonly id: SectionId; readonly title: string }[];
  /** The sections inside 其他重要事项, as （一）, （二） …, or as sections of the part 其他. */
  readonly others: readonly SectionId[];
  /** The department's name for itself. */
  readonly self: '我部门' | '本部门' | '我单位' | '本单位' | 'name' | 'short';
  readonly listed: '1．' | '1.' | '1、' | '1）' | '（1）';
  /** The sentence patterns, by kind. */
  readonly total: 'together' | 'respectively' | 'each' | 'apart' | 'broken' | 'colon';
  readonly change: 'than' | 'with' | 'against';
  readonly shares: 'inline' | 'listed' | 'zeros';
  readonly item: 'initial' | 'purpose' | 'sichuan' | 'nested' | 'spent' | 'code';
  readonly done: '完成年初预算的' | '完成预算的' | '为年初预算的' | '完成预算';
  readonly basic: 'names' | 'amounts';
  readonly threePublic: 'detailed' | 'listed' | 'short';
  readonly purchases: 'awarded' | 'reserved' | 'plain';
  /** Whether trailing zeros of figures are dropped, as in 6.2万元. */
  readonly trimmed: boolean;
  readonly thousands: boolean;
  readonly decimals: 1 | 2;
  readonly spaced: boolean;
  /** The text's unit; the tables may have another. */
  readonly unit: '元' | '万元';
  /** Whether the text has charts, of which a caption remains. */
  readonly captions: boolean;
  /** The wording for growth from zero. */
  readonly zeroBase: 'words' | 'dashes';
  /** 教育（类）支出, 教育支出（类）支出 or 教育支出（类） in the description of the structure. */
  readonly classes: 'moved' | 'twice' | 'plain';
  /** Full-width digits. */
  readonly wide: boolean;
  /** Lines between the part's title and the first table. */
  readonly tablesLead: readonly string[];
  readonly lead: readonly string[];
  readonly contents: 'plain' | 'fields' | 'none';
}
