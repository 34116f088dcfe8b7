/** Whether two names are of one department, ignoring brackets: （本级）, （汇总）. */
export function isSameDepartment(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.replace(/[（(][^）)]*[）)]/g, '').replace(/\s/g, '');
}
