import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { Child } from '../../graph/types/child.type';
import { HealthAssessment } from '../types/health-assessment.type';

/** Whose assessment it is. */
@Resolver(() => HealthAssessment)
export class HealthAssessmentResolver {
  @PartOf('HEALTH')
  @FieldResolver(() => Child, { nullable: true, description: 'The child assessed.' })
  child(@Root() assessment: HealthAssessment & { childId?: string }): Child | null {
    return assessment.childId === undefined ? null : { id: assessment.childId };
  }
}
