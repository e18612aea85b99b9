import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { schoolById } from '../../education/loaders/education-loaders';
import { AttentionItem } from '../types/attention-item.type';
import { Child } from '../../graph/types/child.type';
import { School } from '../../education/types/school.type';

/**
 * Whom and what an item is about; the school of a child in a restricted placement is not shown to an analyst.
 */
@Resolver(() => AttentionItem)
export class AttentionItemResolver {
  @PartOf('CASEWORK')
  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() item: AttentionItem): Child {
    return { id: item.childId };
  }

  @PartOf('EDUCATION')
  @FieldResolver(() => School, {
    nullable: true,
    description:
      'The school it is about; null when it is about none, and hidden from analysts where the placement is restricted.',
  })
  school(
    @Root() item: AttentionItem & { restricted?: boolean },
    @Ctx() context: Context,
  ): Promise<School | null> | null {
    return item.schoolId === null || (item.restricted === true && context.reach.role === 'DATA_ANALYST')
      ? null
      : schoolById(context, item.schoolId);
  }
}
