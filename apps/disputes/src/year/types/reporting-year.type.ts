import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';

@PartOf('DISPUTES')
@Directive('@key(fields: "ending")')
@ObjectType()
export class ReportingYear {
  @PartOf('OPEN') @Field(() => Int) ending: number;
  /**
   * Counted by the reviews service, for what is set against it here; null where that service did not answer.
   */
  @Directive('@external') @Field(() => shared.Count, { nullable: true }) reviewsCompleted?: {
    readonly value: number;
  } | null;
}
