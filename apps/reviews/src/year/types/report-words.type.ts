import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('FIGURES')
@ObjectType({
  description:
    "The IRO manager's words in one section of a year's annual report; shown to others once signed.",
})
export class Commentary {
  @Field(() => ID, { nullable: true, description: 'Names this section of this year.' }) id: string;
  @Field(() => String, { nullable: true, description: 'The section, such as REVIEWS or DISPUTES.' })
  section: string;
  @PartOf('FREE_TEXT') @Field(() => String, { nullable: true, description: 'The words.' }) words: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was signed; null while it is not.' })
  signedOn: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who signed, as their token names them; null while nobody has.',
  })
  signedBy: string | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}

@PartOf('FIGURES')
@ObjectType({ description: 'How a priority stood on a day.' })
export class PriorityProgress {
  @Field(() => ID, { nullable: true, description: 'Names this entry.' }) id: string;
  priorityId: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day.' }) onDay: string;
  @Field(() => String, { nullable: true, description: 'NOT_STARTED, ON_TRACK, BEHIND or ACHIEVED.' })
  state: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What there is to say; null where nothing was said.' })
  words: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Send this back with a correction; an older one is refused.',
  })
  version: number;
}

@PartOf('FIGURES')
@ObjectType({ description: 'What the service means to do in a year.' })
export class Priority {
  @Field(() => ID, { nullable: true, description: 'Names this priority.' }) id: string;
  @Field(() => Int, { nullable: true, description: 'The year, by the March it ends in.' }) ending: number;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  words: string;
  @PartOf('FREE_TEXT')
  @Field(() => String, { nullable: true, description: 'Who answers for it, by post.' })
  owner: string;
  @Field(() => String, {
    nullable: true,
    description: 'The figure it is measured by, as a field of the reporting year; null when by none.',
  })
  measure: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'What that figure is to reach; null where no number was set.',
  })
  target: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The priority of an earlier year that it goes on with; null when it is new.',
  })
  carriedFromId: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The year it was carried forward to; null when it was not.',
  })
  carriedTo: number | null;
  @Field(() => Int, { nullable: true, description: 'Send this back with a change; an older one is refused.' })
  version: number;
}
