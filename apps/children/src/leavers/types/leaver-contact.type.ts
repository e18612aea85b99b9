import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEAVING_CARE')
@ObjectType({ description: 'A contact with a care leaver, or an attempt at one, and how they fared since.' })
export class LeaverContact {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the contact.' }) id: string;
  childId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day of it.' }) contactedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'Whether the council is in touch, as in the return: YES, NO, DIED, REFU, NREQ or RHOM.',
  })
  inTouch: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where they live, as in the return; null when not known.',
  })
  accommodation: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What they do, as in the return; null when not known.',
  })
  activity: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day they moved to where they live now; null when they had not moved since the contact before.',
  })
  movedOn: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}
