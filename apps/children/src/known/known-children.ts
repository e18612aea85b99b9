import { leaverSpells } from '../leavers/loaders/leavers-as-on';
import { holdsOn } from '../organisation/loaders/organisation-as-on';

/** The last of a child's spells of a kind that holds on the day. */
const spellOn = (kind: string, day: string): string =>
  `
    (
      SELECT s.value::uuid
      FROM known_spell s
      WHERE s.child_id = c.id AND s.kind = '${kind}' AND ${holdsOn('s', day)}
      ORDER BY s.from_on DESC
      LIMIT 1
    )
  `;

const lookedAfter = (day: string): string =>
  `
    EXISTS (
      SELECT 1
      FROM period_of_care p
      WHERE p.child_id = c.id
        AND p.started_on <= ${day}
        AND (p.ceased_on IS NULL OR p.ceased_on > ${day})
        AND NOT p.short_breaks
    )
  `;

const personalAdviser = (day: string): string =>
  `
    (
      SELECT l.adviser_id
      FROM ${leaverSpells(day)} l
      WHERE l.child_id = c.id AND ${holdsOn('l', day)}
      ORDER BY l.from_on DESC
      LIMIT 1
    )
  `;

/** Adoption is the plan while a decision stands and the child is in care, or is going to be. */
const adoptionPlan = (day: string): string =>
  `
    EXISTS (SELECT 1 FROM adoption_decision d WHERE d.child_id = c.id AND d.reversed_on IS NULL)
      AND EXISTS (
          SELECT 1
          FROM period_of_care p
          WHERE p.child_id = c.id AND (p.ceased_on IS NULL OR p.ceased_on > ${day})
        )
  `;

/** Sealed by an act, or by an adoption of which the return tells. */
const sealed = (day: string): string =>
  `
    c.sealed
      OR EXISTS (
          SELECT 1
          FROM period_of_care p
          WHERE p.child_id = c.id AND p.reason_ceased IN ('E11', 'E12') AND p.ceased_on <= ${day}
        )
  `;

const denied = (day: string): string =>
  `
    ARRAY(
      SELECT DISTINCT r.actor
      FROM access_restriction r
      WHERE r.child_id = c.id AND r.from_on <= ${day} AND r.lifted_on IS NULL
      ORDER BY 1
    )
  `;

const placementRestricted = (day: string): string =>
  `
    EXISTS (
      SELECT 1
      FROM placement_restriction r
      WHERE r.child_id = c.id AND r.from_on <= ${day} AND r.lifted_on IS NULL
    )
  `;

/**
 * The statement that brings `known_child` up to date from the facts, after `known_spell`.
 *
 * @param among which children: what follows `c.id` in SQL
 * @param day SQL for the day on which it is so
 */
export const bringKnownChildren = (among: string, day: string): string =>
  `
    INSERT INTO known_child (
        child_id, version, date_of_birth, sex, ethnicity, looked_after, iro_id, team_id, service_id,
        social_worker_id, personal_adviser_id, adoption_plan, sealed, denied, placement_restricted
      )
    SELECT
      c.id, nextval('known_child_version'), c.date_of_birth, c.sex, c.ethnicity, ${lookedAfter(day)},
      ${spellOn('IRO', day)}, ${spellOn('TEAM', day)}, ${spellOn('SERVICE', day)},
      ${spellOn('SOCIAL_WORKER', day)}, ${personalAdviser(day)}, ${adoptionPlan(day)}, ${sealed(day)},
      ${denied(day)}, ${placementRestricted(day)}
    FROM child c
    WHERE c.id ${among}
    ON CONFLICT (child_id)
    DO UPDATE SET version = excluded.version, date_of_birth = excluded.date_of_birth,
      sex = excluded.sex, ethnicity = excluded.ethnicity, looked_after = excluded.looked_after,
      iro_id = excluded.iro_id, team_id = excluded.team_id, service_id = excluded.service_id,
      social_worker_id = excluded.social_worker_id,
      personal_adviser_id = excluded.personal_adviser_id, adoption_plan = excluded.adoption_plan,
      sealed = excluded.sealed, denied = excluded.denied,
      placement_restricted = excluded.placement_restricted
  `;
