import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, PartOf } from '@iro/subgraph';
import { HeardFrom } from '../../chronology/types/chronology.type';
import { shared } from '../../graph/types/shared';

@PartOf('READERS')
@ObjectType({ description: 'That somebody looked at a child’s record.' })
export class RecordRead {
  @Field(() => DateTimeScalar, { description: 'When.' }) at: Date;
  @Field(() => String, { description: 'Who, as their token says.' }) actor: string;
  @Field(() => String, { description: 'In which role.' }) role: string;
  @Field(() => String, { description: 'The name of the question they asked with; unnamed when it had none.' })
  operation: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in their own words; null when they did not say.',
  })
  reason: string | null;
  @Field(() => String, {
    description: 'The service that answered: children, reviews, disputes or compliance.',
  })
  service: string;
}

@PartOf('READERS')
@ObjectType({ description: 'A look at a child’s record in a list.' })
export class RecordReadEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => RecordRead, { description: 'Who looked, and when.' }) node: RecordRead;
}

@PartOf('READERS')
@ObjectType({ description: 'Who has looked at a child’s record in all four services, newest first.' })
export class RecordReadConnection {
  @Field(() => [RecordReadEdge], { description: 'The looks of this page.' }) edges: RecordReadEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: InstanceType<
    typeof shared.PageInfo
  >;
  @Field(() => [HeardFrom], { description: 'How far behind each of the other services this is.' })
  behind: HeardFrom[];
}
