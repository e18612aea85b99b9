/**
 * The version of all rules together: raised by every change by which some history gets other duties, be it in
 * a rule, in a number of it, in how a service reads the facts for it, or in what children tells of a child. A service keeps by which version its
 * duties were worked out, and works them out again when it starts with another.
 *
 * `libs/rules/test/rules-recorded.json` holds what each version gives for histories that never change.
 */
export const rulesVersion = 1;
