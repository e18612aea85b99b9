import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('EDUCATION')
@ObjectType({ description: 'A personal education plan (PEP).' })
export class PersonalEducationPlan {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was begun.' }) begunOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was put on the child’s file; null while it is not.',
  })
  onFileOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was last reviewed; null when it was not.',
  })
  reviewedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it stopped applying; null while it applies.',
  })
  endedOn: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Its quality as graded: OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE; null when not graded.',
  })
  quality: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child’s voice is in it; null when not recorded.',
  })
  childsVoice: boolean | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
