import { concernReasons, labelOf } from '@iro/codes';
import type { WrittenNotices } from '@iro/subgraph';

/** A concern is written about while it is fresh: one put right years later is not sent again. In days. */
const fresh = 28;

/**
 * Recorded as sent; or from a review, with its key actions, and on its last day in time: so that it reaches
 * them even where nobody has recorded it as sent.
 */
const pending = `
  SELECT c.id
  FROM concern c
  LEFT JOIN duty d ON d.subject = c.id AND d.kind = 'CONCERN_SENT'
  WHERE c.by_act
    AND c.closed_on IS NULL
    AND coalesce(c.sent_on, d.due_by) BETWEEN $1::date - ${fresh} AND $1
    AND (
        c.sent_on IS NOT NULL
        OR c.key_actions IS NOT NULL AND d.exemption IS NULL AND d.closed_on IS NULL
      )
    AND NOT EXISTS (
        SELECT 1 FROM outgoing_message m WHERE m.kind = 'CONCERN_NOTICE' AND m.subject = c.id
      )
  ORDER BY c.id
`;

const said = `
  SELECT
    c.child_id AS "childId", d.due_by AS "dueBy", c.raised_on AS "raisedOn",
    c.key_actions AS "keyActions", k.placement_restricted AS withheld,
    ARRAY(
        SELECT r.reason
        FROM concern_reason r
        WHERE r.concern_id = c.id AND NOT r.struck
        ORDER BY r.reason
      ) AS reasons
  FROM concern c
  JOIN known_child k ON k.child_id = c.child_id
  LEFT JOIN duty d ON d.subject = c.id AND d.kind = 'CONCERN_SENT'
  WHERE c.id = $1
`;

/**
 * The concern in writing, to the social worker and the team manager, with the key actions and a request for
 * an answer.
 */
export const concernNotices: WrittenNotices = {
  kind: 'CONCERN_NOTICE',
  to: ['SOCIAL_WORKER', 'TEAM_MANAGER'],
  pending: async (manager, on) => (await manager.query<{ id: string }[]>(pending, [on])).map(({ id }) => id),
  async said(manager, subject) {
    const [row] = await manager.query<
      {
        childId: string;
        dueBy: string | null;
        raisedOn: string;
        keyActions: string | null;
        withheld: boolean;
        reasons: string[];
      }[]
    >(said, [subject]);
    if (row === undefined) return null;
    const { childId, dueBy, raisedOn, withheld } = row;
    return {
      childId,
      dueBy,
      said: {
        raisedOn,
        withheld,
        reasons: row.reasons.map((reason) => labelOf(concernReasons, reason)),
        keyActions: withheld ? null : row.keyActions,
      },
    };
  },
  childOf: async (manager, subject) =>
    (
      await manager.query<{ childId: string }[]>('SELECT child_id AS "childId" FROM concern WHERE id = $1', [
        subject,
      ])
    )[0]?.childId ?? null,
};
