import { Refused, check } from '@iro/subgraph';
import type { SocialWorkerVisitEntity } from '../tables/social-worker-visit.entity';

/** Refuses what cannot be so of one visit. */
export function checkVisit(
  visit: Pick<SocialWorkerVisitEntity, 'visitedOn' | 'seen' | 'seenAlone' | 'recordWrittenOn'>,
  today: string,
): void {
  check.notAhead(today, 'A visit', visit.visitedOn);
  check.notAhead(today, 'The record of a visit', visit.recordWrittenOn);
  check.order(visit.visitedOn, visit.recordWrittenOn, 'The record of a visit cannot be written before it.');
  if (!visit.seen && visit.seenAlone === true)
    throw new Refused(
      'NOT_SEEN',
      'A child who was not seen was not seen alone. Say that the child was seen, or leave it out.',
    );
}
