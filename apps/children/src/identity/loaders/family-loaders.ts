import {
  byId,
  derivedRows,
  grouped,
  oneOfChildBy,
  readRows,
  recordIdsAmong,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { familyGroupId } from '../../known/refresh-known';
import { FamilyMemberEntity } from '../tables/family-member.entity';
import { RelationshipEntity } from '../tables/relationship.entity';
import type { Child } from '../types/child.type';
import type { FamilyGroup } from '../types/family-group.type';
import type { Relationship } from '../types/relationship.type';
import type { Sibling } from '../types/sibling.type';

/**
 * How two children are related. Who sees one of the two sees that there is a relationship, so the rows name no
 * child they are of.
 */
const relationship = rowsOf(RelationshipEntity, [
  'id',
  'otherId',
  'kind',
  'endedOn',
  'endedBecause',
  'version',
]).derive<{ firstId: string }>({ firstId: 't.child_id' });

export const relationshipById = byId(relationship);

/** The relationships recorded of a child, from either side. */
export const relationshipsOfChild = (context: Context, childId: string): Promise<Relationship[]> =>
  context
    .loader<string, Relationship[]>('relationships-of-child', async (ids) =>
      grouped(
        ids,
        await readRows(
          context,
          relationship.derive<{ of: string }>({ of: 'k.id' }),
          (columns, from) => `
            SELECT ${columns}
            FROM ${from}
            JOIN unnest($1::uuid[]) k(id) ON k.id IN (t.child_id, t.other_id)
            ORDER BY k.id, t.kind, t.id
          `,
          [recordIdsAmong(ids)],
        ),
        (row) => row.of,
      ),
    )
    .load(childId);

/** The family group a child is in now. */
export const familyGroupOfChild = oneOfChildBy<FamilyGroup>(
  rowsOf(FamilyMemberEntity, ['childId', 'contactPlan', 'version']).derive<{ id: string; memberId: string }>({
    id: familyGroupId('t.family_group'),
    memberId: 't.id',
  }),
  'WHERE t.child_id = ANY($1) AND t.ended_on IS NULL ORDER BY t.child_id, t.id',
);

/** The children of a family group whom the asker may see. */
export const childrenOfFamilyGroup = (context: Context, id: string): Promise<Child[]> =>
  context
    .loader<string, Child[]>('children-of-family-group', async (ids) =>
      grouped(
        ids,
        await readRows(
          context,
          rowsOf(FamilyMemberEntity, ['childId']).derive<{ id: string; of: string }>({
            id: 't.child_id',
            of: familyGroupId('t.family_group'),
          }),
          (columns, from) => `
            SELECT DISTINCT ${columns}
            FROM ${from}
            WHERE ${familyGroupId('t.family_group')} = ANY($1) AND t.ended_on IS NULL
            ORDER BY t.child_id
          `,
          [ids],
        ),
        (row) => row.of,
      ),
    )
    .load(id);

const siblings = derivedRows<Sibling & { of: string }>(
  {
    of: 's.of_child',
    id: 's.sibling',
    forename: 's.forename',
    surname: 's.surname',
    placementType: 's.placement_type',
    iroId: 's.iro_id',
    contactPlan: 's.contact_plan',
  },
  'access.siblings($1, $2) s',
);

/**
 * Brothers and sisters in the slim view, also those beyond the asker's reach (migration `Care`:
 * access.siblings). They are noted as read here: rows that name a child out of reach would not pass.
 */
export const siblingsOfChild = (context: Context, childId: string): Promise<Sibling[]> =>
  context
    .loader<string, Sibling[]>('siblings-of-child', async (ids) => {
      const rows = await readRows(context, siblings, 'ORDER BY s.of_child, s.sibling', [
        recordIdsAmong(ids),
        context.today,
      ]);
      for (const { id } of rows) context.noteRead(id);
      return grouped(ids, rows, (row) => row.of);
    })
    .load(childId);
