import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';

export const AccountIdentifiers = { SUBJECT: 'SUBJECT', EMAIL: 'EMAIL', UPN: 'UPN' } as const;
registerEnumType(AccountIdentifiers, {
  name: 'AccountIdentifier',
  description: 'By what an account knows a person.',
  valuesConfig: {
    SUBJECT: {
      description: 'The identity provider’s own name for the person, never given to anybody else.',
    },
    EMAIL: { description: 'An e-mail address that the identity provider has verified.' },
    UPN: {
      description: 'The name a person signs in with, where the council gives it and nobody chooses it.',
    },
  },
});

@PartOf('ACCOUNTS')
@ObjectType({ description: 'Somebody on record whom an account can be tied to.' })
export class PersonToTie {
  @Field(() => ID, { description: 'The record: the IRO, social worker, manager as a person, or adviser.' })
  recordId: string;
  @Field(() => String, { description: 'The role an account tied to it has.' }) role: string;
  @Field(() => String, { description: 'The person’s name.' }) name: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day in post; null for an adviser, who has children and no post.',
  })
  fromOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer in post; null while it lasts.',
  })
  toOn: string | null;
}

@PartOf('ACCOUNTS')
@ObjectType({ description: 'Who may come in, in which role, and from when until when.' })
export class Account {
  @Field(() => ID, { description: 'Id of the account.' }) id: string;
  @Field(() => String, { description: 'The person’s name.' }) name: string;
  @Field(() => String, { description: 'The role it gives, such as SOCIAL_WORKER.' }) role: string;
  @Field(() => AccountIdentifiers, { description: 'What `identifier` is.' })
  identifiedBy: keyof typeof AccountIdentifiers;
  @Field(() => String, {
    description: 'The identity provider that a SUBJECT is of; empty for an address.',
  })
  issuer: string;
  @Field(() => String, { description: 'The subject, or the address in small letters.' })
  identifier: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'The IRO, social worker, manager or adviser they are; null for a role without such a record, and for a ' +
      'young person.',
  })
  recordId: string | null;
  @Field(() => DateScalar, { description: 'First day it holds.' }) fromOn: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it no longer holds; null while it lasts.',
  })
  toOn: string | null;
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' }) version: number;
}

@PartOf('OPEN')
@ObjectType({ description: 'An account in a list.' })
export class AccountEdge {
  @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
  @PartOf('ACCOUNTS')
  @Field(() => Account, { nullable: true, description: 'The account.' })
  node: Account | null;
}

@PartOf('OPEN')
@ObjectType({ description: 'Accounts in a list that grows.' })
export class AccountConnection {
  @Field(() => [AccountEdge], { description: 'The accounts of this page.' }) edges: AccountEdge[];
  @Field(() => shared.PageInfo, { description: 'Where the page ends.' }) pageInfo: InstanceType<
    typeof shared.PageInfo
  >;
}
