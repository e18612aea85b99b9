import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEGAL')
@ObjectType({
  description:
    'A conviction, final warning or reprimand of a child of ten or over, as the return counts them.',
})
export class Conviction {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day of it.' }) convictedOn: string;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
