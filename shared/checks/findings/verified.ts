import type { Finding } from './finding.ts';

/** A finding that a person has looked into and let stand, with the reason given. */
export interface VerifiedFinding extends Finding {
  readonly reason: string;
}

/** Where a report keeps the reason for letting a finding stand: among its reasons, under the finding's key. */
const VERIFIED = '核实/';

export function verifiedKey(findingKey: string): string {
  return `${VERIFIED}${findingKey}`;
}

export function isVerifiedKey(key: string): boolean {
  return key.startsWith(VERIFIED);
}

/** The rule of the finding that such an entry stands for. */
export function ruleOfVerified(key: string): string {
  return key.split('/')[1] ?? key;
}

/**
 * Gives findings their keys. A key stands for the rule, the place and every figure that the message names: it
 * survives what is changed elsewhere, and a changed figure makes another, so that the finding opens again.
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

/** Divides findings into those that are open and those that the report says were looked into. */
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
