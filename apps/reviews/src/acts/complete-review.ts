import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { birthday, type CivilDate } from '@iro/calendar';
import { latenessReasons, participationCodes, reviewChairs, reviewKinds } from '@iro/codes';
import { BadInput, Conflict, NotFound, PartOf, Refused, checkCode, inWords, possible, type Context } from '@iro/subgraph';
import { childDuties } from '../duties/child-duties';
import { factsOf } from '../duties/review-facts';
import { reviewColumns, reviewsById } from '../loaders';
import { CompleteReviewInput } from '../types/complete-review.input';
import { Review } from '../types/review.type';

@Resolver()
export class CompleteReview {
  @PartOf('DATES')
  @Mutation(() => Review, { description: 'Records that a review has been completed: one planned or begun, or one not yet on record.' })
  async completeReview(@Arg('input', () => CompleteReviewInput, { description: 'The review and how it went.' }) input: CompleteReviewInput, @Ctx() context: Context): Promise<Review> {
    checkCodes(input);
    const childId = await childOf(input, context);
    const id = await context.act('COMPLETE_REVIEW', { childId, actId: input.actId, input }, async (manager) => {
      if (input.completedOn > context.today) throw new Refused('REVIEW_IN_FUTURE', 'A review cannot be recorded before it is completed. Record it on the day.');
      await checkAge(manager, childId, input);
      const before = input.reviewId ? await completePlanned(manager, input.reviewId, input) : null;
      const review = before?.id ?? (await recordWhole(manager, childId, input));
      await checkLateReason(manager, childId, review, input);
      const after = await reviewIn(manager, review);
      return { id: review, before, after, on: input.completedOn, sentence: after?.lateReason ? `A review was completed, late: ${inWords(latenessReasons, after.lateReason)}.` : 'A review was completed.' };
    });
    const review = await reviewsById(context).clear(id).load(id);
    if (review === null) throw new NotFound('review');
    return review;
  }
}

function checkCodes(input: CompleteReviewInput): void {
  checkCode('kind', input.kind, reviewKinds);
  checkCode('participation', input.participation, participationCodes);
  checkCode('chairedBy', input.chairedBy, reviewChairs);
  checkCode('lateReason', input.lateReason, latenessReasons);
  if (input.reviewId ? input.childId || input.kind || !input.version : !input.childId || !input.kind || !input.startedOn || input.version) {
    throw new BadInput('Give reviewId and version for a review on record, or childId, kind and startedOn for one that is not.');
  }
}

async function childOf(input: CompleteReviewInput, context: Context): Promise<string> {
  if (!input.reviewId) return input.childId ?? '';
  const review = possible([input.reviewId]).length > 0 ? await reviewsById(context).load(input.reviewId) : null;
  if (review === null) throw new NotFound('review');
  return review.childId;
}

const reviewIn = async (manager: EntityManager, id: string): Promise<Review | undefined> =>
  (await manager.query<Review[]>(`SELECT ${reviewColumns} FROM review r WHERE r.id = $1`, [id]))[0];

function checkOrder(startedOn: string, completedOn: string): void {
  if (completedOn < startedOn) throw new Refused('BEFORE_START', `The review began on ${startedOn}: it cannot have been completed before. Correct one of the two days.`);
}

/** @throws Refused when it is complete or called off; Conflict when somebody changed it since */
async function completePlanned(manager: EntityManager, id: string, input: CompleteReviewInput): Promise<Review> {
  const review = await reviewIn(manager, id);
  if (review === undefined) throw new NotFound('review');
  if (review.completedOn !== null) throw new Refused('ALREADY_COMPLETED', `This review was completed on ${review.completedOn}. If that day is wrong, correct the record.`);
  if (review.cancelled) throw new Refused('CANCELLED', 'This review was called off. Record the one that was held as a review of its own.');
  const startedOn = input.startedOn ?? review.startedOn ?? input.completedOn;
  checkOrder(startedOn, input.completedOn);
  await refuseSameDay(manager, review.childId, input.completedOn);
  const done = await manager.query<[unknown[], number]>(
    `UPDATE review SET started_on = $3, completed_on = $4, participation = coalesce($5, participation), chaired_by = coalesce($6, chaired_by), late_reason = coalesce($7, late_reason),
       by_act = true, version = version + 1 WHERE id = $1 AND version = $2`,
    [id, input.version, startedOn, input.completedOn, input.participation ?? null, input.chairedBy ?? null, input.lateReason ?? null]);
  if (done[1] === 0) throw new Conflict();
  return review;
}

async function recordWhole(manager: EntityManager, childId: string, input: CompleteReviewInput): Promise<string> {
  const startedOn = input.startedOn ?? input.completedOn;
  checkOrder(startedOn, input.completedOn);
  await refuseSameDay(manager, childId, input.completedOn);
  const id = randomUUID();
  await manager.query(
    `INSERT INTO review (id, child_id, iro_id, kind, started_on, completed_on, participation, chaired_by, late_reason, by_act)
     SELECT $1::uuid, k.child_id, k.iro_id, $3, $4::date, $5::date, $6, $7, $8, true FROM known_child k WHERE k.child_id = $2`,
    [id, childId, input.kind, startedOn, input.completedOn, input.participation ?? null, input.chairedBy ?? null, input.lateReason ?? null]);
  return id;
}

async function refuseSameDay(manager: EntityManager, childId: string, completedOn: string): Promise<void> {
  const same = await manager.query<unknown[]>('SELECT 1 FROM review WHERE child_id = $1 AND completed_on = $2 AND NOT cancelled', [childId, completedOn]);
  if (same.length > 0) throw new Refused('ALREADY_COMPLETED', `A review of this child completed on ${completedOn} is already on record. Correct that one if it is wrong.`);
}

/** PN0 up to and including the fourth birthday; the other codes from then on. */
async function checkAge(manager: EntityManager, childId: string, { participation, completedOn }: CompleteReviewInput): Promise<void> {
  if (!participation) return;
  const [child] = await manager.query<{ dateOfBirth: CivilDate }[]>('SELECT date_of_birth AS "dateOfBirth" FROM known_child WHERE child_id = $1', [childId]);
  const sentence = child === undefined ? null : participationAgainstAge(participation, child.dateOfBirth, completedOn);
  if (sentence !== null) throw new Refused('PARTICIPATION_NOT_AT_THIS_AGE', sentence);
}

/**
 * Why a participation code cannot be right at the child's age; null when it can.
 *
 * @example participationAgainstAge('PN0', '2012-02-29', '2016-02-29') -> null: it is still possible on the fourth birthday
 */
export function participationAgainstAge(code: string, dateOfBirth: CivilDate, on: string): string | null {
  const fourth = birthday(dateOfBirth, 4);
  if (code === 'PN0') return on > fourth ? 'PN0 is for a child under four. This child was older: choose from PN1 to PN7.' : null;
  return on < fourth ? 'This child was under four at the review: the code is PN0.' : null;
}

/** The rule itself, on the child's facts with this review in them, says whether it was late. */
async function checkLateReason(manager: EntityManager, childId: string, id: string, { completedOn }: CompleteReviewInput): Promise<void> {
  const review = await reviewIn(manager, id);
  if (review === undefined || review.lateReason !== null) return;
  const facts = await factsOf(manager, [childId]);
  const dueBy = childDuties(facts(childId)).filter((duty) => duty.subject === id && duty.convention === 'COMPLETION_DATE').map((duty) => duty.dueBy).sort()[0];
  if (dueBy !== undefined && completedOn > dueBy) throw new Refused('LATE_REASON_NEEDED', `This review was due by ${dueBy}. Say why it was late in lateReason.`);
}
