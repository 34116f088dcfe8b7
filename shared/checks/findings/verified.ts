import type { Finding } from './finding.ts';

/** A finding that a person has verified and accepted, with the reason given. */
export interface VerifiedFinding extends Finding {
  readonly reason: string;
}

/** The key prefix under which a report's reasons hold those for accepting findings. */
const VERIFIED = '核实/';

export function verifiedKey(findingKey: string): string {
  return `${VERIFIED}${findingKey}`;
}

export function isVerifiedKey(key: string): boolean {
  return key.startsWith(VERIFIED);
}

/** The rule of the finding that such an entry accepts. */
export function ruleOfVerified(key: string): string {
  return key.split('/')[1] ?? key;
}

/**
 * Assigns keys to findings. A key covers the rule, the location and every figure in the message: it
 * survives changes elsewhere, but a changed figure gives another key, so the finding reopens.
 */
export class FindingKeys {
  readonly #given = new Map<string, number>();

  keyOf(rule: string, { where, message }: Pick<Finding, 'where' | 'message'>): string {
    const { table = '', section = '', row = '', column = '' } = where;
    const words = [table, section, row, column, message].join('\n');
    const key = `${rule}/${hash(words, 5381)}${hash(words, 52_711)}`;
    const count = (this.#given.get(key) ?? 0) + 1;
    this.#given.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  }
}

/** djb2 with a seed, as up to seven letters and digits. */
function hash(words: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < words.length; at++) sum = (Math.imul(sum, 33) ^ words.charCodeAt(at)) >>> 0;
  return sum.toString(36);
}

/** Splits findings into open ones and those the report marks as verified. */
export function splitVerified(
  all: readonly Finding[],
  reasons: Readonly<Record<string, string>>,
): { readonly findings: readonly Finding[]; readonly verified: readonly VerifiedFinding[] } {
  const findings: Finding[] = [];
  const verified: VerifiedFinding[] = [];
  for (const finding of all) {
    const reason = reasons[verifiedKey(finding.key)];
    if (reason === undefined) findings.push(finding);
    else verified.push({ ...finding, reason });
  }
  return { findings, verified };
}
