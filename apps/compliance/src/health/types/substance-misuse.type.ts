import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, substanceInterventions, type CodeOf } from '@iro/codes';
import { DateScalar, PartOf } from '@iro/subgraph';

export const SubstanceIntervention = enumOf(substanceInterventions);
export type SubstanceIntervention = CodeOf<typeof substanceInterventions>;
registerEnumType(SubstanceIntervention, {
  name: 'SubstanceIntervention',
  description: 'What came of a substance misuse problem.',
  valuesConfig: {
    NOT_OFFERED: { description: 'No help was offered.' },
    OFFERED: { description: 'Help was offered and has not begun.' },
    RECEIVED: { description: 'Help was received.' },
    REFUSED: { description: 'Help was offered and the child or young person refused it.' },
  },
});

@PartOf('HEALTH')
@ObjectType({
  description: 'Whether a child was found to have a substance misuse problem, and what came of it.',
})
export class SubstanceMisuse {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was found out.' }) foundOn: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether there was a problem.' }) problem: boolean;
  @Field(() => SubstanceIntervention, {
    nullable: true,
    description: 'What came of it; null where there was no problem.',
  })
  intervention: SubstanceIntervention | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
