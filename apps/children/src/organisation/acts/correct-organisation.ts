import { Float } from 'type-graphql';
import { employments } from '@iro/codes';
import { check, correctable, correction } from '@iro/subgraph';
import { absenceById } from '../loaders/absence-loaders';
import { iroById } from '../loaders/iro-loaders';
import {
  iroPostById,
  iroTermsById,
  managerById,
  serviceById,
  socialWorkerById,
  socialWorkerMoveById,
  teamById,
  teamMoveById,
} from '../loaders/organisation-loaders';
import { AbsenceCoverEntity } from '../tables/absence-cover.entity';
import { CouncilServiceEntity } from '../tables/council-service.entity';
import { IroPostEntity } from '../tables/iro-post.entity';
import { IroTermsEntity } from '../tables/iro-terms.entity';
import { IroEntity } from '../tables/iro.entity';
import { ManagerEntity } from '../tables/manager.entity';
import { SocialWorkerMoveEntity } from '../tables/social-worker-move.entity';
import { SocialWorkerEntity } from '../tables/social-worker.entity';
import { TeamMoveEntity } from '../tables/team-move.entity';
import { TeamEntity } from '../tables/team.entity';
import { AbsenceCover } from '../types/absence-cover.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { IroPost } from '../types/iro-post.type';
import { IroTerms } from '../types/iro-terms.type';
import { Manager } from '../types/manager.type';
import { Service } from '../types/service.type';
import { SocialWorkerMove } from '../types/social-worker-move.type';
import { SocialWorker } from '../types/social-worker.type';
import { TeamMove } from '../types/team-move.type';
import { Team } from '../types/team.type';
import { checkFte } from '../checks/full-time-equivalent';
import { checkServiceOpen, checkTeamOpen, childrenOfTeam } from '../checks/organisation-checks';
import { checkPerson } from '../checks/person-of-kind';

const inOrder = (from: string | null, to: string | null): void =>
  check.order(from, to, 'The end cannot come before the beginning.');

/** Puts right what is on record of an independent reviewing officer. */
export const CorrectIro = correction({
  act: 'CORRECT_IRO',
  entity: IroEntity,
  type: () => IndependentReviewingOfficer,
  load: iroById,
  fields: {
    name: correctable.text('The IRO’s name.'),
    employment: correctable.text('PERMANENT or AGENCY, from the first day in post.', { codes: employments }),
    fte: correctable.of(() => Float, 'Full-time equivalent from the first day in post.'),
    inPostFrom: correctable.day('First day in post.'),
    inPostTo: correctable.day('The first day no longer in post; null while in post.'),
  },
  check: (_manager, row) => {
    checkFte(row.fte);
    inOrder(row.inPostFrom, row.inPostTo);
  },
});

/** Puts right what is on record of a change of an IRO’s post. */
export const CorrectIroTerms = correction({
  act: 'CORRECT_IRO_TERMS',
  entity: IroTermsEntity,
  type: () => IroTerms,
  load: iroTermsById,
  fields: {
    employment: correctable.text('PERMANENT or AGENCY.', { codes: employments }),
    fte: correctable.of(() => Float, 'Full-time equivalent.'),
    fromOn: correctable.day('The first day of it.'),
  },
  check: (_manager, row) => checkFte(row.fte),
});

/** Puts right what is on record of an IRO post. */
export const CorrectIroPost = correction({
  act: 'CORRECT_IRO_POST',
  entity: IroPostEntity,
  type: () => IroPost,
  load: iroPostById,
  fields: {
    fte: correctable.of(() => Float, 'Full-time equivalent.'),
    fromOn: correctable.day('The first day it existed.'),
    toOn: correctable.day('The first day it no longer does; null while it exists.'),
  },
  check: (_manager, row) => {
    checkFte(row.fte);
    inOrder(row.fromOn, row.toOn);
  },
});

