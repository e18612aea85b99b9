import { columnsOf } from '@iro/database';
import type { CivilDate } from '@iro/calendar';
import { leaverStatusOn } from '@iro/rules';
import { grouped, possible, single, type Context } from '@iro/subgraph';
import { leaverSpells } from './leavers-as-on';
import { LeaverContactEntity } from '../tables/leaver-contact.entity';
import { PersonalAdviserEntity } from '../tables/personal-adviser.entity';
import type { CareLeaver } from '../types/care-leaver.type';
import type { LeaverContact } from '../types/leaver-contact.type';
import type { LeaverStatusProposal } from '../types/leaver-status-proposal.type';
import type { PersonalAdviser } from '../types/personal-adviser.type';

type Entity = Parameters<typeof columnsOf>[0];

const ofChild =
  <Row extends { childId: string }>(name: string, entity: Entity, table: string, order: string) =>
  (context: Context, childId: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(name, async (ids) =>
        grouped(
          ids,
          await context.read<Row>({
            name,
            text: `
              SELECT ${columnsOf(entity, 't')}
              FROM ${table} t
              WHERE t.child_id = ANY($1)
              ORDER BY ${order}
            `,
            values: [possible(ids)],
          }),
          (row) => row.childId,
        ),
      )
      .load(childId);

export const contactsOfLeaver = ofChild<LeaverContact>(
  'contacts-of-leaver',
  LeaverContactEntity,
  'leaver_contact',
  't.contacted_on, t.id',
);
export const advisersOfChild = ofChild<PersonalAdviser>(
  'advisers-of-child',
  PersonalAdviserEntity,
  'personal_adviser',
  't.from_on, t.id',
);

const byId =
  <Row extends { id: string; childId: string }>(name: string, entity: Entity, table: string) =>
  (context: Context, id: string): Promise<Row | null> =>
    context
      .loader<string, Row | null>(name, async (ids) =>
        single(
          ids,
          await context.read<Row>({
            name,
            text: `SELECT ${columnsOf(entity, 't')} FROM ${table} t WHERE t.id = ANY($1)`,
            values: [possible(ids)],
          }),
        ),
      )
      .load(id);

export const contactById = byId<LeaverContact>('leaver-contact', LeaverContactEntity, 'leaver_contact');
export const adviserById = byId<PersonalAdviser>(
  'personal-adviser',
  PersonalAdviserEntity,
  'personal_adviser',
);

const spells = `
  SELECT t.id, t.version, t.child_id AS "childId", t.status, t.from_on AS "fromOn", t.to_on AS "toOn",
    t.adviser, t.adviser_from AS "adviserFrom", t.in_touch AS "inTouch", t.accommodation, t.activity,
    t.as_at AS "asAt"
  FROM ${leaverSpells('$2::date')} t
`;

/** A status by its id, with how the young person fared as last known within it. */
export const leaverSpellById = (context: Context, id: string): Promise<CareLeaver | null> =>
  context
    .loader<string, CareLeaver | null>('leaver-spell', async (ids) =>
      single(
        ids,
        await context.read<CareLeaver>({
          name: 'leaver-spell',
          text: `${spells} WHERE t.id = ANY($1)`,
          values: [possible(ids), context.today],
        }),
      ),
    )
    .load(id);

/** A young person's statuses, oldest first, each with how they fare as last known within it. */
export const leaverSpellsOfChild = (context: Context, childId: string): Promise<CareLeaver[]> =>
  context
    .loader<string, CareLeaver[]>('leaver-spells-of-child', async (ids) =>
      grouped(
        ids,
        await context.read<CareLeaver>({
          name: 'leaver-spells-of-child',
          text: `${spells} WHERE t.child_id = ANY($1) ORDER BY t.from_on, t.id`,
          values: [possible(ids), context.today],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);

interface Young {
  id: string;
  childId: string;
  dateOfBirth: CivilDate;
  periods:
    | { from: CivilDate; to: CivilDate | null; startKnown: boolean; shortBreaks: boolean; home: boolean }[]
    | null;
}

/** What the record says the status should be today; null where it says none. */
export const proposedStatus = (context: Context, childId: string): Promise<LeaverStatusProposal | null> =>
  context
    .loader<string, LeaverStatusProposal | null>('proposed-leaver-status', async (ids) => {
      const rows = await context.read<Young>({
        name: 'proposed-leaver-status',
        text: `
          SELECT
            c.id, c.id AS "childId", c.date_of_birth AS "dateOfBirth",
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
              ) AS periods
          FROM child c
          WHERE c.id = ANY($1)
        `,
        values: [possible(ids)],
      });
      const by = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => {
        const young = by.get(id);
        const spell =
          young &&
          leaverStatusOn(
            { dateOfBirth: young.dateOfBirth, periodsOfCare: young.periods ?? [], inEducation: false },
            context.today,
          );
        return spell ? { status: spell.status, fromOn: spell.from, source: spell.source } : null;
      });
    })
    .load(childId);
