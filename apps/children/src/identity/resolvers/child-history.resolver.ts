import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { auditCasesOfChild } from '../../access/loaders/access-loaders';
import { chronologyPage, readersPage } from '../../chronology/pages';
import { AuditCase } from '../../access/types/audit-case.type';
import { Child } from '../types/child.type';
import { Chronology } from '../../chronology/types/chronology.type';
import { RecordReadConnection } from '../../access/types/record-read.type';

/** What happened to a child, and who looked. */
@Resolver(() => Child)
export class ChildHistoryResolver {
  @PartOf('CORE')
  @FieldResolver(() => Chronology, {
    nullable: true,
    description:
      'What happened to the child in all four services, oldest first; of the parts of the record that you read.',
  })
  chronology(
    @Root() { id }: Child,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return chronologyPage(context, id, { first, after });
  }

  @PartOf('READERS')
  @FieldResolver(() => RecordReadConnection, {
    nullable: true,
    description: 'Who has looked at the child’s record in all four services, newest first.',
  })
  readBy(
    @Root() { id }: Child,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return readersPage(context, id, { first, after });
  }

  @PartOf('READERS')
  @FieldResolver(() => [AuditCase], {
    nullable: true,
    description: 'Auditors’ cases about the child, newest first.',
  })
  auditCases(@Root() { id }: Child, @Ctx() context: Context): Promise<AuditCase[]> {
    return auditCasesOfChild(context, id);
  }
}
