import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('DISPUTES')
@ObjectType({ description: 'Good practice that an IRO noted and fed back to a worker or carer.' })
export class GoodPractice {
  @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { description: 'The day it was noted.' }) notedOn: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What was done well, and by whom.' })
  text: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Whose practice it was: SOCIAL_WORKER, MANAGER, CARER or OTHER_PROFESSIONAL; null where not recorded.',
  })
  fedBackTo: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was fed back; null while it has not been, and where not recorded.',
  })
  fedBackOn: string | null;
  @Field(() => Int, { description: 'Send this back when changing it, so that nobody else’s change is lost.' })
  version: number;
  iroId: string | null;
}
