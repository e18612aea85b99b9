import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { legalStatuses, labelOf, placementTypes } from '@iro/codes';
import { PartOf, type Context } from '@iro/subgraph';
import { childrenOfProceedings } from '../loaders/proceedings-loaders';
import { legalStatusesOfChild, placementsOfChild } from '../loaders/care-loaders';
import { iroById } from '../../organisation/loaders/iro-loaders';
import { CareProceedings } from '../types/care-proceedings.type';
import { Child } from '../../identity/types/child.type';
import { IndependentReviewingOfficer } from '../../organisation/types/independent-reviewing-officer.type';
import { IroAllocation } from '../../responsibility/types/iro-allocation.type';
import { LegalStatus } from '../types/legal-status.type';
import { PeriodOfCare } from '../types/period-of-care.type';
import { Placement } from '../types/placement.type';

/**
 * Whether a spell began within a period; on a day that one period ends and the next begins, it is the next
 * one's.
 */
const within = ({ startedOn, ceasedOn }: PeriodOfCare, { fromOn }: { fromOn: string }): boolean =>
  fromOn >= startedOn && (ceasedOn === null || fromOn < ceasedOn);

/** What a period of care is made of. */
@Resolver(() => PeriodOfCare)
export class PeriodOfCareResolver {
  @PartOf('LEGAL')
  @FieldResolver(() => [LegalStatus], { nullable: true, description: 'Its legal statuses, oldest first.' })
  async legalStatuses(@Root() period: PeriodOfCare, @Ctx() context: Context): Promise<LegalStatus[]> {
    return (await legalStatusesOfChild(context, period.childId)).filter((spell) => within(period, spell));
  }

  @PartOf('PLACEMENT')
  @FieldResolver(() => [Placement], {
    nullable: true,
    description: 'Its placements and temporary stays, oldest first.',
  })
  async placements(@Root() period: PeriodOfCare, @Ctx() context: Context): Promise<Placement[]> {
    return (await placementsOfChild(context, period.childId)).filter((spell) => within(period, spell));
  }
}

/** A placement type in words. */
@Resolver(() => Placement)
export class PlacementResolver {
  @FieldResolver(() => String, { description: 'The type in words.' }) label(
    @Root() { type }: Placement,
  ): string {
    return labelOf(placementTypes, type);
  }
}

/** A legal status in words. */
@Resolver(() => LegalStatus)
export class LegalStatusResolver {
  @FieldResolver(() => String, { description: 'The status in words.' }) label(
    @Root() { status }: LegalStatus,
  ): string {
    return labelOf(legalStatuses, status);
  }
}

/** The children of a set of proceedings. */
@Resolver(() => CareProceedings)
export class CareProceedingsResolver {
  @PartOf('CORE')
  @FieldResolver(() => [Child], {
    nullable: true,
    description: 'The children in them, of those you may see.',
  })
  children(@Root() { id }: CareProceedings, @Ctx() context: Context): Promise<Child[]> {
    return childrenOfProceedings(context, id);
  }
}

/** Whom an allocation joins. */
@Resolver(() => IroAllocation)
export class IroAllocationResolver {
  @PartOf('CORE') @FieldResolver(() => Child, { nullable: true, description: 'The child.' }) child(
    @Root() { childId }: IroAllocation,
  ): Pick<Child, 'id'> {
    return { id: childId };
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, { nullable: true, description: 'The IRO.' })
  iro(
    @Root() { iroId }: IroAllocation,
    @Ctx() context: Context,
  ): Promise<IndependentReviewingOfficer | null> {
    return iroById(context, iroId);
  }
}
