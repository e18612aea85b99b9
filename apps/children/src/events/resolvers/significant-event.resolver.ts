import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  PartOf,
  connection,
  cursorOf,
  fromCursor,
  pageSize,
  readRows,
  recordIdsAmong,
  rowsOf,
  type Context,
} from '@iro/subgraph';
import { SignificantEventEntity } from '../tables/significant-event.entity';
import { Child } from '../../identity/types/child.type';
import { SignificantEventConnection } from '../types/significant-event-connection.type';
import { SignificantEvent } from '../types/significant-event.type';

/** What the IRO was told, child by child and of all children within reach. */
@Resolver(() => SignificantEvent)
export class SignificantEventResolver {
  @PartOf('CASEWORK')
  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: SignificantEvent): Pick<Child, 'id'> {
    return { id: childId };
  }

  @PartOf('CASEWORK')
  @Query(() => SignificantEventConnection, {
    nullable: true,
    description: 'Significant events of children within your reach, those told first at the top.',
  })
  async significantEvents(
    @Ctx() context: Context,
    @Arg('answered', () => Boolean, {
      nullable: true,
      description: 'Answered by the IRO, or not yet; all when not said.',
    })
    answered?: boolean,
    @Arg('iroId', () => ID, {
      nullable: true,
      description: 'Of children with this IRO now; all when not said.',
    })
    iroId?: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    const size = pageSize(first);
    const [toldOn, last] = after ? fromCursor(after, 'day', 'id') : [null, null];
    // What waits is a statement of its own: a small index holds it.
    const wanted =
      answered === false
        ? 't.responded_on IS NULL AND $1::boolean IS NOT NULL'
        : '($1::boolean IS NULL OR (t.responded_on IS NOT NULL) = $1)';
    const rows = await readRows(
      context,
      rowsOf(SignificantEventEntity),
      `
        WHERE ${wanted}
          AND ($2::boolean OR t.child_id IN (SELECT k.child_id FROM known_child k WHERE k.iro_id = $3))
          AND ($4::date IS NULL OR (t.told_on, t.id) > ($4::date, $5::uuid))
        ORDER BY t.told_on, t.id
        LIMIT $6
      `,
      [answered ?? null, !iroId, recordIdsAmong([iroId])[0] ?? null, toldOn, last, size + 1],
    );
    return connection(rows, size, (row) => ({ cursor: cursorOf(row.toldOn, row.id), node: row }));
  }
}
