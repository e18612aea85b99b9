import { FieldResolver, Resolver, Root } from 'type-graphql';
import { GoodPractice } from '../types/good-practice.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';

@Resolver(() => GoodPractice)
export class GoodPracticeResolver {
  @FieldResolver(() => IndependentReviewingOfficer, { nullable: true, description: 'The IRO who noted it.' })
  iro(@Root() practice: GoodPractice): IndependentReviewingOfficer { return { id: practice.iroId }; }
}
