import { cafcassGrounds, findCode } from '@iro/codes';
import { BadInput, DateScalar, Refused, checkNotAhead, checkOrder, correction, typed } from '@iro/subgraph';
import { cafcassReferralById } from '../loaders/around-dispute-loaders';
import { checkRaisersSide } from '../checks/in-hand';
import { disputeById } from '../loaders/loaders';
import { CafcassReferral } from '../../conferences/types/cafcass-referral.type';
import { Dispute } from '../types/dispute.type';

const day = (description: string, needed = false) => ({ type: () => DateScalar, description, needed });
const words = (description: string, needed = false) => ({ type: () => String, description, needed });
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const CorrectDispute = correction({
  name: 'correctDispute',
  act: 'CORRECT_DISPUTE',
  what: 'dispute',
  table: 'dispute',
  type: () => Dispute,
  load: disputeById,
  fields: {
    desiredOutcome: words('What is asked for.', true),
    complainedOf: words('The person whose work it is about, by staff number.'),
    resolvedOn: day('The day it was resolved; null where it was not.'),
    resolution: words('What was agreed or done.'),
    outcomeAchieved: { type: () => Boolean, description: 'Whether what was asked for was achieved.' },
    impact: words('What it changed for the child.'),
    withdrawnOn: day('The day it was withdrawn; null where it was not.'),
    withdrawalReason: words('Why it was withdrawn.'),
  },
  async check(manager, row, context) {
    checkRaisersSide(context, String(row['raised_by']));
    const [raised, resolved, withdrawn] = [
      text(row['raised_on']),
      text(row['resolved_on']),
      text(row['withdrawn_on']),
    ];
    for (const ended of [resolved, withdrawn]) {
      checkNotAhead(context.today, 'The end of a dispute', ended);
      checkOrder(raised, ended, 'A dispute cannot end before the day it was raised.');
    }
    if (typed(text(row['desired_outcome'])) === null) throw new BadInput('Say something in desiredOutcome.');
    if (resolved !== null && withdrawn !== null)
      throw new Refused('ENDS_ONCE', 'A dispute is resolved or withdrawn, not both.');
    if (
      resolved !== null &&
      (typeof row['outcome_achieved'] !== 'boolean' || typed(text(row['impact'])) === null)
    )
      throw new Refused(
        'OUTCOME_AND_IMPACT',
        'A resolved dispute says whether what was asked for was achieved and what it changed for the child.',
      );
    if (withdrawn !== null && typed(text(row['withdrawal_reason'])) === null)
      throw new Refused('REASON', 'A withdrawn dispute says why it was withdrawn.');
    const [put] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM stage_entry
        WHERE dispute_id = $1 AND responded_at IS NULL AND $2::text IN (addressee, covered_by)
      `,
      [row.id, text(row['complained_of'])],
    );
    if (put !== undefined)
      throw new Refused(
        'ADDRESSEE_COMPLAINED_OF',
        'The dispute is put to that person at a stage. Have the stage’s addressee corrected first.',
      );
  },
});

export const CorrectCafcassReferral = correction({
  name: 'correctCafcassReferral',
  act: 'CORRECT_CAFCASS_REFERRAL',
  what: 'referral to Cafcass',
  table: 'cafcass_referral',
  type: () => CafcassReferral,
  load: cafcassReferralById,
  fields: {
    grounds: {
      type: () => [String],
      description:
        'In what the authority failed: CARE_PLAN_NOT_PREPARED, CASE_NOT_REVIEWED, ' +
        'DECISION_NOT_CARRIED_OUT or OTHER_MATERIAL_BREACH.',
      needed: true,
    },
    toldOn: day('The day it was drawn to the attention of persons of appropriate seniority.', true),
    because: words('Why the case was referred.'),
    outcome: words('What Cafcass did.'),
  },
  check(_manager, row) {
    const grounds = row['grounds'] as readonly string[];
    if (grounds.length === 0 || grounds.some((ground) => findCode(cafcassGrounds, ground) === undefined))
      throw new BadInput(
        `grounds are of ${cafcassGrounds.codes.map(({ code }) => code).join(', ')}; at least one.`,
      );
    checkOrder(
      text(row['told_on']),
      text(row['referred_on']),
      'The failure has to be drawn to the attention of senior managers before the case is referred.',
    );
  },
});
