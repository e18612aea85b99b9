import { reportingYear } from '@iro/calendar';
import type { KnownYears } from '@iro/measures';
import type { MissingKind } from '@iro/subgraph';
import { inOutOfHome } from '../../care/measures/homes';
import { notToldAgain } from '../../year/measures/not-told-again';

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
    select: `
        SELECT child_id, from_on, id
        FROM placement
        WHERE planned IS NULL AND start_known AND NOT temporary AND same_carer IS NOT TRUE
      `,
  },
  {
    key: 'IN_OR_OUT_OF_AREA',
    says: 'Whether the placement is in the area.',
    figures: ['placedOutOfArea'],
    select: `
        SELECT pl.child_id, pl.from_on, pl.id
        FROM placement pl
        WHERE NOT pl.temporary AND pl.to_on IS NULL AND (${inOutOfHome('pl')}) IS NULL
      `,
  },
  {
    key: 'NOT_TOLD_AGAIN',
    says: 'What became of the child: looked after when a year ended, and not in the folder of a later year.',
    figures: ['lookedAfterAtStart', 'lookedAfterAtEnd', 'discharges'],
    select: `
        SELECT p.child_id, make_date(p.told, 3, 31), p.id
        FROM ${notToldAgain('(SELECT max(n.ending) FROM told_of n)')} p
      `,
  },
  {
    key: 'IRO',
    says: 'Which IRO is responsible for the child.',
    figures: ['caseloads', 'averageCaseload'],
    select: 'SELECT child_id, NULL::date, child_id FROM known_child WHERE looked_after AND iro_id IS NULL',
  },
];

/** Years between those on record that are not: an entry for each, of no child, on its last day. */
export function yearsNotImported({ imported, kept }: KnownYears): MissingKind {
  const known = [...imported.keys(), ...kept];
  const first = Math.min(...known);
  const between =
    known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first }, (_, at) => first + at);
  const missing = between
    .filter((ending) => !known.includes(ending))
    .map((ending) => reportingYear(ending).to);
  return {
    key: 'YEAR_NOT_IMPORTED',
    says: 'The folder of the year to this day: years before and after it are on record. Its figures are null.',
    figures: ['completeness'],
    select: `
        SELECT NULL::uuid, y.on_day, md5(y.on_day::text)::uuid
        FROM unnest('{${missing.join(',')}}'::date[]) AS y(on_day)
      `,
  };
}
