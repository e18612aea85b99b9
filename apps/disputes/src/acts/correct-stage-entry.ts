import { DateTimeScalar, Refused, correction, typed } from '@iro/subgraph';
import { stageEntryById } from '../loaders';
import { StageEntry } from '../types/stage-entry.type';

const moment = (value: unknown): Date | null => (value instanceof Date ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The moments decide whether an answer was in time, so that neither side of a dispute puts them right: the manager of the IROs does. */
export const CorrectStageEntry = correction({
  name: 'correctStageEntry', act: 'CORRECT_STAGE_ENTRY', what: 'stage of a dispute', table: 'stage_entry', type: () => StageEntry, load: stageEntryById,
  fields: {
    raisedAt: { type: () => DateTimeScalar, description: 'When it was raised at this stage.', needed: true }, respondedAt: { type: () => DateTimeScalar, description: 'When the answer came; null where none did.' },
    response: { type: () => String, description: 'The answer.' }, addressee: { type: () => String, description: 'The manager it was put to, by staff number.' },
    adequate: { type: () => Boolean, description: 'Whether the answer was adequate; null where it has not been judged.' }, judgedBecause: { type: () => String, description: 'Why the answer was found adequate or not.' },
  },
  async check(manager, row, context) {
    const [raised, answered] = [moment(row['raised_at']), moment(row['responded_at'])];
    for (const at of [raised, answered]) if (at !== null && at > context.now()) throw new Refused('IN_FUTURE', 'A stage cannot be recorded as raised or answered before the moment it is.');
    if (raised !== null && answered !== null && answered < raised) throw new Refused('DAYS_OUT_OF_ORDER', 'A stage cannot be answered before it is raised.');
    if (answered === null && (row['adequate'] !== null || typed(text(row['response'])) !== null)) throw new Refused('NOT_ANSWERED', 'What has not been answered has no answer to judge: say when it was answered, or take away the answer and its judgement too.');
    const [about] = await manager.query<{ complained: string | null; raisedOn: string; endedOn: string | null }[]>(
      'SELECT complained_of AS complained, raised_on AS "raisedOn", coalesce(resolved_on, withdrawn_on) AS "endedOn" FROM dispute WHERE id = $1', [row['dispute_id']]);
    if (about !== undefined && about.complained !== null && about.complained === row['addressee']) throw new Refused('ADDRESSEE_COMPLAINED_OF', 'A dispute about somebody’s work is not put to them.');
  },
});
