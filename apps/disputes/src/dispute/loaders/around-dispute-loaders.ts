import { cafcassGrounds, labelOf } from '@iro/codes';
import { grouped, possible, single, type Context } from '@iro/subgraph';
import type { CafcassReferral } from '../../conferences/types/cafcass-referral.type';
import type { ConcernFeedback } from '../../concerns/types/concern-feedback.type';
import type { Conference } from '../../conferences/types/conference.type';
import type { GoodPractice } from '../../practice/types/good-practice.type';
import type { SystemicIssue } from '../../practice/types/systemic-issue.type';

const feedbackColumns = `
    f.id, f.child_id AS "childId", f.concern_id AS "concernId", f.given_on AS "givenOn", f.role,
    f.person, f.text, f.version
  `;

/** What was answered to a concern, oldest first. */
export const feedbackOfConcern = (context: Context, concernId: string): Promise<ConcernFeedback[]> =>
  context
    .loader<string, ConcernFeedback[]>('feedback-of-concern', async (ids) =>
      grouped(
        ids,
        await context.read<ConcernFeedback>({
          name: 'feedback-of-concern',
          text: `
            SELECT ${feedbackColumns}
            FROM concern_feedback f
            WHERE f.concern_id = ANY($1)
            ORDER BY f.given_on, f.id
          `,
          values: [ids],
        }),
        (row) => row.concernId,
      ),
    )
    .load(concernId);

