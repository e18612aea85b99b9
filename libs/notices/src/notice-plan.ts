import type { Part, Role } from '@iro/access';
import type { DutyKind } from '@iro/rules';

/** What a role's digest holds. */
export interface DigestPlan {
  /** Of these kinds alone; all that the role reads when not said. */
  readonly kinds?: readonly DutyKind[];
  /** Of kinds of these parts of the record alone. */
  readonly parts?: readonly Part[];
  /** Only what has a stated cause of risk: nothing planned, papers missing. */
  readonly atRiskOnly?: boolean;
  /** Working days ahead, in place of the setting. */
  readonly ahead?: number;
  /** Counted by whom it is owed to, with the most overdue named. */
  readonly splitBy?: 'iro_id' | 'team_id' | 'service_id';
}

/** Who a role's messages go to: each IRO, worker, team or service, or everyone in the role. */
export interface NoticePlan {
  /** The column of a child that names the recipient; null for everyone in the role. */
  readonly unit: 'iro_id' | 'social_worker_id' | 'personal_adviser_id' | 'team_id' | 'service_id' | null;
  readonly dueSoon?: DigestPlan;
  readonly overdue?: DigestPlan;
}

const ownAnswers: DigestPlan = { kinds: ['STAGE_RESPONSE', 'MANAGERS_RESPONSE'] };
const toBook: readonly DutyKind[] = [
  'FIRST_REVIEW',
  'SECOND_REVIEW',
  'SUBSEQUENT_REVIEW',
  'ADOPTION_REVIEW',
  'DISRUPTION_REVIEW',
];
const toChase: readonly DutyKind[] = ['PAPERS_TO_IRO', 'INVITATIONS', 'RECORD_DISTRIBUTED'];

/** Who is told what, every morning: one row per role. Null is told nothing. */
export const noticePlans: Readonly<Record<Role, NoticePlan | null>> = {
  IRO: { unit: 'iro_id', dueSoon: {}, overdue: {} },
  IRO_MANAGER: { unit: null, overdue: { splitBy: 'iro_id' } },
  SOCIAL_WORKER: { unit: 'social_worker_id', dueSoon: {}, overdue: {} },
  TEAM_MANAGER: { unit: 'team_id', dueSoon: ownAnswers, overdue: {} },
  SERVICE_MANAGER: { unit: 'service_id', dueSoon: ownAnswers, overdue: { splitBy: 'team_id' } },
  ASSISTANT_DIRECTOR: { unit: null, dueSoon: ownAnswers, overdue: { splitBy: 'service_id' } },
  BUSINESS_SUPPORT: {
    unit: null,
    dueSoon: { kinds: [...toBook, ...toChase], atRiskOnly: true, ahead: 20 },
    overdue: { kinds: [...toBook, ...toChase] },
  },
  PERSONAL_ADVISER: { unit: 'personal_adviser_id', dueSoon: {}, overdue: {} },
  HEALTH_OFFICER: { unit: null, dueSoon: { parts: ['HEALTH'] }, overdue: { parts: ['HEALTH'] } },
  VIRTUAL_SCHOOL_OFFICER: {
    unit: null,
    dueSoon: { parts: ['EDUCATION'] },
    overdue: { parts: ['EDUCATION'] },
  },
  PLACEMENTS_OFFICER: null,
  ADOPTION_WORKER: null,
  CONFERENCE_CHAIR: null,
  RETURNS_OFFICER: null,
  DATA_ANALYST: null,
  AUDITOR: null,
  YOUNG_PERSON: null,
  ADMINISTRATOR: null,
};

/** The roles that are told something. */
export const rolesTold = (Object.keys(noticePlans) as Role[]).filter((role) => noticePlans[role] !== null);
