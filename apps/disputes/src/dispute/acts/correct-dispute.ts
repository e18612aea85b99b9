import { cafcassGrounds, findCode } from '@iro/codes';
import { BadInput, Refused, check, correctable, correction, typed } from '@iro/subgraph';
import { CafcassReferralEntity } from '../../conferences/tables/cafcass-referral.entity';
import { cafcassReferralById } from '../../conferences/loaders/conference-loaders';
import { disputeById } from '../loaders/dispute-loaders';
import { checkRaisersSide } from '../checks/dispute-to-change';
import { CafcassReferral } from '../../conferences/types/cafcass-referral.type';
import { DisputeEntity } from '../tables/dispute.entity';
import { Dispute } from '../types/dispute.type';

export const CorrectDispute = correction({
  act: 'CORRECT_DISPUTE',
  entity: DisputeEntity,
  type: () => Dispute,
  load: disputeById,
  fields: {
    desiredOutcome: correctable.text('What is asked for.', { needed: true }),
    complainedOf: correctable.text('The person whose work it is about, by staff number.'),
    resolvedOn: correctable.day('The day it was resolved; null where it was not.'),
    resolution: correctable.text('What was agreed or done.'),
    outcomeAchieved: correctable.yesNo('Whether what was asked for was achieved.'),
    impact: correctable.text('What it changed for the child.'),
    withdrawnOn: correctable.day('The day it was withdrawn; null where it was not.'),
    withdrawalReason: correctable.text('Why it was withdrawn.'),
  },
  async check(manager, row, context) {
    checkRaisersSide(context, row.raisedBy);
    const [raised, resolved, withdrawn] = [row.raisedOn, row.resolvedOn, row.withdrawnOn];
    for (const ended of [resolved, withdrawn]) {
      check.notAhead(context.today, 'The end of a dispute', ended);
      check.order(raised, ended, 'A dispute cannot end before the day it was raised.');
    }
    if (typed(row.desiredOutcome) === null) throw new BadInput('Say something in desiredOutcome.');
    if (resolved !== null && withdrawn !== null)
      throw new Refused('ENDS_ONCE', 'A dispute is resolved or withdrawn, not both.');
    if (resolved !== null && (typeof row.outcomeAchieved !== 'boolean' || typed(row.impact) === null))
      throw new Refused(
        'OUTCOME_AND_IMPACT',
        'A resolved dispute says whether what was asked for was achieved and what it changed for the child.',
      );
    if (withdrawn !== null && typed(row.withdrawalReason) === null)
      throw new Refused('REASON', 'A withdrawn dispute says why it was withdrawn.');
    const [put] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM stage_entry
        WHERE dispute_id = $1 AND responded_at IS NULL AND $2::text IN (addressee, covered_by)
      `,
      [row.id, row.complainedOf],
    );
    if (put !== undefined)
      throw new Refused(
        'ADDRESSEE_COMPLAINED_OF',
        'The dispute is put to that person at a stage. Have the stage’s addressee corrected first.',
      );
  },
});

export const CorrectCafcassReferral = correction({
  act: 'CORRECT_CAFCASS_REFERRAL',
  called: 'referral to Cafcass',
  entity: CafcassReferralEntity,
  type: () => CafcassReferral,
  load: cafcassReferralById,
  fields: {
    grounds: correctable.of(
      () => [String],
      'In what the authority failed: CARE_PLAN_NOT_PREPARED, CASE_NOT_REVIEWED, ' +
        'DECISION_NOT_CARRIED_OUT or OTHER_MATERIAL_BREACH.',
    ),
    toldOn: correctable.day('The day it was drawn to the attention of persons of appropriate seniority.'),
    because: correctable.text('Why the case was referred.'),
    outcome: correctable.text('What Cafcass did.'),
  },
  check(_manager, row) {
    const { grounds } = row;
    if (grounds.length === 0 || grounds.some((ground) => findCode(cafcassGrounds, ground) === undefined))
      throw new BadInput(
        `grounds are of ${cafcassGrounds.codes.map(({ code }) => code).join(', ')}; at least one.`,
      );
    check.order(
      row.toldOn,
      row.referredOn,
      'The failure has to be drawn to the attention of senior managers before the case is referred.',
    );
  },
});
