import type { EntityManager } from 'typeorm';
import { replaceDuties, type ChildDuty } from '@iro/journal';
import { childDuties } from './child-duties';
import { handOverPlannedReviews } from './hand-over-planned-reviews';
import { factsOf } from './review-facts';

/** Works out and stores the duties of children, in a constant number of statements. */
export async function keepDuties(manager: EntityManager, children: readonly string[]): Promise<void> {
  if (children.length === 0) return;
  await handOverPlannedReviews(manager, children);
  const facts = await factsOf(manager, children);
  const duties: ChildDuty[] = children.flatMap((childId) =>
    childDuties(facts(childId)).map((duty) => ({ childId, ...duty })),
  );
  await replaceDuties(manager, children, duties);
}
