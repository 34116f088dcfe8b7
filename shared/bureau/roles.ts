/** Users of the bureau's service; every method lists the roles that may call it (`methods.ts`). */
export const ROLES = ['管理员', '经办', '单位', '审计'] as const;

export type Role = (typeof ROLES)[number];

/** A logged-in person, or a desktop identified by its token. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The unit that a 单位 hands in for; `null` for other roles. */
  readonly unit: string | null;
  /** The groups of units that an 经办 is in charge of; empty for other roles. */
  readonly groups: readonly string[];
}
