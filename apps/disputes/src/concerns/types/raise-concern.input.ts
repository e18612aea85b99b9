import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '@iro/subgraph';

@InputType({ description: 'An informal concern to raise.' })
export class RaiseConcernInput {
  @Field(() => ID, { description: 'The child it is about.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The review it arose at; left out when it comes from preparation or monitoring.',
  })
  reviewId?: string | null;
  @Field(() => [String], {
    description: 'Why, as codes such as STATUTORY_VISITS_NOT_COMPLETED; none when the reason is not listed.',
  })
  reasons: string[];
  @Field(() => String, { nullable: true, description: 'What should be done, and by whom.' }) keyActions?:
    string | null;
  @Field(() => DateScalar, { description: 'The day it is raised.' }) raisedOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of the review session it arose in, from which sending is timed; the day it is raised when left out.',
  })
  reviewSessionOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was sent to social worker and team manager; left out while it has not been.',
  })
  sentOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}
