/** Who uses the bureau's service: what each may do is listed with every method (`methods.ts`). */
export const ROLES = ['管理员', '经办', '单位', '审计'] as const;

export type Role = (typeof ROLES)[number];

/** A person that is logged in, or a desk that sent its token. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The unit that a 单位 hands in for; `null` for all other roles. */
  readonly unit: string | null;
  /** The groups of units that an 经办 looks after; empty for all other roles. */
  readonly groups: readonly string[];
}
