/** A page of the roster is read in its order, without sorting all of it. */
export const rosterOrder = `
CREATE INDEX unit_order ON juesuan.unit ("group", name);
DROP INDEX juesuan.unit_group;
`;
