import type { EntityManager } from 'typeorm';
import { civilDateOf, type CivilDate } from '@iro/calendar';
import { Refused, check, correctable, correction, typed } from '@iro/subgraph';
import { stageEntryById } from '../loaders/stage-loaders';
import { StageEntryEntity } from '../tables/stage-entry.entity';
import { StageEntry } from '../types/stage-entry.type';

/**
 * A dispute is raised on the day of its first stage, and a referral is made on that of its own: both follow a
 * stage whose day was wrong.
 */
async function followStage(
  manager: EntityManager,
  row: StageEntryEntity,
  raisedOn: CivilDate,
): Promise<void> {
  await manager.query(
    `
      UPDATE cafcass_referral
      SET referred_on = $2, version = version + 1
      WHERE stage_entry_id = $1 AND referred_on <> $2
    `,
    [row.id, raisedOn],
  );
  await manager.query(
    `
      UPDATE dispute d
      SET raised_on = f.first, by_act = true, version = d.version + 1
      FROM (
          SELECT least($3::date, min((e.raised_at AT TIME ZONE 'Europe/London')::date)) AS first
          FROM stage_entry e
          WHERE e.dispute_id = $1 AND e.id <> $2
        ) f
      WHERE d.id = $1 AND d.raised_on <> f.first
    `,
    [row.disputeId, row.id, raisedOn],
  );
}

/**
 * The moments decide whether an answer was in time, so that neither side of a dispute puts them right: the
 * manager of the IROs does.
 */
export const CorrectStageEntry = correction({
  act: 'CORRECT_STAGE_ENTRY',
  called: 'stage of a dispute',
  entity: StageEntryEntity,
  type: () => StageEntry,
  load: stageEntryById,
  fields: {
    raisedAt: correctable.moment('When it was raised at this stage.'),
    respondedAt: correctable.moment('When the answer came; null where none did.'),
    response: correctable.text('The answer.'),
    addressee: correctable.text('The manager it was put to, by staff number.'),
    adequate: correctable.yesNo('Whether the answer was adequate; null where it has not been judged.'),
    judgedBecause: correctable.text('Why the answer was found adequate or not.'),
  },
  async check(manager, row, context) {
    const [raised, answered] = [row.raisedAt, row.respondedAt];
    for (const at of [raised, answered])
      if (at !== null && at > context.now())
        throw new Refused(
          'IN_FUTURE',
          'A stage cannot be recorded as raised or answered before the moment it is.',
        );
    if (raised !== null && answered !== null && answered < raised)
      throw new Refused('DAYS_OUT_OF_ORDER', 'A stage cannot be answered before it is raised.');
    if (answered === null && (row.adequate !== null || typed(row.response) !== null))
      throw new Refused(
        'NOT_ANSWERED',
        'What has not been answered has no answer to judge: say when it was ' +
          'answered, or take away the answer and its judgement too.',
      );
    const [about] = await manager.query<{ complained: string | null; endedOn: CivilDate | null }[]>(
      `
        SELECT complained_of AS complained, coalesce(resolved_on, withdrawn_on) AS "endedOn"
        FROM dispute
        WHERE id = $1
      `,
      [row.disputeId],
    );
    if (about !== undefined && about.complained !== null && about.complained === row.addressee)
      throw new Refused('ADDRESSEE_COMPLAINED_OF', 'A dispute about somebody’s work is not put to them.');
    if (raised === null) return;
    check.order(civilDateOf(raised), about?.endedOn, 'A stage cannot be raised after the dispute has ended.');
    await followStage(manager, row, civilDateOf(raised));
  },
});
