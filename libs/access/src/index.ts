export { isRecordId } from './record-id';
export { services, type ServiceName } from './services';
export { roles, isRole, type Role } from './roles';
export { actorOf, systemActor, type Actor } from './actor';
export {
  identifiers,
  identifierKept,
  noAccounts,
  type AccountInForce,
  type AccountsOfPerson,
  type Identifier,
  type Person,
} from './account';
export { parts, reads, rolesThatRead, type Part } from './parts';
export {
  coversTogether,
  noCover,
  reachFor,
  reachOf,
  scopeOf,
  tieOf,
  systemReach,
  type Cover,
  type OwnTies,
  type Reach,
  type ReachKind,
  type Scope,
} from './reach';
export { seesChild, type ChildInReach } from './sees-child';
export { actsWithin, may, mayDo, type Act } from './may';
export type { ActRow } from './acts/act-row';
export { disputeActs } from './acts/dispute-acts';