export const concernFeedbackById = (context: Context, id: string): Promise<ConcernFeedback | null> =>
  context
    .loader<string, ConcernFeedback | null>('concern-feedback', async (ids) =>
      single(
        ids,
        await context.read<ConcernFeedback>({
          name: 'concern-feedback',
          text: `SELECT ${feedbackColumns} FROM concern_feedback f WHERE f.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

type ReferralRow = Omit<CafcassReferral, 'grounds'> & { codes: readonly string[] };
const referralColumns = `
  r.id, r.child_id AS "childId", r.dispute_id AS "disputeId", r.referred_on AS "referredOn",
  r.grounds AS codes, r.told_on AS "toldOn", r.because, r.outcome, r.version
`;
const referral = ({ codes, ...row }: ReferralRow): CafcassReferral => ({
  ...row,
  grounds: codes.map((code) => ({ code, label: labelOf(cafcassGrounds, code) })),
});

/** Referrals of a dispute to Cafcass, oldest first. */
export const referralsOfDispute = (context: Context, disputeId: string): Promise<CafcassReferral[]> =>
  context
    .loader<string, CafcassReferral[]>('referrals-of-dispute', async (ids) =>
      grouped(
        ids,
        (
          await context.read<ReferralRow>({
            name: 'referrals-of-dispute',
            text: `
              SELECT ${referralColumns}
              FROM cafcass_referral r
              WHERE r.dispute_id = ANY($1)
              ORDER BY r.referred_on, r.id
            `,
            values: [ids],
          })
        ).map(referral),
        (row) => row.disputeId,
      ),
    )
    .load(disputeId);

export const cafcassReferralById = (context: Context, id: string): Promise<CafcassReferral | null> =>
  context
    .loader<string, CafcassReferral | null>('cafcass-referral', async (ids) =>
      single(
        ids,
        (
          await context.read<ReferralRow>({
            name: 'cafcass-referral',
            text: `SELECT ${referralColumns} FROM cafcass_referral r WHERE r.id = ANY($1)`,
            values: [possible(ids)],
          })
        ).map(referral),
      ),
    )
    .load(id);

const practiceColumns = `
    g.id, g.child_id AS "childId", g.iro_id AS "iroId", g.noted_on AS "notedOn", g.text,
    g.fed_back_to AS "fedBackTo", g.fed_back_on AS "fedBackOn", g.version
  `;

/** Good practice for a child, newest first. */
export const goodPracticeOfChild = (context: Context, childId: string): Promise<GoodPractice[]> =>
  context
    .loader<string, GoodPractice[]>('good-practice-of-child', async (ids) =>
      grouped(
        ids,
        await context.read<GoodPractice & { childId: string }>({
          name: 'good-practice-of-child',
          text: `
            SELECT ${practiceColumns}
            FROM good_practice g
            WHERE g.child_id = ANY($1)
            ORDER BY g.noted_on DESC, g.id
          `,
          values: [possible(ids)],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);

export const goodPracticeById = (context: Context, id: string): Promise<GoodPractice | null> =>
  context
    .loader<string, GoodPractice | null>('good-practice', async (ids) =>
      single(
        ids,
        await context.read<GoodPractice>({
          name: 'good-practice',
          text: `SELECT ${practiceColumns} FROM good_practice g WHERE g.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

const conferenceColumns = 'c.id, c.child_id AS "childId", c.held_on AS "heldOn", c.kind, c.chair, c.version';

/** A child's child protection conferences, newest first. */
export const conferencesOfChild = (context: Context, childId: string): Promise<Conference[]> =>
  context
    .loader<string, Conference[]>('conferences-of-child', async (ids) =>
      grouped(
        ids,
        await context.read<Conference>({
          name: 'conferences-of-child',
          text: `
            SELECT ${conferenceColumns}
            FROM conference c
            WHERE c.child_id = ANY($1)
            ORDER BY c.held_on DESC, c.id
          `,
          values: [possible(ids)],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);

export const conferenceById = (context: Context, id: string): Promise<Conference | null> =>
  context
    .loader<string, Conference | null>('conference', async (ids) =>
      single(
        ids,
        await context.read<Conference>({
          name: 'conference',
          text: `SELECT ${conferenceColumns} FROM conference c WHERE c.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

const issueColumns = `
  i.id, i.raised_by AS "raisedBy", i.iro_id AS "iroId", i.raised_on AS "raisedOn",
  i.raised_to AS "raisedTo", i.theme AS "themeCode", i.description, i.responded_on AS "respondedOn",
  i.response, i.closed_on AS "closedOn", i.outcome, i.version
`;

export const systemicIssueById = (context: Context, id: string): Promise<SystemicIssue | null> =>
  context
    .loader<string, SystemicIssue | null>('systemic-issue', async (ids) =>
      single(
        ids,
        await context.read<SystemicIssue>({
          name: 'systemic-issue',
          text: `SELECT ${issueColumns} FROM systemic_issue i WHERE i.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

/** A page of issues with the service, newest first, asked one more than shown. */
export function systemicIssues(
  context: Context,
  of: {
    from: string | null;
    to: string | null;
    open: boolean | null;
    size: number;
    after: readonly (string | null)[] | null;
  },
): Promise<SystemicIssue[]> {
  return context.read<SystemicIssue>({
    name: 'systemic-issues',
    text: `
      SELECT ${issueColumns}
      FROM systemic_issue i
      WHERE ($1::date IS NULL OR i.raised_on BETWEEN $1 AND $2)
        AND ($3::boolean IS NULL OR (i.closed_on IS NULL) = $3)
        AND ($5::date IS NULL OR (i.raised_on, i.id) < ($5::date, $6::uuid))
      ORDER BY i.raised_on DESC, i.id DESC
      LIMIT $4
    `,
    values: [of.from, of.to, of.open, of.size + 1, of.after?.[0] ?? null, of.after?.[1] ?? null],
  });
}

/** A part of the organisation by name; null where it is not known. */
export const unitName = (context: Context, id: string): Promise<string | null> =>
  context
    .loader<string, string | null>('unit-name', async (ids) =>
      single(
        ids,
        await context.read<{ id: string; name: string }>({
          name: 'unit-name',
          text: 'SELECT u.id, u.name FROM known_unit u WHERE u.id = ANY($1)',
          values: [possible(ids)],
        }),
      ).map((unit) => unit?.name ?? null),
    )
    .load(id);
