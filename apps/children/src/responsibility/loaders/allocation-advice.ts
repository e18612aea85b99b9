import type { CivilDate } from '@iro/calendar';
import { caseloadBand } from '@iro/rules';
import { derivedRows, readRows, recordIdsAmong, type Context } from '@iro/subgraph';
import { fteOn } from '../../organisation/loaders/organisation-as-on';
import type { AllocationAdvice } from '../types/allocation-advice.type';

/** A child and the IRO thought of, or already responsible. */
export interface Pair {
  readonly childId: string;
  readonly iroId: string;
}

interface Known {
  childId: string;
  iroId: string;
  siblingsElsewhere: number;
  parentsIro: boolean;
  fte: number;
  caseload: number;
  already: boolean;
  leavesOn: string | null;
  away: boolean;
}

const advice: Readonly<Record<string, string>> = {
  SIBLINGS_ELSEWHERE:
    'A brother or sister has another IRO. Siblings share one where they can, so that their reviews can be joined.',
  PARENTS_IRO:
    'The child’s looked-after parent, or the parent’s child, has this IRO. A parent and ' +
    'a child have different ones, so that nobody speaks for both.',
  CASELOAD: 'With this child the IRO has more than the service prefers for the time worked.',
  LEAVING: 'The IRO is leaving: the day is on record. The child would soon get another.',
  ABSENT: 'The IRO is away today.',
};

const known = derivedRows<Known>(
  {
    childId: 'g.child_id',
    iroId: 'g.iro_id',
    fte: fteOn('i', '$1'),
    leavesOn: 'i.in_post_to',
    siblingsElsewhere: `(
        SELECT count(DISTINCT m.child_id)
        FROM family_member s
        JOIN family_member m ON m.family_group = s.family_group AND m.child_id <> s.child_id
        JOIN iro_allocation a
          ON a.child_id = m.child_id AND a.from_on <= $1 AND (a.to_on IS NULL OR a.to_on > $1)
        WHERE s.child_id = g.child_id
          AND s.ended_on IS NULL
          AND m.ended_on IS NULL
          AND a.iro_id <> g.iro_id
      )::int`,
    parentsIro: `EXISTS (
        SELECT 1
        FROM relationship r
        JOIN iro_allocation a
          ON a.child_id = CASE WHEN r.child_id = g.child_id THEN r.other_id ELSE r.child_id END
          AND a.from_on <= $1
          AND (a.to_on IS NULL OR a.to_on > $1)
        WHERE r.kind = 'PARENT_OF'
          AND r.ended_on IS NULL
          AND g.child_id IN (r.child_id, r.other_id)
          AND a.iro_id = g.iro_id
      )`,
    caseload: `(
        SELECT count(DISTINCT a.child_id)
        FROM iro_allocation a
        JOIN period_of_care p
          ON p.child_id = a.child_id
          AND p.started_on <= $1
          AND (p.ceased_on IS NULL OR p.ceased_on > $1)
          AND NOT p.short_breaks
        WHERE a.iro_id = g.iro_id AND a.from_on <= $1 AND (a.to_on IS NULL OR a.to_on > $1)
      )::int`,
    already: `EXISTS (
        SELECT 1
        FROM iro_allocation a
        WHERE a.child_id = g.child_id
          AND a.iro_id = g.iro_id
          AND a.from_on <= $1
          AND (a.to_on IS NULL OR a.to_on > $1)
      )`,
    away: `EXISTS (
        SELECT 1
        FROM absence_cover c
        WHERE c.absent_id = g.iro_id AND c.from_on <= $1 AND (c.to_on IS NULL OR c.to_on > $1)
      )`,
  },
  `unnest($2::uuid[], $3::uuid[]) g(child_id, iro_id)
  JOIN iro i ON i.id = g.iro_id`,
);

const heavy = ({ caseload, already, fte }: Known, on: string): boolean =>
  ['PRESSURE', 'OVER'].includes(caseloadBand(caseload + (already ? 0 : 1), fte, on as CivilDate) ?? '');

/**
 * What to think of when an IRO is made responsible for a child: guidance and capacity, never a refusal. Of
 * siblings and caseload it says what the asker may see. An answer of null: no such IRO, or a child who is not
 * the asker's to see.
 */
export const allocationAdvice = (context: Context, pair: Pair): Promise<AllocationAdvice[] | null> =>
  context
    .loader<string, AllocationAdvice[] | null>('allocation-advice', async (keys) => {
      const pairs = keys.map((key) => key.split('|') as [string, string]);
      const valid = pairs.filter(([child, iro]) => recordIdsAmong([child, iro]).length === 2);
      const rows = await readRows(context, known, '', [
        context.today,
        valid.map(([child]) => child),
        valid.map(([, iro]) => iro),
      ]);
      const by = new Map(rows.map((row) => [`${row.childId}|${row.iroId}`, row]));
      return keys.map((key) => {
        const row = by.get(key);
        if (row === undefined) return null;
        const codes = [
          ...(row.siblingsElsewhere > 0 ? ['SIBLINGS_ELSEWHERE'] : []),
          ...(row.parentsIro ? ['PARENTS_IRO'] : []),
          ...(heavy(row, context.today) ? ['CASELOAD'] : []),
          ...(row.leavesOn !== null && row.leavesOn > context.today ? ['LEAVING'] : []),
          ...(row.away ? ['ABSENT'] : []),
        ];
        return codes.map((code) => ({ code, sentence: advice[code] ?? code }));
      });
    })
    .load(`${pair.childId}|${pair.iroId}`);
