/** Names of departments of 4 to 72 characters. */
export const NAMES = [
  '示例县局',
  '示例县示范图书馆',
  '示例市高新技术产业开发区管理委员会',
  '示例市交通运输综合行政执法支队第三大队',
  '示例省示例市示例县农业农村和水利局（本级）',
  '示例市高新技术产业开发区经济发展和科技创新促进局（示例市高新区工业信息服务中心）',
  '示例市高新技术产业开发区经济发展和科技创新促进局（示例市高新技术产业开发区工业和信息化服务管理处、示例市高新技术产业开发区中小企业公共服务中心）',
] as const;

const ADDRESS = `https://example.gov.cn/${'disclosure-of-final-accounts/'.repeat(2)}index.html?year=2023&unit=${'0123456789'.repeat(3)}`;

/** Paragraphs in which every sign, number and unit is at the end of a line somewhere. */
export function longWords(name: string): readonly string[] {
  const amounts = [
    '-21.48万元',
    '64,999,264.21万元',
    '-1234567890123.45元',
    '102.56%',
    '3辆',
    '2023年度',
    '-0.5%',
    '8 个',
    '21.48 万元',
  ];
  const sentences = amounts.flatMap((amount, index) =>
    [0, 3, 7, 12].map(
      (filler) => `${'本年支出增加情况说明'.repeat(2).slice(0, 6 + filler + index)}为${amount}，`,
    ),
  );
  return [
    '十四、其他需要说明的情况',
    `${name}${sentences.join('')}特此说明。`,
    `（一）公开网址为${ADDRESS}，请查阅。`,
    `（二）编号为${'Abcdefghij'.repeat(30)}。`,
  ];
}

/** A text of an annex extended to `length`, with its figures unchanged. */
export function annexText(value: unknown, length: number): unknown {
  if (Array.isArray(value)) return value.map((each) => annexText(each, length));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        LONG.test(key) ? longer(each, length) : annexText(each, length),
      ]),
    );
  }
  return value;
}

const LONG = /目标$|情况$|内容|措施|项目名称/;

function longer(value: unknown, length: number): unknown {
  if (typeof value !== 'string' || value === '' || length === 0) return annexText(value, length);
  const words = `${value}，完成率≥95.5%，同比下降-3.20%，涉及资金1,234.56万元；`;
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
