import { grouped, possible, single, type Context } from '@iro/subgraph';
import { highestFirst, joinProtocolStage, protocolNameOf } from '../../protocol/checks/stage-codes';
import type { Concern } from '../../concerns/types/concern.type';
import type { Dispute } from '../types/dispute.type';
import type { StageEntry } from '../types/stage-entry.type';

const concernColumns = `
  c.id, c.child_id AS "childId", c.review_id AS "reviewId", c.iro_id AS "iroId",
  c.raised_by AS "raisedBy", c.raised_on AS "raisedOn", c.review_session_on AS "reviewSessionOn",
  c.key_actions AS "keyActions", c.sent_on AS "sentOn", c.feedback_on AS "feedbackOn",
  c.closed_on AS "closedOn", c.outcome, c.impact, c.version
`;

/** A dispute's stage by some order, under the protocol's name. */
const stageBy = (order: string): string =>
  `
    (
      SELECT ${protocolNameOf('e.stage')}
      FROM stage_entry e ${joinProtocolStage('e', 'p')}
      WHERE e.dispute_id = d.id
      ORDER BY ${order}
      LIMIT 1
    )
  `;

/** With the stages and themes that everybody asks for, so that a list of disputes is one statement. */
export const disputeColumns = `
  d.id, d.child_id AS "childId", d.concern_id AS "concernId", d.iro_id AS "iroId",
  d.team_id AS "teamId", d.service_id AS "serviceId", d.conference_id AS "conferenceId",
  d.raised_by AS "raisedBy", d.raised_on AS "raisedOn", d.complained_of AS "complainedOf",
  d.desired_outcome AS "desiredOutcome", d.resolved_on AS "resolvedOn", d.resolution,
  d.outcome_achieved AS "outcomeAchieved", d.impact, d.withdrawn_on AS "withdrawnOn",
  d.withdrawal_reason AS "withdrawalReason", d.version,
  ARRAY(
      SELECT t.theme FROM dispute_theme t WHERE t.dispute_id = d.id AND NOT t.struck ORDER BY t.theme
    ) AS "themeCodes",
  ${stageBy(`e.raised_at DESC, ${highestFirst('e', 'p')}`)} AS "lastStage",
  ${stageBy(highestFirst('e', 'p'))} AS "highestStage"
`;