/** Puts right what is on record of a service. */
export const CorrectService = correction({
  act: 'CORRECT_SERVICE',
  entity: CouncilServiceEntity,
  type: () => Service,
  load: serviceById,
  fields: {
    name: correctable.text('Its name.'),
    openedOn: correctable.day('The day it was opened; null where not known.'),
  },
});

/** Puts right what is on record of a team. */
export const CorrectTeam = correction({
  act: 'CORRECT_TEAM',
  entity: TeamEntity,
  type: () => Team,
  load: teamById,
  touches: (manager, row, { reach }) => childrenOfTeam(manager, reach, row.id),
  fields: {
    name: correctable.text('Its name.'),
    serviceId: correctable.id('The service it began in.'),
    openedOn: correctable.day('The day it was opened; null where not known.'),
    closedOn: correctable.day('The first day it no longer existed; null while it is open.'),
  },
  check: async (manager, row) => {
    inOrder(row.openedOn, row.closedOn);
    await checkServiceOpen(manager, row.serviceId, row.openedOn ?? '9999-12-31');
  },
});

/** Puts right what is on record of a move of a team. */
export const CorrectTeamMove = correction({
  act: 'CORRECT_TEAM_MOVE',
  entity: TeamMoveEntity,
  type: () => TeamMove,
  load: teamMoveById,
  touches: (manager, row, { reach }) => childrenOfTeam(manager, reach, row.teamId),
  fields: {
    serviceId: correctable.id('The service it moved to.'),
    fromOn: correctable.day('The first day in it.'),
  },
  check: (manager, row) => checkServiceOpen(manager, row.serviceId, row.fromOn),
});

/** Puts right what is on record of a management post. */
export const CorrectManager = correction({
  act: 'CORRECT_MANAGER',
  entity: ManagerEntity,
  type: () => Manager,
  load: managerById,
  fields: {
    name: correctable.text('The manager’s name.'),
    fromOn: correctable.day('First day in the post.'),
    toOn: correctable.day('The first day after it; null while it lasts.'),
  },
  check: (_manager, row) => inOrder(row.fromOn, row.toOn),
});

/** Puts right what is on record of a social worker. */
export const CorrectSocialWorker = correction({
  act: 'CORRECT_SOCIAL_WORKER',
  entity: SocialWorkerEntity,
  type: () => SocialWorker,
  load: socialWorkerById,
  fields: {
    name: correctable.text('The social worker’s name.'),
    teamId: correctable.id('The team they began in.'),
    fromOn: correctable.day('First day in it.'),
    toOn: correctable.day('The first day no longer in post; null while in post.'),
  },
  check: async (manager, row) => {
    inOrder(row.fromOn, row.toOn);
    await checkTeamOpen(manager, row.teamId, row.fromOn);
  },
});

/** Puts right what is on record of a move of a social worker. */
export const CorrectSocialWorkerMove = correction({
  act: 'CORRECT_SOCIAL_WORKER_MOVE',
  entity: SocialWorkerMoveEntity,
  type: () => SocialWorkerMove,
  load: socialWorkerMoveById,
  fields: {
    teamId: correctable.id('The team they moved to.'),
    fromOn: correctable.day('The first day in it.'),
  },
  check: (manager, row) => checkTeamOpen(manager, row.teamId, row.fromOn),
});

/** Puts right what is on record of an absence. */
export const CorrectAbsenceCover = correction({
  act: 'CORRECT_ABSENCE_COVER',
  entity: AbsenceCoverEntity,
  type: () => AbsenceCover,
  load: absenceById,
  fields: {
    coveredById: correctable.id('Who stands in, of the same kind; null when nobody does.'),
    fromOn: correctable.day('The first day away.'),
    toOn: correctable.day('The first day back; null while it lasts.'),
  },
  check: async (manager, row) => {
    inOrder(row.fromOn, row.toOn);
    if (row.coveredById !== null) await checkPerson(manager, row.kind, row.coveredById);
  },
});
