import type { CivilDate } from '@iro/calendar';
import { leaverStatusOn } from '@iro/rules';
import {
  byId,
  derivedRows,
  ofChild,
  ofChildBy,
  oneOfChildBy,
  readRows,
  recordIdsAmong,
  single,
  type ById,
  type Context,
} from '@iro/subgraph';
import { leaverSpell, leaverSpellsAsOn, type LeaverSpell } from './leavers-as-on';
import { LeaverContactEntity } from '../tables/leaver-contact.entity';
import { PersonalAdviserEntity } from '../tables/personal-adviser.entity';
import type { LeaverStatusProposal } from '../types/leaver-status-proposal.type';

export const contactById = byId(LeaverContactEntity);
export const contactsOfLeaver = ofChild(LeaverContactEntity, { order: 't.contacted_on, t.id' });

export const adviserById = byId(PersonalAdviserEntity);
export const advisersOfChild = ofChild(PersonalAdviserEntity, { order: 't.from_on, t.id' });

/** A status by its id, with how the young person fared as last known within it. */
export const leaverSpellById: ById<LeaverSpell> = Object.assign(
  (context: Context, id: string) =>
    context
      .loader<string, LeaverSpell | null>('leaver-spell', async (ids) =>
        single(
          ids,
          await readRows(context, leaverSpell, leaverSpellsAsOn('$2::date', 'WHERE t.id = ANY($1)'), [
            recordIdsAmong(ids),
            context.today,
          ]),
        ),
      )
      .load(id),
  { called: leaverSpell.called },
);

/** A young person's statuses, oldest first, each with how they fare as last known within it. */
export const leaverSpellsOfChild = ofChildBy(
  leaverSpell,
  leaverSpellsAsOn('$2::date', 'WHERE t.child_id = ANY($1) ORDER BY t.from_on, t.id'),
);

interface Young {
  childId: string;
  dateOfBirth: CivilDate;
  periods:
    | { from: CivilDate; to: CivilDate | null; startKnown: boolean; shortBreaks: boolean; home: boolean }[]
    | null;
}

const young = oneOfChildBy(
  derivedRows<Young>(
    {
      childId: 'c.id',
      dateOfBirth: 'c.date_of_birth',
      periods: `
        (
          SELECT jsonb_agg(
              jsonb_build_object(
                'from', p.started_on, 'to', p.ceased_on, 'startKnown', p.start_known,
                'shortBreaks', p.short_breaks, 'home',
                coalesce(p.reason_ceased IN ('E4', 'E4A', 'E4B'), false)
              )
            )
          FROM period_of_care p
          WHERE p.child_id = c.id
        )
      `,
    },
    'child c',
  ),
  'WHERE c.id = ANY($1)',
);

/** What the record says the status should be today; null where it says none. */
export async function proposedStatus(
  context: Context,
  childId: string,
): Promise<LeaverStatusProposal | null> {
  const person = await young(context, childId);
  const status =
    person &&
    leaverStatusOn(
      { dateOfBirth: person.dateOfBirth, periodsOfCare: person.periods ?? [], inEducation: false },
      context.today,
    );
  return status ? { status: status.status, fromOn: status.from, source: status.source } : null;
}
