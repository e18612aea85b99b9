import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PartOf, readRows, rowsOf, type Context } from '@iro/subgraph';
import {
  accessRestrictionsOfChild,
  emergencyAccessesOfChild,
  placementRestrictionsOfChild,
} from '../loaders/access-loaders';
import { EmergencyAccessEntity } from '../tables/emergency-access.entity';
import { AuditCase } from '../types/audit-case.type';
import { AccessRestriction, EmergencyAccess, PlacementRestriction } from '../types/access.type';
import { Child } from '../../identity/types/child.type';

/** Who is kept from a child, and what was opened in an emergency. */
@Resolver(() => Child)
export class AccessOfChildResolver {
  @PartOf('RESTRICTIONS')
  @FieldResolver(() => [AccessRestriction], {
    nullable: true,
    description: 'Who may not see the child, newest first.',
  })
  accessRestrictions(@Root() { id }: Child, @Ctx() context: Context): Promise<AccessRestriction[]> {
    return accessRestrictionsOfChild(context, id);
  }

  @PartOf('RESTRICTIONS')
  @FieldResolver(() => [PlacementRestriction], {
    nullable: true,
    description: 'When the placement was or is hidden, newest first.',
  })
  placementRestrictions(@Root() { id }: Child, @Ctx() context: Context): Promise<PlacementRestriction[]> {
    return placementRestrictionsOfChild(context, id);
  }

  @PartOf('RESTRICTIONS')
  @FieldResolver(() => [EmergencyAccess], {
    nullable: true,
    description: 'Openings of the record in an emergency, newest first.',
  })
  emergencyAccesses(@Root() { id }: Child, @Ctx() context: Context): Promise<EmergencyAccess[]> {
    return emergencyAccessesOfChild(context, id);
  }
}

/** Whose record was opened, and what the manager has still to look at. */
@Resolver(() => EmergencyAccess)
export class EmergencyAccessResolver {
  @PartOf('RESTRICTIONS')
  @Query(() => [EmergencyAccess], {
    nullable: true,
    description:
      'Openings in an emergency that the manager has still to look at, soonest due ' +
      'first; those looked at too when asked for. At most 500.',
  })
  emergencyAccesses(
    @Ctx() context: Context,
    @Arg('all', () => Boolean, { nullable: true, description: 'Also those already looked at.' })
    all?: boolean,
  ): Promise<EmergencyAccess[]> {
    return readRows(
      context,
      rowsOf(EmergencyAccessEntity),
      'WHERE $1 OR t.looked_at_on IS NULL ORDER BY t.look_at_by, t.opened_at, t.id LIMIT 500',
      [all === true],
    );
  }

  @PartOf('RESTRICTIONS')
  @FieldResolver(() => Child, {
    nullable: true,
    description: 'The child whose record was opened; null where there was none such, or it is closed to you.',
  })
  child(@Root() { childId }: EmergencyAccess): Pick<Child, 'id'> | null {
    return childId === null ? null : { id: childId };
  }
}

/** Whose record an auditor's case is about. */
@Resolver(() => AuditCase)
export class AuditCaseResolver {
  @PartOf('READERS')
  @FieldResolver(() => Child, { nullable: true, description: 'The child whose record it is about.' })
  child(@Root() { childId }: AuditCase): Pick<Child, 'id'> {
    return { id: childId };
  }
}
