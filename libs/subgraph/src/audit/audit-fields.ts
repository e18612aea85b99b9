import { Arg, Ctx, Directive, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { ServiceName } from '@iro/database';
import type { Context } from '../context';
import { PartOf } from '../part';
import { DateScalar, DateTimeScalar } from '../scalars';
import { journalPage, readLogPage, type AuditPage } from './audit-pages';

/**
 * What an auditor reads of a service: `<service>Journal` and `<service>ReadLog`. Made once per service around
 * that service's own `PageInfo`, as its other shared types are.
 */
export function auditFields(
  service: ServiceName,
  PageInfo: new () => object,
): { readonly resolvers: readonly (new () => object)[] } {
  @InputType({ description: 'Which lines to list. What is not said narrows nothing.' })
  class AuditFilter {
    @Field(() => ID, { nullable: true, description: 'About this child.' }) childId?: string | null;
    @Field(() => String, { nullable: true, description: 'By this person, as their token says.' }) actor?:
      string | null;
    @Field(() => String, {
      nullable: true,
      description: 'This act, such as ALLOCATE_IRO; in a read log, this operation.',
    })
    act?: string | null;
    @Field(() => DateScalar, { nullable: true, description: 'Recorded on this day or later.' }) from?:
      string | null;
    @Field(() => DateScalar, { nullable: true, description: 'Recorded by this day.' }) to?: string | null;
  }
  @PartOf('AUDIT')
  @Directive('@shareable')
  @ObjectType({
    description:
      'A line of a journal: one act on one child. What it changed is there only for a child of your approved cases.',
  })
  class JournalLine {
    @Field(() => Int, { description: 'Its number: without a gap from 1.' }) seq: number;
    @Field(() => DateTimeScalar, { description: 'When.' }) at: Date;
    @Field(() => String, { description: 'Who, as their token says.' }) actor: string;
    @Field(() => String, { description: 'In which role.' }) role: string;
    @Field(() => String, { description: 'What was done, such as ALLOCATE_IRO.' }) act: string;
    @Field(() => ID, { nullable: true, description: 'Id of the child; null when it concerns none.' })
    childId: string | null;
    @Field(() => ID, {
      nullable: true,
      description: 'Id of the record made or changed; null when it is the child.',
    })
    subject: string | null;
    @Field(() => String, { description: 'The link of the chain: of the line before and this line.' })
    hash: string;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'The day it happened; null without an approved case.',
    })
    on: string | null;
    @Field(() => String, {
      nullable: true,
      description: 'What happened, in words; null without an approved case.',
    })
    sentence: string | null;
    @Field(() => String, {
      nullable: true,
      description: 'What was there before, as JSON; null where nothing was, or without an approved case.',
    })
    before: string | null;
    @Field(() => String, {
      nullable: true,
      description: 'What is there since, as JSON; null where nothing is, or without an approved case.',
    })
    after: string | null;
  }
  @PartOf('AUDIT')
  @Directive('@shareable')
  @ObjectType({ description: 'A line of a journal in a list.' })
  class JournalLineEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => JournalLine, { description: 'The line.' }) node: JournalLine;
  }
  @PartOf('AUDIT')
  @Directive('@shareable')
  @ObjectType({ description: 'Lines of a journal in their order.' })
  class JournalLineConnection {
    @Field(() => [JournalLineEdge], { description: 'The lines of this page.' }) edges: JournalLineEdge[];
    @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo: object;
  }
  @PartOf('AUDIT')
  @Directive('@shareable')
  @ObjectType({
    description: 'An entry of a read log: somebody was answered with the records of these children.',
  })
  class ReadLogEntry {
    @Field(() => Int, { description: 'Its number: without a gap from 1.' }) seq: number;
    @Field(() => DateTimeScalar, { description: 'When.' }) at: Date;
    @Field(() => String, { description: 'Who, as their token says.' }) actor: string;
    @Field(() => String, { description: 'In which role.' }) role: string;
    @Field(() => String, { description: 'The name of the question; unnamed when it had none.' })
    operation: string;
    @Field(() => String, {
      nullable: true,
      description:
        'Why, in their own words; null when they did not say, or where not every child is of your approved cases.',
    })
    reason: string | null;
    @Field(() => [ID], { description: 'Ids of the children.' }) childIds: string[];
    @Field(() => String, { description: 'The link of the chain: of the entry before and this entry.' })
    hash: string;
  }
  @PartOf('AUDIT')
  @Directive('@shareable')
  @ObjectType({ description: 'An entry of a read log in a list.' })
  class ReadLogEntryEdge {
    @Field(() => String, { description: 'Where this edge stands in the list.' }) cursor: string;
    @Field(() => ReadLogEntry, { description: 'The entry.' }) node: ReadLogEntry;
  }
  @PartOf('AUDIT')
  @Directive('@shareable')
  @ObjectType({ description: 'Entries of a read log in their order.' })
  class ReadLogEntryConnection {
    @Field(() => [ReadLogEntryEdge], { description: 'The entries of this page.' }) edges: ReadLogEntryEdge[];
    @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo: object;
  }

  @Resolver()
  class AuditResolver {
    @PartOf('AUDIT')
    @Query(() => JournalLineConnection, {
      name: `${service}Journal`,
      nullable: true,
      description: `The sealed journal of ${service}, for an auditor: who did what and when, and its chain.`,
    })
    journal(
      @Ctx() context: Context,
      @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which lines; all when not said.' })
      filter?: AuditPage['filter'],
      @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
      first?: number,
      @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
      after?: string,
    ): Promise<object> {
      return journalPage(context, { filter, first, after });
    }

    @PartOf('AUDIT')
    @Query(() => ReadLogEntryConnection, {
      name: `${service}ReadLog`,
      nullable: true,
      description: `The read log of ${service}, for an auditor: who looked at which children and when, and its chain.`,
    })
    readLog(
      @Ctx() context: Context,
      @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which entries; all when not said.' })
      filter?: AuditPage['filter'],
      @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
      first?: number,
      @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' })
      after?: string,
    ): Promise<object> {
      return readLogPage(context, { filter, first, after });
    }
  }
  return { resolvers: [AuditResolver] };
}
