/** The hundred most frequent surnames, and some compound ones. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const COMPOUND = ['欧阳', '司马', '上官', '诸葛', '司徒', '夏侯', '皇甫', '尉迟', '公孙', '慕容'];

/** Words for a payment to, or a statement about, one person. */
const PAID =
  '补贴|补助|工资|薪酬|待遇|抚恤金|丧葬费|慰问金|赔偿|补偿|救助金|生活费|医药费|退休金|养老金|奖励金|同志';

/** Words that begin like a name but are not names. */
const NOT_NAMES =
  /高校|高层|高龄|高温|高中|万人|万元|金融|白内|石油|文化|文明|文物|文艺|常住|常规|江河|方面|方案|任务|康复|田间|马路|龙头|武装|史志|林业|林地|水利|黄河|汤河|于|安置|常|方|任|易|万|钱|白|文|雷|段|武|金/;
const TEMPORARY =
  /[工员师生兵户者]$|人员|人才|教师|干部|职工|学生|农民|老人|企业|单位|公司|项目|社会|养老|就业|创业|生育|医疗|住房|采暖|公益|岗位|学校|青年|失业|遗属|军人|党员|移民|夏季|冬季|春节|季度|计划|专项|交通|通讯|购房|落户|租房|取暖|见习|培训|城镇|城乡|农村|乡镇|社区|基层|中央|省级|市级|县级|区级|财政|政策|困难|特困|优抚|残疾|孤儿|临时|基本|绩效/;

export interface Person {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

const SHAPE = new RegExp(
  `(?:${COMPOUND.join('|')}|[${SURNAMES}])[\\u4e00-\\u9fa5]{1,2}(?=(?:等)?(?:的)?(?:个人)?(?:${PAID}))`,
  'g',
);
const BEFORE = /(^|[\d\s、，。；：（）()\]】号年月日]|[处局会社村镇院校厂站所部委办室员工]|付|发|给|支)$/;

/** Likely names of persons: a surname and one or two characters, directly before a payment to a person. */
export function findPersons(text: string): readonly Person[] {
  return [...text.matchAll(SHAPE)].flatMap((match): readonly Person[] => {
    const [name] = match;
    if (!BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index)) || TEMPORARY.test(name))
      return [];
    if (NOT_NAMES.test(name.slice(0, 2)) && name.length < 3) return [];
    const after = text.slice(match.index + name.length).slice(0, 4);
    return [{ from: match.index, to: match.index + name.length, why: `姓氏开头，后面是“${after}”` }];
  });
}
