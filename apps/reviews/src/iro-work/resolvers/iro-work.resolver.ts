import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { reviewById } from '../../review/loaders/review-loaders';
import { ChildSpokenTo } from '../types/child-spoken-to.type';
import { Child } from '../../review/types/child.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { ChildFeedback, IroVisit, MonitoringDiscussion } from '../types/iro-work.type';
import {
  OtherActivity,
  PracticeObservation,
  Supervision,
} from '../../service-quality/types/iros-own-work.type';
import { JudgementModeration } from '../../service-quality/types/judgement-moderation.type';
import { PermanencePlan } from '../types/permanence-plan.type';
import { Judgement } from '../../review/types/review-parts.type';
import { Review } from '../../review/types/review.type';
import {
  iroVisits,
  lastWithoutContribution,
  monitoringDiscussions,
  permanencePlans,
  privateTalks,
} from '../loaders/iro-work-loaders';
import {
  childFeedback,
  moderations,
  otherActivities,
  practiceObservations,
  supervisions,
} from '../../service-quality/loaders/service-quality-loaders';

/** What an IRO does for a child around reviews. */
@Resolver(() => Child)
export class ChildIroWork {
  @PartOf('REVIEWS')
  @FieldResolver(() => [IroVisit], {
    nullable: true,
    description: "The IRO's visits to the child, the latest first.",
  })
  iroVisits(@Root() child: Child, @Ctx() context: Context): Promise<IroVisit[]> {
    return iroVisits(context, child.id);
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => [ChildSpokenTo], {
    nullable: true,
    description:
      "The IRO's talks with the child in private before reviews, and why there were none, the latest first.",
  })
  spokenToInPrivate(@Root() child: Child, @Ctx() context: Context): Promise<ChildSpokenTo[]> {
    return privateTalks(context, child.id);
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => [MonitoringDiscussion], {
    nullable: true,
    description: 'Discussions by which the IRO follows the case between reviews, the latest first.',
  })
  monitoringDiscussions(@Root() child: Child, @Ctx() context: Context): Promise<MonitoringDiscussion[]> {
    return monitoringDiscussions(context, child.id);
  }

  @PartOf('PLANS')
  @FieldResolver(() => PermanencePlan, {
    nullable: true,
    description: 'The permanence plan in force; null when none is on record.',
  })
  async permanencePlan(@Root() child: Child, @Ctx() context: Context): Promise<PermanencePlan | null> {
    return (await permanencePlans(context, child.id)).find((plan) => plan.inForce) ?? null;
  }

  @PartOf('PLANS')
  @FieldResolver(() => [PermanencePlan], {
    nullable: true,
    description: 'The permanence plans the child has had, the latest first.',
  })
  permanencePlans(@Root() child: Child, @Ctx() context: Context): Promise<PermanencePlan[]> {
    return permanencePlans(context, child.id);
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many of the last reviews, one after the other, had no part of the child ' +
      'in them; one of which nothing is known ends the count.',
  })
  async reviewsWithoutContribution(@Root() child: Child, @Ctx() context: Context): Promise<number> {
    return (await lastWithoutContribution(context, child.id))?.reviews ?? 0;
  }

  @PartOf('OWN_VIEWS')
  @FieldResolver(() => [ChildFeedback], {
    nullable: true,
    description: 'What the child said of the service, the latest first.',
  })
  feedback(@Root() child: Child, @Ctx() context: Context): Promise<ChildFeedback[]> {
    return childFeedback(context, child.id);
  }
}

/** An IRO's own work is for the manager and that IRO: by the row policies, and said here beside them. */
const isFor = ({ reach }: Context, { id }: IndependentReviewingOfficer): boolean =>
  reach.all || reach.iros[0] === id;

/** An IRO's supervision, observations and other work. */
@Resolver(() => IndependentReviewingOfficer)
export class IroOwnWork {
  @PartOf('SUPERVISION')
  @FieldResolver(() => [Supervision], {
    nullable: true,
    description:
      "The IRO's supervision and development reviews, the latest first: for the manager, and one's own.",
  })
  supervision(
    @Root() iro: IndependentReviewingOfficer,
    @Ctx() context: Context,
  ): Promise<Supervision[]> | Supervision[] {
    return isFor(context, iro) ? supervisions(context, iro.id) : [];
  }

  @PartOf('OBSERVATION')
  @FieldResolver(() => [PracticeObservation], {
    nullable: true,
    description:
      "Observations and audits of the IRO's work, planned and done: for the manager, and one's own.",
  })
  observations(
    @Root() iro: IndependentReviewingOfficer,
    @Ctx() context: Context,
  ): Promise<PracticeObservation[]> | PracticeObservation[] {
    return isFor(context, iro) ? practiceObservations(context, iro.id) : [];
  }

  @PartOf('SUPERVISION')
  @FieldResolver(() => [OtherActivity], {
    nullable: true,
    description: "What the IRO does beside reviews, the latest first: for the manager, and one's own.",
  })
  otherActivities(
    @Root() iro: IndependentReviewingOfficer,
    @Ctx() context: Context,
  ): Promise<OtherActivity[]> | OtherActivity[] {
    return isFor(context, iro) ? otherActivities(context, iro.id) : [];
  }
}

/** The moderation beside an IRO's judgement. */
@Resolver(() => Judgement)
export class JudgementModerationResolver {
  @FieldResolver(() => JudgementModeration, {
    nullable: true,
    description: "The IRO manager's grade beside this one; null while it is not moderated.",
  })
  async moderation(
    @Root() judgement: Judgement,
    @Ctx() context: Context,
  ): Promise<JudgementModeration | null> {
    return (await moderations(context, judgement.id))[0] ?? null;
  }
}

/** Whose visit it was. */
@Resolver(() => IroVisit)
export class IroVisitResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, { nullable: true, description: 'The IRO who visited.' })
  iro(@Root() visit: IroVisit): IndependentReviewingOfficer {
    return { id: visit.iroId };
  }
}

/** Whose talk it was. */
@Resolver(() => ChildSpokenTo)
export class ChildSpokenToResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who spoke to the child, or was to.',
  })
  iro(@Root() talk: ChildSpokenTo): IndependentReviewingOfficer {
    return { id: talk.iroId };
  }
}

/** Whose discussion it was. */
@Resolver(() => MonitoringDiscussion)
export class MonitoringDiscussionResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who followed the case.',
  })
  iro(@Root() discussion: MonitoringDiscussion): IndependentReviewingOfficer {
    return { id: discussion.iroId };
  }
}

/** Whose work was observed, and at which review. */
@Resolver(() => PracticeObservation)
export class PracticeObservationResolver {
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO whose work it is about.',
  })
  iro(@Root() observation: PracticeObservation): IndependentReviewingOfficer {
    return { id: observation.iroId };
  }

  @FieldResolver(() => Review, {
    nullable: true,
    description: 'The review observed or audited; null for none, and where it is not yours to see.',
  })
  review(@Root() observation: PracticeObservation, @Ctx() context: Context): Promise<Review | null> | null {
    return observation.reviewId === null ? null : reviewById(context, observation.reviewId);
  }
}
