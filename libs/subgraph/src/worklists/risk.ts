import type { DutyKind } from '@iro/rules';

/** Why an open duty may not be met. Each is something a person can act on. */
export const riskCauses = {
  NOTHING_PLANNED: 'Nothing is planned for it yet.',
  PLANNED_AFTER_DUE: 'It is planned for a day after it is due.',
  PAPERS_MISSING: 'Papers it needs have not been received, or were not acceptable.',
  IRO_ABSENT_OR_LEAVING: 'The IRO is absent without cover, or leaves before it is due.',
  SOCIAL_WORKER_ABSENT_OR_LEAVING: 'The social worker is absent without cover, or leaves before it is due.',
  PLACEMENT_JUST_CHANGED: 'The child has just moved.',
} as const;

export type RiskCause = keyof typeof riskCauses;

/** A cause and where it holds. */
export interface Risk {
  readonly cause: RiskCause;
  /** The kinds of duty it threatens. */
  readonly kinds: readonly DutyKind[];
  /** True in SQL where it holds: `d` is the duty, `k` its child, `$2` today. */
  readonly when: string;
}

/** How long after a move it is counted as a cause, in days. */
const settling = 28;

/** The child came to another placement lately. */
export const placementJustChanged = (kinds: readonly DutyKind[]): Risk => ({
  cause: 'PLACEMENT_JUST_CHANGED',
  kinds,
  when: `
    EXISTS (
      SELECT 1
      FROM known_spell s
      WHERE s.child_id = d.child_id
        AND s.kind = 'PLACEMENT'
        AND s.from_on > $2::date - ${settling}
        AND s.from_on <= $2
        AND (s.detail -> 'temporary') IS DISTINCT FROM 'true'
        AND EXISTS (
            SELECT 1
            FROM known_spell b
            WHERE b.child_id = d.child_id AND b.kind = 'PLACEMENT' AND b.to_on = s.from_on
          )
    )
  `,
});

/** Away on the due day with nobody standing in, or gone by then. `who` is a column of the child. */
const awayOrGone = (who: string): string => `
  (
    EXISTS (
        SELECT 1
        FROM known_absence a
        WHERE a.unit_id = k.${who}
          AND a.covered_by_id IS NULL
          AND a.from_on <= d.due_by
          AND (a.to_on IS NULL OR a.to_on > d.due_by)
      )
    OR EXISTS (SELECT 1 FROM known_unit u WHERE u.id = k.${who} AND u.leaves_on <= d.due_by)
  )
`;

/** The child's IRO is away without cover on the due day, or leaves before it. */
export const iroAbsentOrLeaving = (kinds: readonly DutyKind[]): Risk => ({
  cause: 'IRO_ABSENT_OR_LEAVING',
  kinds,
  when: awayOrGone('iro_id'),
});

/** The child's social worker is away without cover on the due day, or leaves before it. */
export const socialWorkerAbsentOrLeaving = (kinds: readonly DutyKind[]): Risk => ({
  cause: 'SOCIAL_WORKER_ABSENT_OR_LEAVING',
  kinds,
  when: awayOrGone('social_worker_id'),
});

/** The first cause that holds for a duty, in SQL; null where none does. */
export function causeOf(risks: readonly Risk[]): string {
  if (risks.length === 0) return 'NULL::text';
  const quoted = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');
  return `
    CASE ${risks.map(({ cause, kinds, when }) => `WHEN d.kind IN (${quoted(kinds)}) AND ${when} THEN '${cause}'`).join('\n    ')}
    END
  `;
}
