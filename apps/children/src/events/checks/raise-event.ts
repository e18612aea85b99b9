import type { EntityManager } from 'typeorm';
import type { significantEventKinds, CodeOf } from '@iro/codes';
import { insertRecord, type Context } from '@iro/subgraph';

/** Tells the IRO of what an act recorded, in the same transaction: the record itself is the telling. */
export function raiseEvent(
  manager: EntityManager,
  { reach, today }: Context,
  event: { childId: string; kind: CodeOf<typeof significantEventKinds>; on: string; about: string },
): Promise<string> {
  return insertRecord(manager, 'significant_event', {
    child_id: event.childId,
    kind: event.kind,
    happened_on: event.on,
    told_on: today,
    told_by: reach.actor,
    about: event.about,
  });
}
