import { byId, ofChild, readRows, rowsOf, type Context } from '@iro/subgraph';
import { GoodPracticeEntity } from '../tables/good-practice.entity';
import { SystemicIssueEntity } from '../tables/systemic-issue.entity';

/** Good practice for a child, newest first. */
export const goodPracticeOfChild = ofChild(GoodPracticeEntity, { order: 't.noted_on DESC, t.id' });
export const goodPracticeById = byId(GoodPracticeEntity);

export const systemicIssueById = byId(SystemicIssueEntity);

/** Which issues with the service: raised in days from and to, open or not, after a row. */
export interface IssuesPage {
  readonly from: string | null;
  readonly to: string | null;
  readonly open: boolean | null;
  readonly size: number;
  readonly after: readonly (string | null)[] | null;
}

/** A page of issues with the service, newest first, asked one more than shown. */
export const systemicIssues = (context: Context, of: IssuesPage): Promise<SystemicIssueEntity[]> =>
  readRows(
    context,
    rowsOf(SystemicIssueEntity),
    `
      WHERE ($1::date IS NULL OR t.raised_on BETWEEN $1 AND $2)
        AND ($3::boolean IS NULL OR (t.closed_on IS NULL) = $3)
        AND ($5::date IS NULL OR (t.raised_on, t.id) < ($5::date, $6::uuid))
      ORDER BY t.raised_on DESC, t.id DESC
      LIMIT $4
    `,
    [of.from, of.to, of.open, of.size + 1, of.after?.[0] ?? null, of.after?.[1] ?? null],
  );
