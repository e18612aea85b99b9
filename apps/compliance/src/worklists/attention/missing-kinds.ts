import type { MissingKind } from '@iro/subgraph';

const yearEnd = (table: string, on: string): string =>
  `
    NOT EXISTS (
      SELECT 1
      FROM ${table} r
      WHERE r.child_id = f.child_id
        AND r.${on} BETWEEN make_date(f.year - 1, 4, 1) AND make_date(f.year, 3, 31)
    )
  `;

/** What the records of health may lack: the return says yes or no for the year, never when. */
export const missingKinds: readonly MissingKind[] = [
  {
    key: 'HEALTH_ASSESSMENT_DAY',
    says: 'When the health assessment that the return counts was made.',
    figures: ['initialHealthAssessmentsInTime'],
    select: `
      SELECT f.child_id, make_date(f.year, 3, 31), f.id
      FROM oc2_flag f
      WHERE f.health_assessment AND ${yearEnd('health_assessment', 'assessed_on')}
    `,
  },
  {
    key: 'DENTAL_CHECK_DAY',
    says: 'When the dental check that the return counts was made.',
    figures: [],
    select: `
      SELECT f.child_id, make_date(f.year, 3, 31), f.id
      FROM oc2_flag f
      WHERE f.teeth_check AND ${yearEnd('dental_check', 'checked_on')}
    `,
  },
  {
    key: 'SDQ_SENDING',
    says: 'When the questionnaire whose score the return gives was sent and came back.',
    figures: ['sdqSent', 'sdqReturned', 'sdqNotReturned'],
    select: `
      SELECT f.child_id, make_date(f.year, 3, 31), f.id
      FROM oc2_flag f
      WHERE f.sdq_score IS NOT NULL AND ${yearEnd('sdq', 'sent_on')}
    `,
  },
];
