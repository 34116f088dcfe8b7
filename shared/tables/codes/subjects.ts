const LEVELS: Readonly<Record<number, 1 | 2 | 3>> = { 3: 1, 5: 2, 7: 3 };

/** 1 类, 2 款, 3 项; `null` for what is no 科目编码. */
export function subjectLevel(code: string | null): 1 | 2 | 3 | null {
  return code !== null && /^\d+$/.test(code) ? (LEVELS[code.length] ?? null) : null;
}

/** Whether a text is written as a 科目编码, known or not. */
export function isSubjectCode(text: string): boolean {
  return subjectLevel(text) !== null;
}
