import { createHash } from 'node:crypto';
import type { Reach } from '@iro/access';
import { spellOnDay } from './spell-on-day';

/**
 * A condition on the child of a counted thing, `m.child_id`, and its values from parameter `$at` on; `name`
 * is another for every other text, for the name of a statement it stands in.
 */
export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string;
}

const condition = (text: string, values: readonly unknown[]): Condition => ({
  text,
  values,
  name: createHash('sha1').update(text).digest('base64url').slice(0, 8),
});

/** Which children of their role's own reach: the column of `known_child` and the ids it may have. */
function own(reach: Reach): readonly (readonly [string, readonly string[]])[] {
  return [
    ['iro_id', reach.iros],
    ['social_worker_id', reach.workers],
    ['personal_adviser_id', reach.workers],
    ['team_id', reach.teams],
    ['service_id', reach.services],
    ['child_id', reach.children],
  ];
}

/**
 * What is of a child whom the asker sees, said in a form that the planner joins on, where everything is of
 * one.
 */
export function childWithinReach(reach: Reach, at: number): Condition {
  if (reach.role === 'SYSTEM') return condition(`$${at}::text IS NOT NULL`, [reach.actor]);
  if (reach.all)
    return condition(
      `m.child_id NOT IN (SELECT w.child_id FROM known_child w WHERE w.denied <> '{}' AND $${at}::text = ANY(w.denied))`,
      [reach.actor],
    );
  const sets = own(reach).filter(([, ids]) => ids.length > 0);
  const conditions = [
    ...sets.map(([column], set) => `w.${column} = ANY($${at + 1 + set}::uuid[])`),
    ...(reach.kind === 'LOOKED_AFTER' ? ['w.looked_after'] : []),
    ...(reach.kind === 'ADOPTION' ? ['w.adoption_plan', 'w.sealed'] : []),
  ];
  return condition(
    `m.child_id IN (SELECT w.child_id FROM known_child w WHERE ($${at}::text = ANY(w.denied)) IS NOT TRUE AND (${conditions.length === 0 ? 'false' : conditions.join(' OR ')}))`,
    [reach.actor, ...sets.map(([, ids]) => ids)],
  );
}

/** Whose children a team, a service or an IRO answers for: by what spell, and which units. */
const heldBy = (reach: Reach): readonly (readonly [kind: string, ids: readonly string[]])[] =>
  reach.kind === 'TEAM' || reach.kind === 'SERVICE' || reach.kind === 'CASELOAD'
    ? [
        ['TEAM', reach.teams],
        ['SERVICE', reach.services],
        ['IRO', reach.iros],
      ]
    : [];

/**
 * What was with the asker's team, service or IRO on the day that counts, `m.on_day`, as a breakdown by them
 * says: so that all teams add to the council.
 */
function heldOnDay(reach: Reach, at: number): Condition {
  const sets = heldBy(reach).filter(([, ids]) => ids.length > 0);
  const held = sets.map(
    ([kind], set) => `(${spellOnDay(kind, 's.value')}) = ANY($${at + 1 + set}::uuid[]::text[])`,
  );
  return condition(
    `
      m.child_id NOT IN (
        SELECT w.child_id
        FROM known_child w
        WHERE w.denied <> '{}' AND $${at}::text = ANY(w.denied)
      )
      AND (${held.length === 0 ? 'false' : held.join(' OR ')})
    `,
    [reach.actor, ...sets.map(([, ids]) => ids)],
  );
}

/**
 * The second wall of a figure: what is counted, as `m` with `child_id` and `on_day`, is of children whom the
 * asker answers for, said in the statement itself beside the row policies. A team, a service and an IRO
 * answer for what was theirs on the day that counts; everyone else for the children they see today. A sealed
 * record is counted, for whoever sees all; someone denied does not count the child. What is of no child is
 * left to the row policies.
 */
export function withinReach(reach: Reach, at: number): Condition {
  const ofChild = heldBy(reach).length > 0 ? heldOnDay(reach, at) : childWithinReach(reach, at);
  return reach.role === 'SYSTEM'
    ? ofChild
    : condition(`(m.child_id IS NULL OR (${ofChild.text}))`, ofChild.values);
}

/** What is of a child whom the asker sees today, or of no child: for what is no figure of a year. */
export function seenToday(reach: Reach, at: number): Condition {
  const ofChild = childWithinReach(reach, at);
  return reach.role === 'SYSTEM'
    ? ofChild
    : condition(`(m.child_id IS NULL OR ${ofChild.text})`, ofChild.values);
}
