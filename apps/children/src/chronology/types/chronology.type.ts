import { Field, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, PartOf } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';

@PartOf('OPEN')
@ObjectType({
  description:
    'How far another service has been heard: what was recorded there later may still be missing here.',
})
export class HeardFrom {
  @Field(() => String, { description: 'The service: reviews, disputes or compliance.' }) service: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Everything recorded there up to this moment is here; null before anything was heard.',
  })
  upTo: Date | null;
  @Field(() => Boolean, { description: 'Whether it answered when last asked, seconds ago.' })
  reachable: boolean;
}

@PartOf('CORE')
@ObjectType({ description: 'One thing that was done for a child, or that happened to them.' })
export class ChronologyEntry {
  @Field(() => DateScalar, { description: 'The day it happened.' }) on: string;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) at: Date;
  @Field(() => String, { description: 'What happened, without names.' }) sentence: string;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'Who recorded it, as their token says.' })
  actor: string | null;
  @Field(() => String, { description: 'In which role.' }) role: string;
  @Field(() => String, { description: 'In which service: children, reviews, disputes or compliance.' })
  service: string;
  @Field(() => String, { description: 'The act, such as ALLOCATE_IRO.' }) act: string;
}

@PartOf('CORE')
@ObjectType({ description: 'An entry in a chronology.' })
export class ChronologyEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => ChronologyEntry, { description: 'The entry.' }) node: ChronologyEntry;
}

@PartOf('CORE')
@ObjectType({
  description:
    'What happened to a child in all four services, oldest first: by the day it happened, then ' +
    'by when it was recorded. Only of the parts of the record that you read.',
})
export class Chronology {
  @Field(() => [ChronologyEdge], { description: 'The entries of this page.' }) edges: ChronologyEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: InstanceType<
    typeof shared.PageInfo
  >;
  @Field(() => [HeardFrom], { description: 'How far behind each of the other services this is.' })
  behind: HeardFrom[];
}
