import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('REVIEWS')
@ObjectType({ description: "The IRO manager's grade beside the one the IRO gave; both are kept." })
export class JudgementModeration {
  @Field(() => ID, { nullable: true, description: 'Names this moderation.' }) id: string;
  judgementId: string;
  @Field(() => String, {
    nullable: true,
    description: 'The grade after moderation: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.',
  })
  grade: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was moderated.' }) moderatedOn: string;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'Who moderated it, as their token names them.' })
  moderatedBy: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'Why the grade stands or is another.' })
  because: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}
