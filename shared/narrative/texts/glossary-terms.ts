/** A term of part four. */
export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  /** Words that stand for the term in the document, besides the term itself. */
  readonly also?: readonly string[];
  /** Longer words that contain the term and mean something else. */
  readonly notIn?: readonly string[];
}

/** Terms of 部门决算, in the order in which the official pattern explains them. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  { term: '财政拨款收入', definition: '单位从同级政府财政部门取得的财政预算资金' },
  { term: '事业收入', definition: '事业单位开展专业业务活动及其辅助活动取得的收入' },
  { term: '上级补助收入', definition: '事业单位从主管部门和上级单位取得的非财政补助收入' },
  { term: '附属单位上缴收入', definition: '事业单位取得附属独立核算单位根据有关规定上缴的收入' },
  {
    term: '经营收入',
    definition: '事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入',
    notIn: ['国有资本经营收入'],
  },
  {
    term: '其他收入',
    definition:
      '单位取得的除“财政拨款收入”、“事业收入”、“上级补助收入”、“附属单位上缴收入”、“经营收入”以外的各项收入',
  },
  {
    term: '使用非财政拨款结余',
    definition: '指事业单位使用以前年度积累的非财政拨款结余弥补当年收支差额的金额',
  },
  {
    term: '年初结转和结余',
    definition:
      '指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金',
    also: ['年初财政拨款结转和结余'],
  },
  { term: '基本支出', definition: '为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出' },
  { term: '项目支出', definition: '基本支出之外为完成特定行政任务和事业发展目标所发生的支出' },
  { term: '上缴上级支出', definition: '指事业单位按照财政部门和主管部门的规定上缴上级单位的支出' },
  {
    term: '经营支出',
    definition: '指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动发生的支出',
    notIn: ['国有资本经营支出'],
  },
  {
    term: '对附属单位补助支出',
    definition: '指事业单位用财政补助收入之外的收入对附属单位补助发生的支出',
  },
  {
    term: '工资福利支出',
    definition: '单位支付给在职职工和编制外长期聘用人员的各类劳动报酬，以及为上述人员缴纳的各项社会保险费等',
    notIn: ['其他工资福利支出'],
  },
  {
    term: '商品和服务支出',
    definition: '单位购买商品和服务的支出',
    notIn: ['其他商品和服务支出'],
  },
  {
    term: '对个人和家庭的补助支出',
    definition: '单位用于对个人和家庭的补助支出',
    also: ['对个人和家庭的补助'],
    notIn: ['其他对个人和家庭的补助', '对其他个人和家庭的补助'],
  },
  { term: '资本性支出', definition: '单位安排的资本性支出', notIn: ['其他资本性支出'] },
  {
    term: '结余分配',
    definition: '指事业单位按照会计制度规定缴纳的所得税、提取的专用结余以及转入非财政拨款结余的金额等',
  },
  {
    term: '年末结转和结余',
    definition: '指单位按有关规定结转到下年或以后年度继续使用的资金，或项目已完成等产生的结余资金',
    also: ['年末财政拨款结转和结余'],
  },
  {
    term: '“三公”经费',
    definition:
      '纳入同级财政预决算管理的“三公”经费，指单位使用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置及运行费反映单位公务用车车辆购置支出（含车辆购置税）及租用费、燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出',
  },
  {
    term: '机关运行经费',
    definition:
      '为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公及印刷费、邮电费、差旅费、会议费、福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用',
  },
];
