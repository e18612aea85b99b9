import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { participationReadings } from '@iro/codes';
import { adjournmentLimit } from '@iro/rules';
import { ReviewConvention, DateScalar, PartOf, type Context } from '@iro/subgraph';
import { dueDaysOfReview, openReviewDuties, reviewById } from '../loaders/review-loaders';
import { participationMethods, participationNotes, reviewSessions } from '../loaders/review-part-loaders';
import {
  invitees,
  monitoringForms,
  postponements,
  reviewPapers,
} from '../../preparation/loaders/preparation-loaders';
import { judgements, reviewDecisions, reviewRecords } from '../../record/loaders/record-loaders';
import { dutyOfKind } from '../../worklists/duties/review-duty-kinds';
import { conventionOn } from '../measures/convention';
import { Child } from '../types/child.type';
import { IndependentReviewingOfficer } from '../../iro-work/types/independent-reviewing-officer.type';
import { MonitoringForm } from '../../preparation/types/monitoring-form.type';
import { Participation, ParticipationMethod, ParticipationNote } from '../types/participation.type';
import { ReviewPaper } from '../../preparation/types/review-paper.type';
import {
  Invitee,
  Judgement,
  Postponement,
  ReviewDecision,
  ReviewRecord,
  ReviewSession,
} from '../types/review-parts.type';
import { Review } from '../types/review.type';

/** What is read of a review. */
@Resolver(() => Review)
export class ReviewResolver {
  @PartOf('DATES')
  @Query(() => Review, {
    nullable: true,
    description: 'One review; null when there is none or it is not yours to see.',
  })
  review(
    @Arg('id', () => ID, { description: 'The id of the review.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Review | null> {
    return reviewById(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() review: Review): Child {
    return { id: review.childId };
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who held it or is to; null where not recorded.',
  })
  iro(@Root() review: Review): IndependentReviewingOfficer | null {
    return review.iroId === null ? null : { id: review.iroId };
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The last day in time; null where the record does not tell.',
  })
  dueBy(
    @Root() review: Review,
    @Ctx() context: Context,
    @Arg('definition', () => ReviewConvention, {
      nullable: true,
      description: 'Which day counts; the practice of its day when not said.',
    })
    definition?: ReviewConvention,
  ): Promise<string | null> {
    return dueBy(review, context, definition);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it was in time, under the practice of its day or the one asked for; null ' +
      'while it is not held and still may be, and where not known.',
  })
  async inTime(
    @Root() review: Review,
    @Ctx() context: Context,
    @Arg('definition', () => ReviewConvention, {
      nullable: true,
      description: 'Which day counts; the practice of its day when not said.',
    })
    definition?: ReviewConvention,
  ): Promise<boolean | null> {
    const convention = definition ?? conventionOf(review, context);
    const met = (await dueDaysOfReview(context, review.id)).find((each) => each.convention === convention);
    if (met !== undefined && met.metOn !== null) return met.metOn <= met.dueBy;
    if (review.completedOn !== null || review.cancelled) return null;
    const due = await dueBy(review, context, convention);
    return due !== null && due < context.today ? false : null;
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => Participation, { nullable: true, description: "The child's part in it." })
  participation(@Root() review: Review): Participation {
    const reading =
      review.participation === null
        ? undefined
        : participationReadings[review.participation as keyof typeof participationReadings];
    return {
      reviewId: review.id,
      code: review.participation,
      attended: reading?.attended ?? null,
      viewsHeard: reading?.viewsHeard ?? null,
      observed: review.observed,
    };
  }

  @FieldResolver(() => [ReviewSession], {
    nullable: true,
    description: 'Its meetings, in order; none recorded where it was one meeting.',
  })
  sessions(@Root() review: Review, @Ctx() context: Context): Promise<ReviewSession[]> {
    return reviewSessions(context, review.id);
  }

  @FieldResolver(() => ReviewRecord, {
    nullable: true,
    description: 'What became of its decisions and record; null where nothing is recorded.',
  })
  async record(@Root() review: Review, @Ctx() context: Context): Promise<ReviewRecord | null> {
    return (await reviewRecords(context, review.id))[0] ?? null;
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => [ReviewDecision], { nullable: true, description: 'The decisions made.' })
  decisions(@Root() review: Review, @Ctx() context: Context): Promise<ReviewDecision[]> {
    return reviewDecisions(context, review.id);
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => [Judgement], { nullable: true, description: "The IRO's judgements." })
  judgements(@Root() review: Review, @Ctx() context: Context): Promise<Judgement[]> {
    return judgements(context, review.id);
  }

  @FieldResolver(() => [Invitee], {
    nullable: true,
    description: "Who was invited, by their part in the child's life.",
  })
  invitees(@Root() review: Review, @Ctx() context: Context): Promise<Invitee[]> {
    return invitees(context, review.id);
  }

  @FieldResolver(() => [Postponement], { nullable: true, description: 'Each time it was put off, and why.' })
  postponements(@Root() review: Review, @Ctx() context: Context): Promise<Postponement[]> {
    return postponements(context, review.id);
  }

  @FieldResolver(() => [ReviewPaper], { nullable: true, description: 'The papers asked for before it.' })
  papers(@Root() review: Review, @Ctx() context: Context): Promise<ReviewPaper[]> {
    return reviewPapers(context, review.id);
  }

  @PartOf('REVIEWS')
  @FieldResolver(() => MonitoringForm, {
    nullable: true,
    description: "The IRO's monitoring form after it; null while it is not filled in.",
  })
  async monitoringForm(@Root() review: Review, @Ctx() context: Context): Promise<MonitoringForm | null> {
    return (await monitoringForms(context, review.id))[0] ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The last day to which it may be adjourned, or might have been, from the session at which ' +
      'it was, or from its last; null before any session, and while the rule was not in force.',
  })
  async adjournmentLimit(@Root() review: Review, @Ctx() context: Context): Promise<string | null> {
    const held = await reviewSessions(context, review.id);
    const from = held.find((session) => session.adjourned) ?? held.at(-1);
    return from === undefined ? null : adjournmentLimit(from.heldOn as CivilDate, englandHolidays);
  }
}

/** What is read of the child's part in a review. */
@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => [ParticipationMethod], {
    nullable: true,
    description: 'The ways of taking part that were offered.',
  })
  methods(@Root() participation: Participation, @Ctx() context: Context): Promise<ParticipationMethod[]> {
    return participationMethods(context, participation.reviewId);
  }

  @FieldResolver(() => ParticipationNote, {
    nullable: true,
    description: "What was written down of it, the child's own words among it; null where nothing was.",
  })
  async note(
    @Root() participation: Participation,
    @Ctx() context: Context,
  ): Promise<ParticipationNote | null> {
    return (await participationNotes(context, participation.reviewId))[0] ?? null;
  }
}

const conventionOf = (review: Review, context: Context): ReviewConvention =>
  conventionOn(review.completedOn ?? review.startedOn ?? review.plannedFor ?? context.today);

async function dueBy(
  review: Review,
  context: Context,
  definition?: ReviewConvention,
): Promise<string | null> {
  const convention = definition ?? conventionOf(review, context);
  const met = (await dueDaysOfReview(context, review.id)).find((each) => each.convention === convention);
  if (met !== undefined) return met.dueBy;
  if (review.completedOn !== null || review.cancelled) return null;
  const open = await openReviewDuties(context, review.childId);
  return (open.find((each) => each.kind === dutyOfKind[review.kind ?? '']) ?? open[0])?.dueBy ?? null;
}
