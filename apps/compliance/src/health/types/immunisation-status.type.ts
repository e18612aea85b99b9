import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('HEALTH')
@ObjectType({ description: 'Whether a child’s immunisations were up to date, as recorded on a day.' })
export class ImmunisationStatus {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was recorded.' }) recordedOn: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether they were up to date.' }) upToDate: boolean;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
