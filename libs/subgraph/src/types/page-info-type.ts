import { Directive, Field, ObjectType } from 'type-graphql';
import { PartOf } from '../part';

/** Where a page ends: one class for each service's own schema. */
export function pageInfoType() {
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'Where a page of a list ends.' })
  class PageInfo {
    @Field(() => Boolean, { description: 'True when there are more after this page.' }) hasNextPage: boolean;
    @Field(() => String, {
      nullable: true,
      description: 'Give this as `after` for the next page; null on an empty page.',
    })
    endCursor: string | null;
  }
  return PageInfo;
}
