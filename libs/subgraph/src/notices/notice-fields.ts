import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { NoticeShare } from '@iro/journal';
import type { Context } from '../context';
import { BadInput } from '@iro/process';
import { connection, cursorOf, fromCursor, pageSize } from '../paging';
import { PartOf } from '../part';
import { grouped, recordIdsAmong } from '../rows/grouped';
import type { NoticeKind } from './notice-kinds';
import { noticeTypes } from './notice-types';
import { lineInWords, noticeTitle } from './notice-words';

/** Where a service's notices are read. */
export interface NoticesReadAt {
  /** The root field: `reviewNotices`. */
  readonly field: string;
  /** What its duties are about, in words: 'reviews'. */
  readonly about: string;
  readonly Child: new () => object;
  readonly PageInfo: new () => object;
}

interface MessageRow extends Record<string, unknown> {
  id: string;
  kind: NoticeKind;
  aboutDay: string;
  total: number;
  shares: NoticeShare[];
}
interface LineRow extends Record<string, unknown> {
  messageId: string;
  childId: string;
  kind: string;
  dueBy: string | null;
  cause: string | null;
}

const page = `
  SELECT m.id, m.kind, m.about_day AS "aboutDay", m.total, m.shares, m.made_at AS "madeAt",
    m.sent_at AS "sentAt"
  FROM outgoing_message m
  WHERE $1::date IS NULL OR (m.about_day, m.id) < ($1::date, $2::uuid)
  ORDER BY m.about_day DESC, m.id DESC
  LIMIT $3
`;
const lines = `
  SELECT l.message_id AS "messageId", l.child_id AS "childId", l.kind, l.subject, l.due_by AS "dueBy",
    l.cause, l.stands_in_for AS "standsInFor", l.said AS concern
  FROM outgoing_line l
  WHERE l.message_id = ANY($1)
  ORDER BY l.due_by, l.id
`;

/** Reads a viewer's own messages of one service; whose they are is for the row policies. */
export function noticeFields(of: NoticesReadAt): readonly (new () => object)[] {
  const { Notice, NoticeLine, NoticeShare, NoticeConnection } = noticeTypes(of.Child, of.PageInfo);

  @Resolver()
  class Notices {
    @PartOf('OPEN')
    @Query(() => NoticeConnection, {
      nullable: true,
      name: of.field,
      description: `Messages to you about ${of.about}: each day’s digests and what is written to you, newest first.`,
    })
    async notices(
      @Ctx() context: Context,
      @Arg('first', () => Int, {
        nullable: true,
        description: 'How many at a time, 1 to 500; 50 when not said.',
      })
      first?: number,
      @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
      after?: string,
    ): Promise<object> {
      const size = pageSize(first);
      const [day, id] = after ? fromCursor(after, 2) : [null, null];
      if (after && !(/^\d{4}-\d\d-\d\d$/.test(day ?? '') && recordIdsAmong([id]).length > 0))
        throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
      const rows = await context.read<MessageRow>({
        name: 'own-notices',
        text: page,
        values: [day, id, size + 1],
      });
      return connection(rows, size, (row) => ({
        cursor: cursorOf(row.aboutDay, row.id),
        node: { ...row, title: noticeTitle(row.kind, row.total, of.about, row.aboutDay) },
      }));
    }
  }
  @Resolver(() => Notice)
  class NoticeParts {
    @FieldResolver(() => [NoticeLine], {
      description: 'Its lines, soonest due first. What you may no longer see is left out.',
    })
    async lines(@Root() { id }: { id: string }, @Ctx() context: Context): Promise<object[]> {
      const rows = await context
        .loader<string, LineRow[]>('lines-of-notices', async (ids) =>
          grouped(
            ids,
            await context.read<LineRow>({ name: 'lines-of-notices', text: lines, values: [ids] }),
            (row) => row.messageId,
          ),
        )
        .load(id);
      return rows.map((row) => ({
        ...row,
        child: { id: row.childId },
        sentence: lineInWords(row.kind, row.dueBy, row.cause),
      }));
    }

    @FieldResolver(() => [NoticeShare], {
      description: 'In a manager’s digest, how many overdue duties are whose, most first; otherwise none.',
    })
    async shares(@Root() { shares }: { shares: NoticeShare[] }, @Ctx() context: Context): Promise<object[]> {
      const names = context.loader<string, string>('names-of-units', async (ids) => {
        const rows = await context.read<{ id: string; name: string }>({
          name: 'names-of-units',
          text: 'SELECT id, name FROM known_unit WHERE id = ANY($1)',
          values: [ids],
        });
        return ids.map((each) => rows.find((row) => row.id === each)?.name ?? 'Not known');
      });
      return Promise.all(
        shares.map(async (share) => ({
          ...share,
          label: share.unitId === null ? 'Nobody' : await names.load(share.unitId),
        })),
      );
    }
  }
  return [Notices, NoticeParts];
}
