import type { Context } from '#shared/checks/context/context';
import { type LocatedText, locatedTexts } from '#shared/checks/context/texts';
import { gentle } from '#shared/checks/findings/group';
import { isBankCard, isCitizenNumber } from '#shared/checks/privacy/check-digits';
import { findPersons } from '#shared/checks/privacy/persons';
import type { Breach, Rule } from '#shared/checks/rule';
import { wordsBefore } from '#shared/claims/text/reach';

const CITIZEN = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const PHONE = /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g;
const CARD = /(?<!\d)[3-6]\d{15,18}(?!\d)/g;
const SECRET =
  /绝密|机密(?!文件管理)|秘密级|涉密(资金|项目|单位|经费)|内部(资料|文件)，?(不得|请勿)(外传|公开)|密级/g;

const rule = (
  id: string,
  title: string,
  basis: string,
  find: (text: LocatedText, context: Context) => readonly Breach[],
): Rule => ({
  id,
  title,
  severity: 'warning',
  basis,
  scope: '全文',
  check: (context: Context) => locatedTexts(context).flatMap((text) => find(text, context)),
});

export const privacyRules: readonly Rule[] = [
  rule('证件号码', '没有身份证号、电话和银行卡号', '个人信息保护法；政府信息公开条例第十五条', numbers),
  rule('个人姓名', '项目和文字里没有个人姓名', '个人信息保护法；政府信息公开条例第十五条', persons),
  rule('涉密用语', '没有涉密字样', '保守国家秘密法；公开前应作保密审查', secrets),
];

/** A secrecy mark is a text of its own; a sentence may well mention secrecy. */
function secrets(text: LocatedText, { coverage }: Context): readonly Breach[] {
  const isMark = text.text.trim().length < 12 || /★|不得外传|请勿外传|不得公开/.test(text.text);
  return found(text, SECRET, (word) => `“${word}”是涉密用语，公开前请作保密审查`).map((each) => ({
    ...each,
    severity: isMark ? 'warning' : gentle('warning', coverage),
  }));
}

/** Offices publish their telephone numbers. */
const ANSWERED = /(电话|联系方式|咨询|热线|举报|监督|传真|邮编)[^。；]{0,20}$/;

function numbers(text: LocatedText): readonly Breach[] {
  return [
    ...found(text, CITIZEN, (number) => (isCitizenNumber(number) ? '这里有一个身份证号，不应公开' : null)),
    ...found(text, MOBILE, (_, before) =>
      ANSWERED.test(before) ? null : '这里像是一个手机号码，请确认可以公开',
    ),
    ...found(text, PHONE, (_, before) =>
      ANSWERED.test(before) ? null : '这里有一个电话号码，请确认可以公开',
    ),
    ...found(text, CARD, (number) =>
      isBankCard(number) && !isCitizenNumber(number) ? '这里像是一个银行卡号，不应公开' : null,
    ),
  ];
}

/** Payments made to a single person. */
const OF_A_PERSON = /同志|抚恤金|丧葬费|慰问金|工资|退休金|医药费|赔偿/;

function persons(text: LocatedText, { coverage }: Context): readonly Breach[] {
  return findPersons(text.text).map(({ from, to, why }) => ({
    where: text.where([from, to]),
    severity: OF_A_PERSON.test(why) ? 'warning' : gentle('warning', coverage),
    message: `“${text.text.slice(from, to)}”像是个人姓名（${why}），公开前请确认或改写`,
  }));
}

function found(
  text: LocatedText,
  pattern: RegExp,
  say: (word: string, before: string) => string | null,
): readonly Breach[] {
  return [...text.text.matchAll(pattern)].flatMap((match): readonly Breach[] => {
    const message = say(match[0], wordsBefore(text.text, match.index));
    return message === null
      ? []
      : [{ where: text.where([match.index, match.index + match[0].length]), message }];
  });
}
