import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { ServiceName } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import { asRecipient } from '../as-recipient';
import { reachOfRecipient } from '../recipients';
import { standingIn, whoTakes } from '../standing-in';
import type { DeliveryPort } from './delivery-port';
import { wordsOf, type Message } from './letter';

/** How often the post is asked to take a message, and for how many days a concern in writing is tried. */
const most = { attempts: 12, days: 28 };
/** Until the next try, in minutes: twice as long each time, four hours at most. */
const pause = (attempts: number): number => Math.min(2 ** attempts, 240);

/** What one delivery came to. */
export interface Delivered {
  readonly sent: number;
  readonly refused: number;
}

export interface DeliveryOf {
  readonly service: ServiceName;
  readonly about: string;
  readonly port: DeliveryPort;
  readonly on: CivilDate;
  readonly now: Date;
  readonly log: (what: unknown) => void;
}

/**
 * The next message to go, locked until the transaction ends: a process that dies lets go of it at once. A
 * digest goes on its day or not at all.
 */
const next = `
  SELECT m.id, m.role, m.unit_id AS "unitId", m.actor, m.kind, m.about_day AS "aboutDay", m.total,
    m.shares, m.made_at AS "madeAt", m.attempts
  FROM outgoing_message m
  WHERE m.sent_at IS NULL
    AND m.attempts < ${most.attempts}
    AND (m.next_try_at IS NULL OR m.next_try_at <= $1)
    AND (
        m.about_day = $2
        OR m.kind = 'CONCERN_NOTICE' AND m.about_day BETWEEN $2::date - ${most.days} AND $2
      )
    AND (
        $3::text[] IS NULL OR concat_ws(' ', m.role, coalesce(m.unit_id::text, '-'), m.actor) = ANY($3)
      )
  ORDER BY m.made_at, m.id
  LIMIT 1
  FOR UPDATE SKIP LOCKED
`;

/** What may be kept of a refusal: its code, never the text that was refused. */
const saidBy = (error: unknown): string => {
  const { code, responseCode, command } = error as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  return (
    [code, responseCode, command]
      .filter((each) => typeof each === 'string' || typeof each === 'number')
      .join(' ') || 'The message was not taken.'
  );
};

/** What a message says to whom it is for today, with whom they stand in for today. */
async function wordsToday(
  manager: EntityManager,
  message: Message,
  { about, on }: DeliveryOf,
): Promise<{ subject: string; text: string } | null> {
  const role = message.role as Role;
  const standsIn = await standingIn(manager, on);
  const standsInFor = [...new Set(standsIn.map(({ absentId }) => absentId))].filter(
    (absentId) =>
      message.unitId !== null &&
      standsIn.some(
        (each) =>
          each.absentId === absentId &&
          ((at) => at.role === role && at.unitId === message.unitId)(whoTakes(standsIn, each.role, absentId)),
      ),
  );
  const reach = reachOfRecipient({ role, unitId: message.unitId, actor: message.actor, standsInFor });
  return asRecipient(manager, reach, () => wordsOf(manager, reach, message, about));
}

/**
 * Takes one message to the post. It is marked as sent in the transaction that holds it, right after the post
 * answered for it.
 */
function deliverOne(source: DataSource, of: DeliveryOf): Promise<'SENT' | 'REFUSED' | 'NONE'> {
  const { port, service, now } = of;
  const reached =
    port.reaches?.map(({ role, unitId, actor }) => `${role} ${unitId ?? '-'} ${actor ?? ''}`) ?? null;
  return asActor(source, systemReach, async (manager) => {
    const [message] = await manager.query<Message[]>(next, [now, of.on, reached]);
    if (message === undefined) return 'NONE';
    const words = await wordsToday(manager, message, of);
    if (words === null) {
      await manager.query(
        `
          UPDATE outgoing_message
          SET attempts = $2, last_error = 'Nothing in it may be said any more.'
          WHERE id = $1
        `,
        [message.id, most.attempts],
      );
      return 'REFUSED';
    }
    const addressee = { role: message.role as Role, unitId: message.unitId, actor: message.actor };
    try {
      await port.send({
        ...words,
        to: port.addressOf(addressee),
        date: message.madeAt,
        messageId: `<${service}.${message.id}@iro-graph>`,
        thread: `<${[message.aboutDay, message.role.toLowerCase(), message.unitId, message.kind === 'CONCERN_NOTICE' ? message.id : null].filter(Boolean).join('.')}@iro-graph>`,
      });
    } catch (error) {
      of.log(`A message of ${service} was not taken (${saidBy(error)}).`);
      await manager.query(
        `
          UPDATE outgoing_message
          SET attempts = attempts + 1, last_error = $2, next_try_at = $3
          WHERE id = $1
        `,
        [message.id, saidBy(error), new Date(now.getTime() + pause(message.attempts) * 60_000)],
      );
      return 'REFUSED';
    }
    await manager.query('UPDATE outgoing_message SET sent_at = $2, last_error = NULL WHERE id = $1', [
      message.id,
      now,
    ]);
    return 'SENT';
  });
}

/**
 * Takes what waits in the outbox to the post, until nothing more can go or the time is up. Several at once do
 * not get in each other's way.
 */
export async function deliver(source: DataSource, of: DeliveryOf, within = 45_000): Promise<Delivered> {
  const began = Date.now();
  let [sent, refused] = [0, 0];
  while (Date.now() - began < within) {
    const what = await deliverOne(source, of);
    if (what === 'NONE') break;
    if (what === 'SENT') sent += 1;
    else refused += 1;
  }
  return { sent, refused };
}
