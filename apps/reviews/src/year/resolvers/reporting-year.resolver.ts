import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  ReviewConvention,
  ask,
  BadInput,
  countedYear,
  PartOf,
  yearAsked,
  type Asked,
  type Context,
  type YearDays,
} from '@iro/subgraph';
import { conventionOn } from '../../review/measures/convention';
import {
  carersContributed,
  chairedByChild,
  childContributed,
  noContribution,
  noneAtLastReviews,
  parentsContributed,
  participationByCode,
  someContribution,
} from '../../review/measures/participation';
import {
  decisionsIssuedInTime,
  midwayChecksInTime,
  recordsDistributedInTime,
} from '../../record/measures/records-in-time';
import { reviewIdentities } from '../measures/review-identities';
import { reviewsCompleted } from '../../review/measures/reviews-completed';
import {
  childrenReviewedInTime,
  lateReviewReasons,
  postponementReasons,
  reviewsInTime,
} from '../../review/measures/reviews-in-time';
import { seenBetweenReviews, seenInQuarter } from '../../iro-work/measures/seen-by-iro';
import { ReportingYear } from '../types/reporting-year.type';
import { ReviewIdentity } from '../types/review-identity.type';
import { shared } from '../../graph/types/shared';

const { Count, Distribution, Measure } = shared;
const by = (year: YearDays, definition?: ReviewConvention) => ({
  definition: definition ?? conventionOn(year.to),
});

/** The figures of a year about reviews. */
@Resolver(() => ReportingYear)
export class ReportingYearResolver {
  @PartOf('FIGURES')
  @Directive('@shareable')
  @Query(() => ReportingYear)
  reportingYear(@Arg('ending', () => Int) ending: number): ReportingYear {
    return yearAsked(ending);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Count, { nullable: true, description: 'Reviews completed in the year.' })
  reviewsCompleted(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(reviewsCompleted, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Reviews in time, by the practice of the year or the one asked for.',
  })
  reviewsInTime(
    @Root() year: YearDays,
    @Ctx() context: Context,
    @Arg('definition', () => ReviewConvention, {
      nullable: true,
      description: 'Which day counts; the practice of the year when not said.',
    })
    definition?: ReviewConvention,
  ): Promise<Asked | null> {
    return ask(reviewsInTime, year, context, by(year, definition));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description:
      'Children looked after on 31 March all of whose reviews due in the year were in time (NI 066).',
  })
  childrenReviewedInTime(
    @Root() year: YearDays,
    @Ctx() context: Context,
    @Arg('definition', () => ReviewConvention, {
      nullable: true,
      description: 'Which day counts; the practice of the year when not said.',
    })
    definition?: ReviewConvention,
  ): Promise<Asked | null> {
    return ask(childrenReviewedInTime, year, context, { ...by(year, definition), today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Distribution, { nullable: true, description: 'Why reviews were late.' })
  lateReviewReasons(
    @Root() year: YearDays,
    @Ctx() context: Context,
    @Arg('definition', () => ReviewConvention, {
      nullable: true,
      description: 'Which day counts; the practice of the year when not said.',
    })
    definition?: ReviewConvention,
  ): Promise<Asked | null> {
    return ask(lateReviewReasons, year, context, by(year, definition));
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Distribution, { nullable: true, description: 'Why reviews were put off.' })
  postponementReasons(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(postponementReasons, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Distribution, {
    nullable: true,
    description: 'Reviews by the child’s part in them, PN0 to PN7.',
  })
  participationByCode(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(participationByCode, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, { nullable: true, description: 'Reviews to which the child contributed.' })
  childContributed(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(childContributed, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description:
      'Reviews with any part of the child in them: contributed, attended or, under four, observed.',
  })
  someContribution(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(someContribution, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, { nullable: true, description: 'Reviews with no part of the child in them.' })
  noContribution(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(noContribution, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Reviews chaired by the child, alone or with the IRO.',
  })
  chairedByChild(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(chairedByChild, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Reviews to which a parent contributed, of those a parent was invited to.',
  })
  parentsContributed(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(parentsContributed, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Reviews to which a carer contributed, of those a carer was invited to.',
  })
  carersContributed(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(carersContributed, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Children looked after on 31 March without a part in any of their last n reviews; 2 unless said, 10 at most.',
  })
  noneAtLastReviews(
    @Root() year: YearDays,
    @Ctx() context: Context,
    @Arg('n', () => Int, { defaultValue: 2, description: 'How many reviews back.' }) n: number,
  ): Promise<Asked | null> {
    if (n < 1 || n > 10) throw new BadInput(`Ask about the last 1 to 10 reviews: n was ${n}.`);
    return ask(noneAtLastReviews, year, context, { n });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Children seen by the IRO between their last two reviews: the standard.',
  })
  seenBetweenReviews(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(seenBetweenReviews, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Children seen by the IRO from January to March: what the report measured.',
  })
  seenInQuarter(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(seenInQuarter, year, context);
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Reviews whose decisions were issued within 5 working days.',
  })
  decisionsIssuedInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(decisionsIssuedInTime, year, context, { today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Reviews whose record was distributed within 20 working days.',
  })
  recordsDistributedInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(recordsDistributedInTime, year, context, { today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Checks half way between reviews made in time.',
  })
  midwayChecksInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(midwayChecksInTime, year, context, { today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => [ReviewIdentity], {
    nullable: true,
    description: 'Where the figures of reviews must agree with one another, and whether they do.',
  })
  async reviewsReconciliation(
    @Root() { ending }: YearDays,
    @Ctx() context: Context,
  ): Promise<ReviewIdentity[] | null> {
    const year = await countedYear(context, ending);
    return year === null ? null : reviewIdentities(context, year);
  }
}
