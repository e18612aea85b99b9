import { byId, hangingOn } from '@iro/subgraph';
import { CouncilServiceEntity } from '../tables/council-service.entity';
import { IroPostEntity } from '../tables/iro-post.entity';
import { IroTermsEntity } from '../tables/iro-terms.entity';
import { ManagerEntity } from '../tables/manager.entity';
import { SocialWorkerMoveEntity } from '../tables/social-worker-move.entity';
import { SocialWorkerEntity } from '../tables/social-worker.entity';
import { TeamMoveEntity } from '../tables/team-move.entity';
import { TeamEntity } from '../tables/team.entity';

export const teamById = byId(TeamEntity);
export const serviceById = byId(CouncilServiceEntity);
export const socialWorkerById = byId(SocialWorkerEntity);
export const managerById = byId(ManagerEntity);
export const iroPostById = byId(IroPostEntity);
export const teamMoveById = byId(TeamMoveEntity);
export const socialWorkerMoveById = byId(SocialWorkerMoveEntity);
export const iroTermsById = byId(IroTermsEntity);

export const termsOfIro = hangingOn(IroTermsEntity, 'iroId', { order: 't.from_on' });
export const movesOfTeam = hangingOn(TeamMoveEntity, 'teamId', { order: 't.from_on' });
export const movesOfWorker = hangingOn(SocialWorkerMoveEntity, 'socialWorkerId', { order: 't.from_on' });

/** Who has managed a team or service, newest first. */
export const managersOfUnit = hangingOn(ManagerEntity, 'unitId', { order: 't.from_on DESC, t.id' });
