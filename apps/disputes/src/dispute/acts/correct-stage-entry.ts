import type { EntityManager } from 'typeorm';
import { civilDateOf, type CivilDate } from '@iro/calendar';
import { DateTimeScalar, Refused, checkOrder, correction, typed, type Columns } from '@iro/subgraph';
import { stageEntryById } from '../loaders/loaders';
import { StageEntry } from '../types/stage-entry.type';

const moment = (value: unknown): Date | null => (value instanceof Date ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * A dispute is raised on the day of its first stage, and a referral is made on that of its own: both follow a
 * stage whose day was wrong.
 */
async function followStage(
  manager: EntityManager,
  row: Columns & { id: string },
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
    [row['dispute_id'], row.id, raisedOn],
  );
}

/**
 * The moments decide whether an answer was in time, so that neither side of a dispute puts them right: the
 * manager of the IROs does.
 */
export const CorrectStageEntry = correction({
  name: 'correctStageEntry',
  act: 'CORRECT_STAGE_ENTRY',
  what: 'stage of a dispute',
  table: 'stage_entry',
  type: () => StageEntry,
  load: stageEntryById,
  fields: {
    raisedAt: { type: () => DateTimeScalar, description: 'When it was raised at this stage.', needed: true },
    respondedAt: { type: () => DateTimeScalar, description: 'When the answer came; null where none did.' },
    response: { type: () => String, description: 'The answer.' },
    addressee: { type: () => String, description: 'The manager it was put to, by staff number.' },
    adequate: {
      type: () => Boolean,
      description: 'Whether the answer was adequate; null where it has not been judged.',
    },
    judgedBecause: { type: () => String, description: 'Why the answer was found adequate or not.' },
  },
  async check(manager, row, context) {
    const [raised, answered] = [moment(row['raised_at']), moment(row['responded_at'])];
    for (const at of [raised, answered])
      if (at !== null && at > context.now())
        throw new Refused(
          'IN_FUTURE',
          'A stage cannot be recorded as raised or answered before the moment it is.',
        );
    if (raised !== null && answered !== null && answered < raised)
      throw new Refused('DAYS_OUT_OF_ORDER', 'A stage cannot be answered before it is raised.');
    if (answered === null && (row['adequate'] !== null || typed(text(row['response'])) !== null))
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
      [row['dispute_id']],
    );
    if (about !== undefined && about.complained !== null && about.complained === row['addressee'])
      throw new Refused('ADDRESSEE_COMPLAINED_OF', 'A dispute about somebody’s work is not put to them.');
    if (raised === null) return;
    checkOrder(civilDateOf(raised), about?.endedOn, 'A stage cannot be raised after the dispute has ended.');
    await followStage(manager, row, civilDateOf(raised));
  },
});
