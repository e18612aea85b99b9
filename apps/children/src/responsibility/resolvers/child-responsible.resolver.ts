import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { allocationAdvice } from '../loaders/allocation-advice';
import { agreementsOfChild, casesOfChild, visitsOfChild } from '../loaders/responsibility-loaders';
import { childById } from '../../identity/loaders/child-loaders';
import { socialWorkerById, teamById } from '../../organisation/loaders/organisation-loaders';
import { AllocationAdvice } from '../types/allocation-advice.type';
import { CaseAllocation } from '../types/case-allocation.type';
import { Child } from '../../identity/types/child.type';
import { IroAllocation } from '../types/iro-allocation.type';
import { SocialWorker } from '../../organisation/types/social-worker.type';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { Team } from '../../organisation/types/team.type';
import { VisitAgreement } from '../types/visit-agreement.type';

/** Who held a child's case, who visited, and what to think of before another IRO is named. */
@Resolver(() => Child)
export class ChildResponsibleResolver {
  @PartOf('CORE')
  @FieldResolver(() => [CaseAllocation], {
    nullable: true,
    description: 'Which social workers and teams have held the case, oldest first.',
  })
  caseAllocations(@Root() { id }: Child, @Ctx() context: Context): Promise<CaseAllocation[]> {
    return casesOfChild(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => [SocialWorkerVisit], {
    nullable: true,
    description: 'Statutory visits by the social worker, oldest first.',
  })
  socialWorkerVisits(@Root() { id }: Child, @Ctx() context: Context): Promise<SocialWorkerVisit[]> {
    return visitsOfChild(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => [VisitAgreement], {
    nullable: true,
    description: 'When the child agreed to be visited less often, oldest first.',
  })
  visitAgreements(@Root() { id }: Child, @Ctx() context: Context): Promise<VisitAgreement[]> {
    return agreementsOfChild(context, id);
  }

  @PartOf('CASEWORK')
  @FieldResolver(() => [AllocationAdvice], {
    nullable: true,
    description:
      'What to think of before making an IRO responsible for this child; null ' +
      'when there is no such IRO. It never stands in the way.',
  })
  async allocationAdvice(
    @Root() { id }: Child,
    @Arg('iroId', () => ID, { description: 'The IRO thought of.' }) iroId: string,
    @Ctx() context: Context,
  ): Promise<AllocationAdvice[] | null> {
    return (await childById(context, id)) === null ? null : allocationAdvice(context, { childId: id, iroId });
  }
}

/** What is to be thought of in an allocation just made. */
@Resolver(() => IroAllocation)
export class IroAllocationAdviceResolver {
  @PartOf('CASEWORK')
  @FieldResolver(() => [AllocationAdvice], {
    nullable: true,
    description: 'What to think of in this allocation, as things are today.',
  })
  advice(
    @Root() { childId, iroId }: IroAllocation,
    @Ctx() context: Context,
  ): Promise<AllocationAdvice[] | null> {
    return allocationAdvice(context, { childId, iroId });
  }
}

/** Who holds a case. */
@Resolver(() => CaseAllocation)
export class CaseAllocationResolver {
  @PartOf('CORE')
  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: CaseAllocation): Child {
    return { id: childId };
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => Team, { nullable: true, description: 'The team that held the case.' })
  team(@Root() { teamId }: CaseAllocation, @Ctx() context: Context): Promise<Team | null> {
    return teamById(context, teamId);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => SocialWorker, {
    nullable: true,
    description: 'The social worker; null while the team held it without one.',
  })
  socialWorker(
    @Root() { socialWorkerId }: CaseAllocation,
    @Ctx() context: Context,
  ): Promise<SocialWorker | null> | null {
    return socialWorkerId === null ? null : socialWorkerById(context, socialWorkerId);
  }
}

/** Whom a visit was made to. */
@Resolver(() => SocialWorkerVisit)
export class SocialWorkerVisitResolver {
  @PartOf('CORE')
  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: SocialWorkerVisit): Child {
    return { id: childId };
  }
}
