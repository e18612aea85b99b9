import type { CivilDate, InForce } from '@iro/calendar';

/** Everything that must happen by a day. */
export const dutyKinds = [
  'IRO_ALLOCATED',
  'SOCIAL_WORKER_VISIT',
  'SOCIAL_WORKER_VISIT_STANDARD',
  'FIRST_REVIEW',
  'SECOND_REVIEW',
  'SUBSEQUENT_REVIEW',
  'ADOPTION_REVIEW',
  'DISRUPTION_REVIEW',
  'DECISIONS_ISSUED',
  'RECORD_WRITTEN',
  'RECORD_DISTRIBUTED',
  'IRO_VISIT',
  'MIDWAY_CHECK',
  'PAPERS_TO_IRO',
  'INVITATIONS',
  'CHILD_CONSULTED',
  'CHILD_SPOKEN_TO_IN_PRIVATE',
  'MANAGERS_RESPONSE',
  'PERMANENCE_PLAN_BY_SECOND_REVIEW',
  'CONCERN_SENT',
  'STAGE_RESPONSE',
  'DISPUTE_RESOLVED',
  'CARE_PLAN',
  'CARE_PLAN_UPDATED',
  'PLACEMENT_PLAN',
  'PATHWAY_ASSESSMENT',
  'PATHWAY_PLAN_REVIEWED',
  'INITIAL_HEALTH',
  'REVIEW_HEALTH',
  'DENTAL',
  'SDQ',
  'INITIAL_PEP',
  'PEP_REVIEW',
  'PERSONAL_ADVISER',
  'ADVISER_CONTACT',
] as const;

export type DutyKind = (typeof dutyKinds)[number];

/** Which day of a review counts: that of its first session, or that on which it was completed. */
export type Convention = 'START_DATE' | 'COMPLETION_DATE';

/** Why a duty does not apply, and how long. The duty itself is never deleted. */
export interface DutyExemption {
  readonly reason: string;
  readonly from: CivilDate;
  /** The last day on which it exempts; null: until withdrawn. */
  readonly expires: CivilDate | null;
}

/**
 * One thing that must happen by a day, for one child. Overdue, late and in time are computed from its dates.
 */
export interface Duty {
  readonly kind: DutyKind;
  /**
   * The review, stage, concern or dispute that it is about, or the review that met it; null: about the child
   * as such, or nothing has met it.
   */
  readonly subject: string | null;
  /** Null: not a review, so there is one way of counting only. */
  readonly convention: Convention | null;
  readonly openedOn: CivilDate;
  /** The last day in time. */
  readonly dueBy: CivilDate;
  /** ISO instant, only where the law counts hours and the hour of its beginning is known. */
  readonly dueAt?: string;
  /** Null: not met, or not before it closed. */
  readonly metOn: CivilDate | null;
  readonly metAt?: string;
  /**
   * Ended without being met; null: it did not. When `dueBy <= closedOn` it stays in the year's figures as
   * missed.
   */
  readonly closedOn: CivilDate | null;
  readonly source: string;
  /** Since when the rule that made it is in force. */
  readonly ruleFrom: CivilDate;
  /** Null: it applies. */
  readonly exemption: DutyExemption | null;
}

/** Makes a duty about which nothing is known yet but its rule and its days. */
export function openDuty(
  kind: DutyKind,
  openedOn: CivilDate,
  dueBy: CivilDate,
  rule: Pick<InForce<unknown>, 'from' | 'source'>,
  rest: Partial<Duty> = {},
): Duty {
  return {
    kind,
    subject: null,
    convention: null,
    openedOn,
    dueBy,
    metOn: null,
    closedOn: null,
    source: rule.source,
    ruleFrom: rule.from,
    exemption: null,
    ...rest,
  };
}

/** The same order whatever order the facts were recorded in. */
export function inOrder(duties: readonly Duty[]): Duty[] {
  const key = (duty: Duty) =>
    [duty.openedOn, duty.dueBy, duty.kind, duty.convention ?? '', duty.subject ?? ''].join(' ');
  return duties
    .map((duty) => [key(duty), duty] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, duty]) => duty);
}
