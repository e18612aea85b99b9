import type { EntityManager } from 'typeorm';
import type { significantEventKinds, CodeOf } from '@iro/codes';
import { records, type Context } from '@iro/subgraph';
import { SignificantEventEntity } from '../tables/significant-event.entity';

/** Tells the IRO of what an act recorded, in the same transaction: the record itself is the telling. */
export function raiseEvent(
  manager: EntityManager,
  { reach, today }: Context,
  event: { childId: string; kind: CodeOf<typeof significantEventKinds>; on: string; about: string },
): Promise<string> {
  const { childId, kind, on, about } = event;
  return records.insert(manager, SignificantEventEntity, {
    childId,
    kind,
    happenedOn: on,
    toldOn: today,
    toldBy: reach.actor,
    about,
  });
}
