import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { healthAssessmentKinds, healthOutcomes, enumOf, type CodeOf } from '@iro/codes';
import { DateScalar, PartOf } from '@iro/subgraph';

export const HealthAssessmentKind = enumOf(healthAssessmentKinds);
export type HealthAssessmentKind = CodeOf<typeof healthAssessmentKinds>;
registerEnumType(HealthAssessmentKind, {
  name: 'HealthAssessmentKind',
  description: 'Which health assessment.',
  valuesConfig: {
    INITIAL: { description: 'The first, by a doctor, after the child came into care.' },
    REVIEW: { description: 'A later one: every six months under five, every twelve months after.' },
  },
});
export const HealthOutcome = enumOf(healthOutcomes);
export type HealthOutcome = CodeOf<typeof healthOutcomes>;
registerEnumType(HealthOutcome, {
  name: 'HealthOutcome',
  description: 'What came of a health assessment or dental check.',
  valuesConfig: {
    DONE: { description: 'It took place.' },
    REFUSED: { description: 'The child or young person refused it.' },
  },
});

@PartOf('HEALTH')
@ObjectType({ description: 'An initial or review health assessment of a looked-after child.' })
export class HealthAssessment {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  @Field(() => HealthAssessmentKind, { nullable: true, description: 'Initial or review.' })
  kind: HealthAssessmentKind;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the assessment, or of its refusal.' })
  assessedOn: string;
  @Field(() => HealthOutcome, { nullable: true, description: 'Whether it took place or was refused.' })
  outcome: HealthOutcome;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}
