import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { RaisedBy } from '../../dispute/types/raised-by';

@PartOf('DISPUTES')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'An informal concern, written to the social worker and the team manager before anything formal.',
})
export class Concern {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => RaisedBy, { description: 'In what role it was raised.' }) raisedBy: string;
  @Field(() => DateScalar, { description: 'The day it was raised.' }) raisedOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of the review session it arose in; null where it is the day it was raised, and when it arose at none.',
  })
  reviewSessionOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What should be done; null where not recorded.' })
  keyActions: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was sent to social worker and team manager; null while it has not been.',
  })
  sentOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day they answered; null while they have not.',
  })
  feedbackOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null while it is open or not recorded.',
  })
  outcome: string | null;
  @PartOf('FREE_TEXT')
  @Field(() => String, {
    nullable: true,
    description: 'What it changed for the child; null while it is open or not recorded.',
  })
  impact: string | null;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  childId: string;
  reviewId: string | null;
  iroId: string | null;
}
