import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { attentionAddressees, attentionKinds, enumOf, type CodeOf } from '@iro/codes';
import { DateScalar, PartOf } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';

export const AttentionKind = enumOf(attentionKinds);
export type AttentionKind = CodeOf<typeof attentionKinds>;
registerEnumType(AttentionKind, {
  name: 'AttentionKind',
  description: 'What needs a person now.',
  valuesConfig: {
    SCHOOL_INADEQUATE: { description: 'The child’s school was graded inadequate.' },
    PLACEMENT_ENDING: { description: 'The child’s placement is going to end.' },
  },
});
export const AttentionAddressee = enumOf(attentionAddressees);
export type AttentionAddressee = CodeOf<typeof attentionAddressees>;
registerEnumType(AttentionAddressee, {
  name: 'AttentionAddressee',
  description: 'The role that something is addressed to.',
  valuesConfig: {
    VIRTUAL_SCHOOL_OFFICER: { description: 'The virtual school.' },
    SOCIAL_WORKER: { description: 'The child’s social worker.' },
    PLACEMENTS_OFFICER: { description: 'Who finds placements.' },
    IRO: { description: 'The child’s IRO.' },
  },
});

/** What is typed may hold a name: who does not read names does not read it. */
@PartOf('CASEWORK')
@ObjectType({
  description:
    'Something about a child that needs a person now: to whom it is addressed, and what was done about it.',
})
export class AttentionItem {
  @PartOf('OPEN') @Field(() => ID, { description: 'Its id.' }) id: string;
  childId: string;
  schoolId: string | null;
  @Field(() => AttentionKind, { nullable: true, description: 'What it is about.' })
  kind: AttentionKind;
  @Field(() => AttentionAddressee, { nullable: true, description: 'The role it is addressed to.' })
  addressee: AttentionAddressee;
  @PartOf('NAMES')
  @Field(() => String, {
    nullable: true,
    description: 'What a person wrote about it; null for what was raised by itself.',
  })
  detail: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was raised.' }) raisedOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was answered; null while it is open.' })
  answeredOn: string | null;
  @PartOf('NAMES')
  @Field(() => String, { nullable: true, description: 'What was done about it; null while it is open.' })
  answer: string | null;
  @Field(() => String, { nullable: true, description: 'The role that answered it; null while it is open.' })
  answeredBy: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; an update carries the one it read.' })
  version: number;
}

@PartOf('OPEN')
@ObjectType({ description: 'Something that needs attention, in a list.' })
export class AttentionItemEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @Field(() => AttentionItem, { nullable: true, description: 'What needs attention.' })
  node: AttentionItem | null;
}

@PartOf('OPEN')
@ObjectType({ description: 'What needs attention, the longest waiting first.' })
export class AttentionItemConnection {
  @Field(() => [AttentionItemEdge], { description: 'The items of this page.' }) edges: AttentionItemEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: InstanceType<
    typeof shared.PageInfo
  >;
}
