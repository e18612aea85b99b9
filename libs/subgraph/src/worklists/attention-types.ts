import { Directive, Field, ObjectType } from 'type-graphql';
import { PartOf } from '../part';
import { DateScalar } from '../scalars';

/** What needs a person's eye, as all four services answer with it, around a service's own `Child`. */
export function attentionTypes(ChildType: new () => object, PageInfo: new () => object) {
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({
    description: 'A child whose situation asks for a person to look, and why. A list, never a score.',
  })
  class Attention {
    @Field(() => String, { description: 'What is the matter, such as LEAVER_WITHOUT_ADVISER.' }) kind: string;
    @Field(() => String, { description: 'What the list is of, in words.' }) title: string;
    @Field(() => ChildType, { nullable: true, description: 'The child.' }) child: object | null;
    @Field(() => DateScalar, { nullable: true, description: 'Since when; null where no day began it.' })
    since: string | null;
    @Field(() => String, { description: 'Why the child is on the list, in a sentence.' }) sentence: string;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'One line of a list of children who need attention.' })
  class AttentionEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => Attention, { description: 'The child and why.' }) node: Attention;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'Children who need attention, by what is the matter, longest first.' })
  class AttentionConnection {
    @Field(() => [AttentionEdge], { description: 'One edge per child and matter.' }) edges: AttentionEdge[];
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: object;
  }
  return { AttentionConnection };
}
