const DAY = 86_400_000;
/** 部门决算批复后二十日内公开（政府信息公开的时限）. */
const DAYS_TO_PUBLISH = 20;

/**
 * The day by which a unit must publish: twenty days after its final accounts were approved.
 *
 * @param approved day of the 批复, `2025-08-01`
 */
export function dueDay(approved: string): string {
  return new Date(Date.parse(`${approved}T00:00:00Z`) + DAYS_TO_PUBLISH * DAY).toISOString().slice(0, 10);
}
