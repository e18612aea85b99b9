import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, PartOf } from '@iro/subgraph';

@PartOf('RESTRICTIONS')
@ObjectType({
  description: 'Someone who may not see a child, whatever their role. It beats everything else.',
})
export class AccessRestriction {
  @Field(() => ID, { description: 'Id of the restriction.' }) id: string;
  childId: string;
  @Field(() => String, { description: 'Who is denied, as their token names them.' }) actor: string;
  @Field(() => String, { description: 'Why.' }) reason: string;
  @Field(() => DateScalar, { description: 'From which day on.' }) fromOn: string;
  @Field(() => DateScalar, { description: 'By when it is looked at again.' }) reviewBy: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was last looked at again; null when it has not been.',
  })
  reviewedOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was lifted; null while it holds.' })
  liftedOn: string | null;
  @Field(() => Int, { description: 'Raised with each change.' }) version: number;
}

@PartOf('RESTRICTIONS')
@ObjectType({
  description: 'A placement whose address, carer and school are hidden from all who need not know them.',
})
export class PlacementRestriction {
  @Field(() => ID, { description: 'Id of the restriction.' }) id: string;
  childId: string;
  @Field(() => String, { description: 'Why.' }) reason: string;
  @Field(() => DateScalar, { description: 'From which day on.' }) fromOn: string;
  @Field(() => DateScalar, { description: 'By when it is looked at again.' }) reviewBy: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was lifted; null while it holds.' })
  liftedOn: string | null;
  @Field(() => Int, { description: 'Raised with each change.' }) version: number;
}

@PartOf('OPEN')
@ObjectType({
  description:
    'What is answered to whoever asks for a record in an emergency: the same, whether there is such a child or not.',
})
export class EmergencyAccessAsked {
  @Field(() => DateTimeScalar, {
    description: 'Until when the record is open to you, if there is such a child and it may be opened.',
  })
  expiresAt: Date;
  @Field(() => String, { description: 'What to do next.' }) sentence: string;
}

@PartOf('RESTRICTIONS')
@ObjectType({
  description: 'A record asked for in an emergency, for the manager to look at within five working days.',
})
export class EmergencyAccess {
  @Field(() => ID, { description: 'Id of the opening.' }) id: string;
  childId: string | null;
  @Field(() => String, { description: 'Who asked.' }) actor: string;
  @Field(() => String, { description: 'In which role.' }) role: string;
  @Field(() => String, { description: 'The reason given.' }) reason: string;
  @Field(() => DateTimeScalar, { description: 'When.' }) openedAt: Date;
  @Field(() => DateTimeScalar, { description: 'Until when it is open.' }) expiresAt: Date;
  @Field(() => DateScalar, { description: 'The last day to look at it.' }) lookAtBy: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was looked at; null while it has not been.',
  })
  lookedAtOn: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was justified; null until it was looked at.',
  })
  justified: boolean | null;
  @Field(() => String, { nullable: true, description: 'What the manager added.' }) note: string | null;
  @Field(() => Int, { description: 'Raised with each change.' }) version: number;
}
