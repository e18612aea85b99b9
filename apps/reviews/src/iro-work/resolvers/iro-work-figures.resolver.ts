import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { ask, askRate, PartOf, type Asked, type AskedRate, type Context, type YearDays } from '@iro/subgraph';
import { permanencePlansInTime, spokenToInPrivate } from '../../review/measures/around-reviews-in-time';
import {
  observationsInTime,
  otherActivityHours,
  supervisions,
} from '../../service-quality/measures/iros-own-work';
import { feedback, judgements } from '../../service-quality/measures/judgements-and-feedback';
import { ReportingYear } from '../../year/types/reporting-year.type';
import { shared } from '../../graph/types/shared';

const { Distribution, Measure, Rate } = shared;

/** Figures of a year about the IRO's work around reviews. */
@Resolver(() => ReportingYear)
export class IroWorkFigures {
  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Children spoken to in private before their reviews.',
  })
  spokenToInPrivate(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(spokenToInPrivate, year, context, { today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'Permanence plans agreed by the second review.',
  })
  permanencePlansInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(permanencePlansInTime, year, context, { today: context.today });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Distribution, {
    nullable: true,
    description:
      'Judgements at reviews by what was judged and the grade after ' +
      'moderation; of one dimension or one team when it is named.',
  })
  judgements(
    @Root() year: YearDays,
    @Ctx() context: Context,
    @Arg('dimension', () => String, {
      nullable: true,
      description: 'What was judged, such as PERMANENCE; all when not said.',
    })
    dimension?: string,
    @Arg('team', () => ID, {
      nullable: true,
      description: 'The team the child was with on the day of the review; all when not said.',
    })
    team?: string,
    @Arg('asGiven', () => Boolean, {
      defaultValue: false,
      description: 'By the grade as the IRO gave it, whatever moderation made of it.',
    })
    asGiven?: boolean,
  ): Promise<Asked | null> {
    return ask(judgements, year, context, { dimension, team, asGiven });
  }

  @PartOf('FIGURES')
  @FieldResolver(() => Distribution, { nullable: true, description: 'Children’s feedback by theme.' })
  feedback(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(feedback, year, context);
  }

  @PartOf('SUPERVISION')
  @FieldResolver(() => Distribution, {
    nullable: true,
    description: "Supervision of IROs by kind: the manager sees all, an IRO one's own.",
  })
  supervisions(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(supervisions, year, context);
  }

  @PartOf('OBSERVATION')
  @FieldResolver(() => Measure, {
    nullable: true,
    description:
      "Observations and audits of IROs' work done by the day the programme " +
      "asked for: the manager sees all, an IRO one's own.",
  })
  observationsInTime(@Root() year: YearDays, @Ctx() context: Context): Promise<Asked | null> {
    return ask(observationsInTime, year, context, { today: context.today });
  }

  @PartOf('SUPERVISION')
  @FieldResolver(() => Rate, {
    nullable: true,
    description: 'Hours beside reviews, per IRO who recorded any.',
  })
  otherActivityHours(@Root() year: YearDays, @Ctx() context: Context): Promise<AskedRate | null> {
    return askRate(otherActivityHours, year, context);
  }
}
