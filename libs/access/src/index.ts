export { isRecordId } from './record-id';
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
  type Cover,
  type OwnTies,
  type Reach,
  type ReachKind,
  type Scope,
} from './reach';
export { seesChild, type ChildInReach } from './sees-child';
export { actsWithin, may, mayDo, type Act } from './may';
export type { ActRow } from './acts/act-row';
