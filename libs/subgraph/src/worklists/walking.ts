/**
 * Tests what no index knows: of a CASE the planner reckons that half pass, and keeps to the index that is in
 * the order of the list.
 */
export const passes = (condition: string): string => `CASE WHEN ${condition} THEN true ELSE false END`;

/**
 * Where a walk of duties `d` ends. Of two plain bounds the planner reckons that they leave one row in two
 * hundred, and sorts; as the end of a pair it takes a third, and walks.
 */
export const dueUntil = (day: string): string =>
  `(d.due_by, d.child_id) <= (${day}, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`;
