import type { MissingKind } from '@iro/subgraph';

/** What the children's records may lack, most of it what SSDA903 cannot say. */
export const missingKinds: readonly MissingKind[] = [
  {
    key: 'PERIOD_START',
    says: 'When the period of care began, before the first day told.',
    figures: [
      'sameLongTermPlacement',
      'reviewsInTime',
      'initialHealthAssessmentsInTime',
      'initialPepsInTime',
      'carePlansInPlace',
    ],
    select: 'SELECT child_id, started_on, id FROM period_of_care WHERE NOT start_known',
  },
  {
    key: 'PLACEMENT_START',
    says: 'When the placement began, before the first day told.',
    figures: ['sameLongTermPlacement'],
    select: 'SELECT child_id, from_on, id FROM placement WHERE NOT start_known AND NOT temporary',
  },
  {
    key: 'PROTECTION_PLAN_AT_START',
    says: 'Whether the child had a child protection plan when care began.',
    figures: ['admissionsFromProtectionPlan'],
    select: `
        SELECT child_id, started_on, id
        FROM period_of_care
        WHERE protection_plan_at_start IS NULL AND start_known AND NOT short_breaks
      `,
  },
  {
    key: 'MOVE_PLANNED',
    says: 'Whether the move into the placement was planned.',
    figures: ['unplannedMoves'],
    select:
      'SELECT child_id, from_on, id FROM placement WHERE planned IS NULL AND start_known AND NOT temporary',
  },
  {
    key: 'IN_OR_OUT_OF_AREA',
    says: 'Whether the placement is in the area.',
    figures: ['placedOutOfArea'],
    select:
      'SELECT child_id, from_on, id FROM placement WHERE in_out IS NULL AND NOT temporary AND to_on IS NULL',
  },
  {
    key: 'IRO',
    says: 'Which IRO is responsible for the child.',
    figures: ['caseloads', 'averageCaseload'],
    select: 'SELECT child_id, NULL::date, child_id FROM known_child WHERE looked_after AND iro_id IS NULL',
  },
];
