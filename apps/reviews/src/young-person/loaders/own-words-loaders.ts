import {
  byId,
  derivedRows,
  ofChild,
  ofChildBy,
  oneOfChildBy,
  rowsOf,
  type ById,
  type Context,
} from '@iro/subgraph';
import { ReviewDecisionEntity } from '../../record/tables/review-decision.entity';
import { OwnViewsEntity } from '../tables/own-views.entity';
import type { WishesForReview } from '../types/own-words.type';

/** The last completed review of the child, from which the next one is counted. */
const lastReview =
  '(SELECT max(r.completed_on) FROM review r WHERE r.child_id = t.child_id AND NOT r.cancelled)';

const views = rowsOf(OwnViewsEntity).derive<{ forNextReview: boolean }>({
  forNextReview: `t.given_on >= coalesce(${lastReview}, '-infinity')`,
});
export const ownViews = ofChild(views, { order: 't.given_on DESC, t.id' });
export const ownViewsById = byId(views);

/** The last wish of those that say something of a kind. */
const lastSaid = (wish: string, as: string): string =>
  `(array_agg(${as} ORDER BY t.said_at DESC) FILTER (WHERE t.${wish} IS NOT NULL))[1]`;

/** What a young person wishes for the next review: of each kind of wish the last, since the last review. */
export const wishesForReview = oneOfChildBy(
  derivedRows<WishesForReview>(
    {
      childId: 't.child_id',
      invite: lastSaid('invite', 'to_jsonb(t.invite)'),
      ratherNot: lastSaid('rather_not', 'to_jsonb(t.rather_not)'),
      chairing: lastSaid('chairing', 't.chairing'),
    },
    'wish_for_review t',
  ),
  `
    WHERE t.child_id = ANY($1) AND t.said_on >= coalesce(${lastReview}, '-infinity')
    GROUP BY t.child_id
  `,
);

/** The wishes of a young person as they stand once another was stored: what its act answers with. */
export const wishesOnceSaid = (childId: string): ById<WishesForReview> =>
  Object.assign((context: Context) => wishesForReview(context, childId), { called: 'wish' });

/** The decisions of a child's reviews that have been issued, the latest first. */
export const releasedDecisions = ofChildBy(
  rowsOf(ReviewDecisionEntity, ['id', 'childId', 'reviewId', 'text', 'dueBy', 'doneOn']).derive<{
    issuedOn: string;
  }>({ issuedOn: 'i.issued_on' }),
  `
    JOIN (
        SELECT review_id, min(decisions_issued_on) AS issued_on
        FROM review_record
        WHERE child_id = ANY($1)
        GROUP BY review_id
      ) i
      ON i.review_id = t.review_id
    WHERE t.child_id = ANY($1) AND i.issued_on <= $2::date
    ORDER BY i.issued_on DESC, t.due_by, t.id
  `,
);
