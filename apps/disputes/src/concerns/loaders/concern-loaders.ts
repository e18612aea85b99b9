import { byId, grouped, hangingOn, readRows, recordIdsAmong, rowsOf, type Context } from '@iro/subgraph';
import { ConcernFeedbackEntity } from '../tables/concern-feedback.entity';
import { ConcernReasonEntity } from '../tables/concern-reason.entity';
import { ConcernEntity } from '../tables/concern.entity';
import type { DisputesPage } from '../../dispute/loaders/dispute-loaders';

export const concernById = byId(ConcernEntity);

/** What was answered to a concern, oldest first. */
export const feedbackOfConcern = hangingOn(ConcernFeedbackEntity, 'concernId', { order: 't.given_on, t.id' });
export const concernFeedbackById = byId(ConcernFeedbackEntity);

const reasons = hangingOn(ConcernReasonEntity, 'concernId', { order: 't.reason', where: 'NOT t.struck' });

/** Why a concern was raised, as codes. */
export const reasonsOfConcern = async (context: Context, concernId: string): Promise<readonly string[]> =>
  (await reasons(context, concernId)).map(({ reason }) => reason);

/** A page of a child's concerns, newest first, asked one more than shown. */
export function concernsOfChild(
  context: Context,
  childId: string,
  { size, after }: DisputesPage,
): Promise<ConcernEntity[]> {
  return context
    .loader<string, ConcernEntity[]>(`concerns-of-child-${size}-${after?.join(' ') ?? ''}`, async (ids) =>
      grouped(
        ids,
        await readRows(
          context,
          rowsOf(ConcernEntity),
          (columns, from) => `
            SELECT c.*
            FROM unnest($1::uuid[]) k(id)
            CROSS JOIN LATERAL (
                SELECT ${columns}
                FROM ${from}
                WHERE t.child_id = k.id
                  AND ($3::date IS NULL OR (t.raised_on, t.id) < ($3::date, $4::uuid))
                ORDER BY t.raised_on DESC, t.id DESC
                LIMIT $2
              ) c
          `,
          [recordIdsAmong(ids), size + 1, after?.[0] ?? null, after?.[1] ?? null],
        ),
        (row) => row.childId,
      ),
    )
    .load(childId);
}
