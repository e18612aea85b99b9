import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

export const SdqBand = {
  NORMAL: 'NORMAL',
  BORDERLINE: 'BORDERLINE',
  CAUSE_FOR_CONCERN: 'CAUSE_FOR_CONCERN',
} as const;
export type SdqBand = keyof typeof SdqBand;
registerEnumType(SdqBand, {
  name: 'SdqBand',
  description: 'The band of a strengths and difficulties score.',
  valuesConfig: {
    NORMAL: { description: '0 to 13.' },
    BORDERLINE: { description: '14 to 16.' },
    CAUSE_FOR_CONCERN: { description: '17 to 40.' },
  },
});

@PartOf('HEALTH')
@ObjectType({
  description:
    'A strengths and difficulties questionnaire (SDQ) about a child’s emotional health, as sent once to the carer.',
})
export class Sdq {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was sent; null for a year in which none was, the reason being on record.',
  })
  sentOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was chased; null when it was not.' })
  chasedOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it came back; null while it has not.' })
  returnedOn: string | null;
  @Field(() => Int, { nullable: true, description: 'Total score, 0 to 40; null when none is held.' }) score:
    number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it ceased to be needed; null when it did not.',
  })
  withdrawnOn: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why no score is held, SDQ1 to SDQ5 as in the return; null when one is, or none was recorded.',
  })
  reason: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
