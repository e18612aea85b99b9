import { columnsOf } from '@iro/database';
import { grouped, possible, single, type Context } from '@iro/subgraph';
import { CouncilServiceEntity } from './tables/council-service.entity';
import { IroEntity } from './tables/iro.entity';
import { ManagerEntity } from './tables/manager.entity';
import { SocialWorkerEntity } from './tables/social-worker.entity';
import { TeamEntity } from './tables/team.entity';
import type { IndependentReviewingOfficer } from './types/independent-reviewing-officer.type';
import type { Manager } from './types/manager.type';
import type { Service } from './types/service.type';
import type { SocialWorker } from './types/social-worker.type';
import type { Team } from './types/team.type';

type Entity = Parameters<typeof columnsOf>[1];

/** A loader of parts of the organisation by id. */
const byId = <Row extends { id: string }>(name: string, entity: Entity, table: string) =>
  (context: Context, id: string): Promise<Row | null> => context.loader<string, Row | null>(name, async (ids) => single(ids, await context.read<Row>({
    name, text: `SELECT ${columnsOf(context.source, entity, 't')} FROM ${table} t WHERE t.id = ANY($1)`, values: [possible(ids)] }))).load(id);

export const iroById = byId<IndependentReviewingOfficer>('iro', IroEntity, 'iro');
export const teamById = byId<Team>('team', TeamEntity, 'team');
export const serviceById = byId<Service>('service', CouncilServiceEntity, 'council_service');
export const socialWorkerById = byId<SocialWorker>('social-worker', SocialWorkerEntity, 'social_worker');

/** All IROs, those in post first. */
export const everyIro = (context: Context): Promise<IndependentReviewingOfficer[]> => context.read<IndependentReviewingOfficer>({
  name: 'iros', text: `SELECT ${columnsOf(context.source, IroEntity, 't')} FROM iro t ORDER BY t.in_post_to IS NOT NULL, t.name, t.id` });

/** Who has managed a team or service, newest first. */
export const managersOfUnit = (context: Context, unitId: string): Promise<Manager[]> =>
  context.loader<string, Manager[]>('managers-of-unit', async (ids) => grouped(ids, await context.read<Manager>({
    name: 'managers-of-unit', text: `SELECT ${columnsOf(context.source, ManagerEntity, 't')} FROM manager t WHERE t.unit_id = ANY($1) ORDER BY t.from_on DESC, t.id`, values: [ids],
  }), (row) => row.unitId ?? '')).load(unitId);

/** How many looked-after children each IRO had on a day, of those the asker may see; short breaks left out. */
export const caseloadOf = (context: Context, iroId: string, on: string): Promise<number> =>
  context.loader<string, number>(`caseload-${on}`, async (ids) => {
    const rows = await context.read<{ id: string; count: number }>({
      name: 'caseloads',
      text: `SELECT a.iro_id AS id, count(DISTINCT a.child_id) AS count FROM iro_allocation a JOIN period_of_care p ON p.child_id = a.child_id
        WHERE a.iro_id = ANY($1) AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2) AND p.started_on <= $2 AND (p.ceased_on IS NULL OR p.ceased_on > $2) AND NOT p.short_breaks
        GROUP BY a.iro_id`,
      values: [ids, on],
    });
    const by = new Map(rows.map((row) => [row.id, row.count]));
    return ids.map((id) => by.get(id) ?? 0);
  }).load(iroId);
