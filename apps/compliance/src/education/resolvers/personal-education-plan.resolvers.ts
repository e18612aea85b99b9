import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { pepReviews, schoolTermById } from '../loaders/education-loaders';
import { PepReview } from '../types/pep-review.type';
import { PersonalEducationPlan } from '../types/personal-education-plan.type';
import { SchoolTerm } from '../types/school-term.type';

/** A plan's reviews. */
@Resolver(() => PersonalEducationPlan)
export class PersonalEducationPlanResolver {
  @PartOf('EDUCATION')
  @FieldResolver(() => [PepReview], {
    nullable: true,
    description: 'Its reviews as recorded one by one, oldest first.',
  })
  reviews(@Root() pep: PersonalEducationPlan, @Ctx() context: Context): Promise<PepReview[]> {
    return pepReviews(context, pep.id);
  }
}

/** The term of a review. */
@Resolver(() => PepReview)
export class PepReviewResolver {
  @PartOf('EDUCATION')
  @FieldResolver(() => SchoolTerm, {
    nullable: true,
    description:
      'The term it was for; null in the holidays when nobody said, or where no term dates are held.',
  })
  term(@Root() review: PepReview, @Ctx() context: Context): Promise<SchoolTerm | null> | null {
    return review.termId === null ? null : schoolTermById(context, review.termId);
  }
}
