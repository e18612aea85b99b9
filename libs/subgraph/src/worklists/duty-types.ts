import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { PartOf } from '../part';
import { DateScalar, DateTimeScalar } from '../scalars';
import { riskCauses } from './risk';

export const DutyState = {
  OVERDUE: 'OVERDUE',
  DUE: 'DUE',
  AT_RISK: 'AT_RISK',
  MET: 'MET',
  MET_LATE: 'MET_LATE',
  ENDED: 'ENDED',
  EXEMPT: 'EXEMPT',
} as const;
registerEnumType(DutyState, {
  name: 'DutyState',
  description: 'Where a duty stands today, worked out from its days.',
  valuesConfig: {
    OVERDUE: { description: 'Its day has passed and it is not met.' },
    DUE: { description: 'Still to be met, and nothing speaks against it.' },
    AT_RISK: { description: 'Due within 20 working days, with a cause that somebody can act on.' },
    MET: { description: 'Met in time.' },
    MET_LATE: { description: 'Met after its day.' },
    ENDED: { description: 'Ended without being met: the child left care, or the next review was held.' },
    EXEMPT: { description: 'Does not apply, for a stated reason.' },
  },
});

const RiskCauseEnum = Object.fromEntries(Object.keys(riskCauses).map((cause) => [cause, cause]));
registerEnumType(RiskCauseEnum, {
  name: 'RiskCause',
  description: 'Why a duty may not be met; each is something a person can act on.',
  valuesConfig: Object.fromEntries(
    Object.entries(riskCauses).map(([cause, description]) => [cause, { description }]),
  ),
});

export const ReviewConvention = { START_DATE: 'START_DATE', COMPLETION_DATE: 'COMPLETION_DATE' } as const;
export type ReviewConvention = keyof typeof ReviewConvention;
registerEnumType(ReviewConvention, {
  name: 'ReviewConvention',
  description: 'Which day of a review counts when it is asked whether it was in time.',
  valuesConfig: {
    START_DATE: { description: 'The day of its first session: the practice to March 2015.' },
    COMPLETION_DATE: { description: 'The day it was completed: the practice from April 2015.' },
  },
});

@InputType({ description: 'Which duties to list. What is not said narrows nothing.' })
export class DutyFilter {
  @Field(() => [DutyState], { nullable: true, description: 'In one of these states today.' }) states?:
    string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Of these kinds, such as FIRST_REVIEW or REVIEW_HEALTH.',
  })
  kinds?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' }) dueFrom?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due by this day.' }) dueTo?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of children of this team today.' }) teamId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of children of this IRO today.' }) iroId?: string | null;
  @Field(() => [ReviewConvention], {
    nullable: true,
    description:
      'Review duties counted by these conventions; when not said, by the ' +
      'practice of their due day, so that each is listed once.',
  })
  conventions?: ReviewConvention[] | null;
}

/** Duties as all four services answer with them, around a service's own `Child`. */
export function dutyTypes(ChildType: new () => object, PageInfo: new () => object) {
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'Why a duty may not be met.' })
  class DutyRisk {
    @Field(() => RiskCauseEnum, { description: 'The cause.' }) cause: string;
    @Field(() => String, { description: 'The cause in words.' }) sentence: string;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'Why a duty does not apply, and how long.' })
  class DutyExemption {
    @Field(() => String, { description: 'The reason.' }) reason: string;
    @Field(() => DateScalar, { description: 'From which day on.' }) from: string;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'The last day on which it exempts; null until it is withdrawn.',
    })
    expires: string | null;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'Something the law or a protocol requires by a day, for one child.' })
  class Duty {
    @Field(() => String, { description: 'What is required, such as FIRST_REVIEW.' }) kind: string;
    @Field(() => ChildType, { nullable: true, description: 'The child it is for.' }) child: object | null;
    @Field(() => ID, {
      nullable: true,
      description:
        'The review, concern, dispute or stage it is about; null when it is about the child as such.',
    })
    subject: string | null;
    @Field(() => DateScalar, { description: 'The day it began to run.' }) openedOn: string;
    @Field(() => DateScalar, { description: 'The last day in time.' }) dueBy: string;
    @Field(() => DateTimeScalar, { nullable: true, description: 'The moment, where the law counts hours.' })
    dueAt: Date | null;
    @Field(() => DateScalar, { nullable: true, description: 'The day it was met; null while it is not.' })
    metOn: string | null;
    @Field(() => DutyState, { description: 'Where it stands today.' }) state: string;
    @Field(() => DutyRisk, {
      nullable: true,
      description: 'Why it may not be met; null unless it is at risk.',
    })
    risk: DutyRisk | null;
    @Field(() => DutyExemption, { nullable: true, description: 'Why it does not apply; null when it does.' })
    exemption: DutyExemption | null;
    @Field(() => String, { description: 'What requires it.' }) source: string;
    @Field(() => DateScalar, { description: 'Since when that is in force.' }) ruleInForceFrom: string;
    @Field(() => String, {
      nullable: true,
      description: 'The counting convention of a review; null for all else.',
    })
    convention: string | null;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'A duty in a list.' })
  class DutyEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => Duty, { description: 'The duty.' }) node: Duty;
  }
  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({ description: 'Duties, soonest due first.' })
  class DutyConnection {
    @Field(() => [DutyEdge], { description: 'One edge per duty.' }) edges: DutyEdge[];
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo: object;
  }
  return { Duty, DutyConnection };
}
