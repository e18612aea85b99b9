import type { EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';
import type { ConcernSaid, NoticeShare } from '@iro/journal';
import { dayInWords, lineInWords, noticeTitle, seenToday, type NoticeKind } from '@iro/subgraph';

/** A message as it stands in the outbox. */
export interface Message {
  readonly id: string;
  readonly role: string;
  readonly unitId: string | null;
  readonly actor: string | null;
  readonly kind: NoticeKind;
  readonly aboutDay: string;
  readonly total: number;
  readonly shares: readonly NoticeShare[];
  readonly madeAt: Date;
  readonly attempts: number;
}

interface Row {
  childId: string;
  kind: string;
  dueBy: string | null;
  cause: string | null;
  standsInFor: string | null;
  said: ConcernSaid | null;
}

/**
 * Lines of children whom the recipient sees, by the row policies and by the statement itself. Where the
 * address book does not say who it is, a child closed to anyone is left out.
 */
const lines = (reach: Reach): string => `
  SELECT m.child_id AS "childId", m.kind, m.due_by AS "dueBy", m.cause,
    m.stands_in_for AS "standsInFor", m.said
  FROM outgoing_line m
  JOIN known_child k ON k.child_id = m.child_id
  WHERE m.message_id = $1
    AND ($2::text IS NOT NULL OR k.denied = '{}')
    AND NOT k.sealed
    AND ${seenToday(reach, 3).text}
  ORDER BY m.due_by, m.id
`;

const asked = 'Please answer within the case system: what will be done, by whom and by when, or why not.';

function concernText({ childId, dueBy, said }: Row): string {
  if (said === null) return '';
  const what = said.withheld
    ? 'The child’s placement is restricted: read in the record what should be done.'
    : (said.keyActions ?? 'What should be done is in the record.');
  return [
    `A concern about child ${childId} was raised on ${dayInWords(said.raisedOn)}.`,
    ...(said.reasons.length === 0 ? [] : [`Why: ${said.reasons.join('; ')}.`]),
    ...(dueBy === null ? [] : [`It is to reach you by ${dayInWords(dueBy)}.`]),
    '',
    'What should be done:',
    what,
    '',
    asked,
  ].join('\n');
}

const lineText = (row: Row): string =>
  `- ${lineInWords(row.kind, row.dueBy, row.cause)}${row.standsInFor === null ? '' : ' (you stand in for a colleague)'}, child ${row.childId}`;

/**
 * What a message says, read as whom it is for at the moment it leaves: a child closed to them since it was
 * made is not in it.
 *
 * @returns null when nothing is left to say
 */
export async function wordsOf(
  manager: EntityManager,
  reach: Reach,
  message: Message,
  about: string,
): Promise<{ readonly subject: string; readonly text: string } | null> {
  const rows = await manager.query<Row[]>(lines(reach), [
    message.id,
    message.actor,
    ...seenToday(reach, 3).values,
  ]);
  const [first] = rows;
  if (first === undefined) return null;
  const subject = noticeTitle(message.kind, message.total, about, message.aboutDay);
  if (first.said !== null) return { subject, text: `${concernText(first)}\n` };
  const names = new Map(
    (
      await manager.query<{ id: string; name: string }[]>(
        'SELECT id, name FROM known_unit WHERE id = ANY($1)',
        [message.shares.map(({ unitId }) => unitId)],
      )
    ).map(({ id, name }) => [id, name]),
  );
  const shares = message.shares.map(
    ({ unitId, overdue }) =>
      `- ${unitId === null ? 'Nobody' : (names.get(unitId) ?? 'Not known')}: ${overdue}`,
  );
  const more =
    message.total > rows.length ? [`… ${message.total} in all; the rest are in the case system.`] : [];
  return {
    subject,
    text: [
      ...(shares.length === 0 ? [] : ['Overdue by whose it is:', ...shares, '', 'Longest overdue:']),
      ...rows.map(lineText),
      ...more,
      '',
    ].join('\n'),
  };
}
