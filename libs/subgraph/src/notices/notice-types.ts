import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PartOf } from '../part';
import { DateScalar, DateTimeScalar } from '../scalars';
import { noticeKinds } from './notice-kinds';

registerEnumType(noticeKinds, {
  name: 'NoticeKind',
  description: 'What a notice is.',
  valuesConfig: {
    DUE_SOON: { description: 'The day’s digest of what is due soon.' },
    OVERDUE: { description: 'The day’s digest of what is overdue.' },
    CONCERN_NOTICE: {
      description: 'A concern in writing, with what should be done and a request for an answer.',
    },
  },
});

/** Notices as all four services answer with them, around a service's own `Child`. */
export function noticeTypes(ChildType: new () => object, PageInfo: new () => object) {
  @PartOf('DISPUTES')
  @Directive('@shareable')
  @ObjectType({ description: 'What a concern’s notice says.' })
  class NoticeOfConcern {
    @Field(() => DateScalar, { description: 'The day the concern was raised.' }) raisedOn: string;
    @Field(() => [String], { description: 'Why, in words; none when the reason is not a listed one.' })
    reasons: string[];
    @PartOf('FREE_TEXT')
    @Field(() => String, {
      nullable: true,
      description: 'What should be done, as it was typed; null where nothing was, or where it is withheld.',
    })
    keyActions: string | null;
    @Field(() => Boolean, {
      description:
        'True when the child’s placement is restricted: what should be done is then read in the record.',
    })
    withheld: boolean;
  }
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'One duty in a notice.' })
  class NoticeLine {
    @Field(() => ChildType, { nullable: true, description: 'The child it is for.' }) child: object | null;
    @Field(() => String, { description: 'What is required, such as FIRST_REVIEW.' }) kind: string;
    @Field(() => ID, {
      nullable: true,
      description:
        'The review, concern, dispute or stage it is about; null when it is about the child as such.',
    })
    subject: string | null;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'The last day in time; null where no clock runs.',
    })
    dueBy: string | null;
    @Field(() => String, { description: 'The line in words.' }) sentence: string;
    @Field(() => ID, {
      nullable: true,
      description: 'The absent colleague whose duty it is; null when it is your own.',
    })
    standsInFor: string | null;
    @Field(() => NoticeOfConcern, { nullable: true, description: 'The concern; null in a digest.' })
    concern: NoticeOfConcern | null;
  }
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'How many overdue duties are whose.' })
  class NoticeShare {
    @Field(() => ID, {
      nullable: true,
      description: 'The IRO, team or service; null where nobody is responsible.',
    })
    unitId: string | null;
    @Field(() => String, { description: 'Who that is.' }) label: string;
    @Field(() => Int, { description: 'How many are overdue.' }) overdue: number;
  }
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'A message to you: a day’s digest, or a concern in writing.' })
  class Notice {
    @Field(() => ID, { description: 'Its id.' }) id: string;
    @Field(() => noticeKinds, { description: 'What it is.' }) kind: string;
    @Field(() => DateScalar, { description: 'The day it is about.' }) aboutDay: string;
    @Field(() => String, { description: 'What it says, in one line.' }) title: string;
    @Field(() => Int, {
      description: 'How many duties there were when it was made; a digest lists the most urgent.',
    })
    total: number;
    lines: NoticeLine[];
    shares: NoticeShare[];
    @Field(() => DateTimeScalar, { description: 'When it was made.' }) madeAt: Date;
    @Field(() => DateTimeScalar, {
      nullable: true,
      description: 'When it was handed to the post; null while it has not been, or there is no address.',
    })
    sentAt: Date | null;
  }
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'A notice in a list.' })
  class NoticeEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => Notice, { description: 'The notice.' }) node: Notice;
  }
  @PartOf('OPEN')
  @Directive('@shareable')
  @ObjectType({ description: 'Notices, newest first.' })
  class NoticeConnection {
    @Field(() => [NoticeEdge], { description: 'One edge per notice.' }) edges: NoticeEdge[];
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: object;
  }
  return { Notice, NoticeLine, NoticeShare, NoticeConnection };
}