export const concernById = (context: Context, id: string): Promise<Concern | null> =>
  context
    .loader<string, Concern | null>('concern', async (ids) =>
      single(
        ids,
        await context.read<Concern>({
          name: 'concern',
          text: `SELECT ${concernColumns} FROM concern c WHERE c.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

export const disputeById = (context: Context, id: string): Promise<Dispute | null> =>
  context
    .loader<string, Dispute | null>('dispute', async (ids) =>
      single(
        ids,
        await context.read<Dispute>({
          name: 'dispute',
          text: `SELECT ${disputeColumns} FROM dispute d WHERE d.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

const openOnly = 'd.resolved_on IS NULL AND d.withdrawn_on IS NULL';
const closedOnly = 'NOT (d.resolved_on IS NULL AND d.withdrawn_on IS NULL)';

/** A condition on open, and a name for the statement that has it. */
export function openness(open: boolean | null | undefined): {
  readonly name: string;
  readonly condition: string;
} {
  if (open === true) return { name: 'open', condition: openOnly };
  return open === false ? { name: 'closed', condition: closedOnly } : { name: 'all', condition: 'true' };
}

/** A child's disputes, newest first: one statement however many children. */
export function disputesOfChild(
  context: Context,
  childId: string,
  open: boolean | null | undefined,
): Promise<Dispute[]> {
  const { name, condition } = openness(open);
  return context
    .loader<string, Dispute[]>(`disputes-of-child-${name}`, async (ids) =>
      grouped(
        ids,
        await context.read<Dispute>({
          name: `disputes-of-child-${name}`,
          text: `
            SELECT ${disputeColumns}
            FROM dispute d
            WHERE d.child_id = ANY($1) AND ${condition}
            ORDER BY d.raised_on DESC, d.id
          `,
          values: [possible(ids)],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);
}

/** A page of a child's concerns, newest first, asked one more than shown. */
export function concernsOfChild(
  context: Context,
  childId: string,
  size: number,
  after: readonly (string | null)[] | null,
): Promise<Concern[]> {
  return context
    .loader<string, Concern[]>(`concerns-of-child-${size}-${after?.join(' ') ?? ''}`, async (ids) =>
      grouped(
        ids,
        await context.read<Concern>({
          name: 'concerns-of-child',
          text: `
            SELECT c.*
            FROM unnest($1::uuid[]) k(id)
            CROSS JOIN LATERAL (
                SELECT ${concernColumns}
                FROM concern c
                WHERE c.child_id = k.id
                  AND ($3::date IS NULL OR (c.raised_on, c.id) < ($3::date, $4::uuid))
                ORDER BY c.raised_on DESC, c.id DESC
                LIMIT $2
              ) c
          `,
          values: [possible(ids), size + 1, after?.[0] ?? null, after?.[1] ?? null],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);
}

/** A page of the disputes an IRO raised, newest first, asked one more than shown. */
export function disputesOfIro(
  context: Context,
  iroId: string,
  open: boolean | null | undefined,
  size: number,
  after: readonly (string | null)[] | null,
): Promise<Dispute[]> {
  const { name, condition } = openness(open);
  return context
    .loader<string, Dispute[]>(`disputes-of-iro-${name}-${size}-${after?.join(' ') ?? ''}`, async (ids) =>
      grouped(
        ids,
        await context.read<Dispute>({
          name: `disputes-of-iro-${name}`,
          text: `
            SELECT d.*
            FROM unnest($1::uuid[]) k(id)
            CROSS JOIN LATERAL (
                SELECT ${disputeColumns}
                FROM dispute d
                WHERE d.iro_id = k.id
                  AND ${condition}
                  AND ($3::date IS NULL OR (d.raised_on, d.id) < ($3::date, $4::uuid))
                ORDER BY d.raised_on DESC, d.id DESC
                LIMIT $2
              ) d
          `,
          values: [possible(ids), size + 1, after?.[0] ?? null, after?.[1] ?? null],
        }),
        (row) => row.iroId ?? '',
      ),
    )
    .load(iroId);
}

const stageColumns = `
  e.id, e.child_id AS "childId", e.dispute_id AS "disputeId", ${protocolNameOf('e.stage')} AS stage,
  coalesce(p.label, e.stage) AS label, p.role AS "answeredByRole", e.addressee,
  e.covered_by AS "coveredBy", e.raised_at AS "raisedAt", e.responded_at AS "respondedAt", e.response,
  e.responded_by AS "respondedBy", e.adequate, e.judged_because AS "judgedBecause",
  e.judged_on AS "judgedOn", e.version, u.due_by AS "dueBy", u.due_at AS "dueAt",
  CASE
      WHEN u.met_on IS NOT NULL THEN coalesce(u.met_at <= u.due_at, u.met_on <= u.due_by)
      WHEN u.closed_on IS NOT NULL THEN CASE WHEN u.due_by <= u.closed_on THEN false END
      WHEN u.due_by < $2::date OR u.due_at < $3::timestamptz THEN false
    END AS "inTime"
`;
const stagesFrom = `
  stage_entry e ${joinProtocolStage('e', 'p')}
  LEFT JOIN duty u ON u.subject = e.id AND u.kind = 'STAGE_RESPONSE'
`;

type StageRow = StageEntry & { childId: string; disputeId: string };

/** The stages of a dispute in the order they were raised, with when each answer is due. */
export const stagesOfDispute = (context: Context, disputeId: string): Promise<StageEntry[]> =>
  context
    .loader<string, StageEntry[]>('stages-of-dispute', async (ids) =>
      grouped(
        ids,
        await context.read<StageRow>({
          name: 'stages-of-dispute',
          text: `
            SELECT ${stageColumns}
            FROM ${stagesFrom}
            WHERE e.dispute_id = ANY($1)
            ORDER BY e.raised_at, coalesce(p.place, 0), e.stage COLLATE "C"
          `,
          values: [ids, context.today, context.now()],
        }),
        (row) => row.disputeId,
      ),
    )
    .load(disputeId);

export const stageEntryById = (context: Context, id: string): Promise<StageEntry | null> =>
  context
    .loader<string, StageEntry | null>('stage-entry', async (ids) =>
      single(
        ids,
        await context.read<StageRow>({
          name: 'stage-entry',
          text: `SELECT ${stageColumns} FROM ${stagesFrom} WHERE e.id = ANY($1)`,
          values: [possible(ids), context.today, context.now()],
        }),
      ),
    )
    .load(id);

export const reasonsOfConcern = (context: Context, concernId: string): Promise<readonly string[]> =>
  context
    .loader<string, readonly string[]>('reasons-of-concern', async (ids) =>
      grouped(
        ids,
        await context.read<{ childId: string; concernId: string; reason: string }>({
          name: 'reasons-of-concern',
          text: `
            SELECT r.child_id AS "childId", r.concern_id AS "concernId", r.reason
            FROM concern_reason r
            WHERE r.concern_id = ANY($1) AND NOT r.struck
            ORDER BY r.reason
          `,
          values: [ids],
        }),
        (row) => row.concernId,
      ).map((rows) => rows.map((row) => row.reason)),
    )
    .load(concernId);

/** The disputes that a concern grew into. */
export const disputesOfConcern = (context: Context, concernId: string): Promise<Dispute[]> =>
  context
    .loader<string, Dispute[]>('disputes-of-concern', async (ids) =>
      grouped(
        ids,
        await context.read<Dispute>({
          name: 'disputes-of-concern',
          text: `
            SELECT ${disputeColumns}
            FROM dispute d
            WHERE d.concern_id = ANY($1)
            ORDER BY d.raised_on, d.id
          `,
          values: [ids],
        }),
        (row) => row.concernId ?? '',
      ),
    )
    .load(concernId);
