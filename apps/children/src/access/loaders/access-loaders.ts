import { columnsOf } from '@iro/database';
import { grouped, possible, single, type Context } from '@iro/subgraph';
import { AccessRestrictionEntity } from '../tables/access-restriction.entity';
import { EmergencyAccessEntity } from '../tables/emergency-access.entity';
import { PlacementRestrictionEntity } from '../tables/placement-restriction.entity';
import type { AccessRestriction, EmergencyAccess, PlacementRestriction } from '../types/access.type';

type Entity = Parameters<typeof columnsOf>[0];

/** Rows of a kind by their own ids, and by their children, each one statement however many are asked. */
function kept<Row extends { id: string; childId: string | null }>(
  table: string,
  entity: Entity,
  order: string,
) {
  const select = (context: Context): string => `SELECT ${columnsOf(entity, 't')} FROM ${table} t`;
  return {
    byId: (context: Context, id: string): Promise<Row | null> =>
      context
        .loader<string, Row | null>(`${table}-by-id`, async (ids) =>
          single(
            ids,
            await context.read<Row>({
              name: `${table}-by-id`,
              text: `${select(context)} WHERE t.id = ANY($1)`,
              values: [possible(ids)],
            }),
          ),
        )
        .load(id),
    ofChild: (context: Context, childId: string): Promise<Row[]> =>
      context
        .loader<string, Row[]>(`${table}-of-child`, async (ids) =>
          grouped(
            ids,
            await context.read<Row>({
              name: `${table}-of-child`,
              text: `${select(context)} WHERE t.child_id = ANY($1) ORDER BY ${order}`,
              values: [possible(ids)],
            }),
            (row) => row.childId ?? '',
          ),
        )
        .load(childId),
  };
}

export const accessRestrictions = kept<AccessRestriction>(
  'access_restriction',
  AccessRestrictionEntity,
  't.from_on DESC, t.id',
);
export const placementRestrictions = kept<PlacementRestriction>(
  'placement_restriction',
  PlacementRestrictionEntity,
  't.from_on DESC, t.id',
);
export const emergencyAccesses = kept<EmergencyAccess>(
  'emergency_access',
  EmergencyAccessEntity,
  't.opened_at DESC, t.id',
);
