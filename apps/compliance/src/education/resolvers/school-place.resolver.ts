import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { schoolById } from '../loaders/education-loaders';
import { Child } from '../../graph/types/child.type';
import { School } from '../types/school.type';
import { SchoolPlace } from '../types/school-place.type';

/**
 * The school of a place; the school of a child in a restricted placement is not shown to an analyst, who
 * could find the area by it.
 */
@Resolver(() => SchoolPlace)
export class SchoolPlaceResolver {
  @PartOf('EDUCATION')
  @FieldResolver(() => School, {
    nullable: true,
    description: 'The school; hidden from analysts where the placement is restricted.',
  })
  school(
    @Root() place: SchoolPlace & { restricted?: boolean },
    @Ctx() context: Context,
  ): Promise<School | null> | null {
    return place.restricted === true && context.reach.role === 'DATA_ANALYST'
      ? null
      : schoolById(context, place.schoolId);
  }

  @PartOf('EDUCATION')
  @FieldResolver(() => Child, { nullable: true, description: 'The child whose place it is.' })
  child(@Root() place: SchoolPlace & { childId?: string }): Child | null {
    return place.childId === undefined ? null : { id: place.childId };
  }
}
