import { Float, ID } from 'type-graphql';
import { employments } from '@iro/codes';
import { DateScalar, checkOrder, correction, type Columns } from '@iro/subgraph';
import { absenceById } from '../loaders/absence-loaders';
import {
  iroById,
  iroPostById,
  iroTermsById,
  managerById,
  serviceById,
  socialWorkerById,
  socialWorkerMoveById,
  teamById,
  teamMoveById,
} from '../loaders/organisation-loaders';
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
import { checkFte } from './appoint-iro';
import { checkServiceOpen, checkTeamOpen, childrenOfTeam } from '../checks/organisation-checks';
import { checkPerson } from './record-absence-cover';

const day = (description: string, needed = true) => ({ type: () => DateScalar, description, needed });
const text = (description: string) => ({ type: () => String, description, needed: true });
const id = (description: string, needed = true) => ({ type: () => ID, description, needed });
const inOrder = (row: Columns, from: string, to: string): void =>
  checkOrder(
    row[from] as string | null,
    row[to] as string | null,
    'The end cannot come before the beginning.',
  );
const fromTo = (row: Columns): void => inOrder(row, 'from_on', 'to_on');

/** Acts that put right what is on record of the organisation. */
export const organisationCorrections = [
  correction({
    name: 'correctIro',
    act: 'CORRECT_IRO',
    what: 'independent reviewing officer',
    table: 'iro',
    type: () => IndependentReviewingOfficer,
    load: iroById,
    fields: {
      name: text('The IRO’s name.'),
      employment: {
        type: () => String,
        description: 'PERMANENT or AGENCY, from the first day in post.',
        codes: employments,
        needed: true,
      },
      fte: {
        type: () => Float,
        description: 'Full-time equivalent from the first day in post.',
        needed: true,
      },
      inPostFrom: day('First day in post.'),
      inPostTo: day('The first day no longer in post; null while in post.', false),
    },
    check: (_manager, row) => {
      checkFte(Number(row['fte']));
      inOrder(row, 'in_post_from', 'in_post_to');
    },
  }),
  correction({
    name: 'correctIroTerms',
    act: 'CORRECT_IRO_TERMS',
    what: 'change of an IRO’s post',
    table: 'iro_terms',
    type: () => IroTerms,
    load: iroTermsById,
    fields: {
      employment: {
        type: () => String,
        description: 'PERMANENT or AGENCY.',
        codes: employments,
        needed: true,
      },
      fte: { type: () => Float, description: 'Full-time equivalent.', needed: true },
      fromOn: day('The first day of it.'),
    },
    check: (_manager, row) => checkFte(Number(row['fte'])),
  }),
  correction({
    name: 'correctIroPost',
    act: 'CORRECT_IRO_POST',
    what: 'IRO post',
    table: 'iro_post',
    type: () => IroPost,
    load: iroPostById,
    fields: {
      fte: { type: () => Float, description: 'Full-time equivalent.', needed: true },
      fromOn: day('The first day it existed.'),
      toOn: day('The first day it no longer does; null while it exists.', false),
    },
    check: (_manager, row) => {
      checkFte(Number(row['fte']));
      fromTo(row);
    },
  }),
  correction({
    name: 'correctService',
    act: 'CORRECT_SERVICE',
    what: 'service',
    table: 'council_service',
    type: () => Service,
    load: serviceById,
    fields: { name: text('Its name.'), openedOn: day('The day it was opened; null where not known.', false) },
  }),
  correction({
    name: 'correctTeam',
    act: 'CORRECT_TEAM',
    what: 'team',
    table: 'team',
    type: () => Team,
    load: teamById,
    touches: (manager, row, { reach }) => childrenOfTeam(manager, reach, row.id),
    fields: {
      name: text('Its name.'),
      serviceId: id('The service it began in.'),
      openedOn: day('The day it was opened; null where not known.', false),
      closedOn: day('The first day it no longer existed; null while it is open.', false),
    },
    check: async (manager, row) => {
      inOrder(row, 'opened_on', 'closed_on');
      await checkServiceOpen(manager, String(row['service_id']), String(row['opened_on'] ?? '9999-12-31'));
    },
  }),
  correction({
    name: 'correctTeamMove',
    act: 'CORRECT_TEAM_MOVE',
    what: 'move of a team',
    table: 'team_move',
    type: () => TeamMove,
    load: teamMoveById,
    touches: (manager, row, { reach }) => childrenOfTeam(manager, reach, String(row['team_id'])),
    fields: { serviceId: id('The service it moved to.'), fromOn: day('The first day in it.') },
    check: (manager, row) => checkServiceOpen(manager, String(row['service_id']), String(row['from_on'])),
  }),
  correction({
    name: 'correctManager',
    act: 'CORRECT_MANAGER',
    what: 'management post',
    table: 'manager',
    type: () => Manager,
    load: managerById,
    fields: {
      name: text('The manager’s name.'),
      fromOn: day('First day in the post.'),
      toOn: day('The first day after it; null while it lasts.', false),
    },
    check: (_manager, row) => fromTo(row),
  }),
  correction({
    name: 'correctSocialWorker',
    act: 'CORRECT_SOCIAL_WORKER',
    what: 'social worker',
    table: 'social_worker',
    type: () => SocialWorker,
    load: socialWorkerById,
    fields: {
      name: text('The social worker’s name.'),
      teamId: id('The team they began in.'),
      fromOn: day('First day in it.'),
      toOn: day('The first day no longer in post; null while in post.', false),
    },
    check: async (manager, row) => {
      fromTo(row);
      await checkTeamOpen(manager, String(row['team_id']), String(row['from_on']));
    },
  }),
  correction({
    name: 'correctSocialWorkerMove',
    act: 'CORRECT_SOCIAL_WORKER_MOVE',
    what: 'move of a social worker',
    table: 'social_worker_move',
    type: () => SocialWorkerMove,
    load: socialWorkerMoveById,
    fields: { teamId: id('The team they moved to.'), fromOn: day('The first day in it.') },
    check: (manager, row) => checkTeamOpen(manager, String(row['team_id']), String(row['from_on'])),
  }),
  correction({
    name: 'correctAbsenceCover',
    act: 'CORRECT_ABSENCE_COVER',
    what: 'absence',
    table: 'absence_cover',
    type: () => AbsenceCover,
    load: absenceById,
    fields: {
      coveredById: id('Who stands in, of the same kind; null when nobody does.', false),
      fromOn: day('The first day away.'),
      toOn: day('The first day back; null while it lasts.', false),
    },
    check: async (manager, row) => {
      fromTo(row);
      if (row['covered_by_id'] !== null)
        await checkPerson(manager, String(row['kind']), String(row['covered_by_id']));
    },
  }),
];
