import { FieldResolver, Resolver, Root } from 'type-graphql';
import { GoodPractice } from '../types/good-practice.type';
import { IndependentReviewingOfficer } from '../../graph/types/independent-reviewing-officer.type';

@Resolver(() => GoodPractice)
export class GoodPracticeResolver {
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who noted it; null when their manager did.',
  })
  iro(@Root() practice: GoodPractice): IndependentReviewingOfficer | null {
    return practice.iroId === null ? null : { id: practice.iroId };
  }
}
