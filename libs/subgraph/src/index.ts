import 'reflect-metadata';
export {
  BadInput,
  Conflict,
  Forbidden,
  NotFound,
  Refused,
  RefusedAsHeard,
  signInReasons,
  Unauthenticated,
  type ErrorCode,
  type SignInReason,
} from '@iro/process';
export { DateScalar, DateTimeScalar } from './scalars';
export type { ActAbout, Context, Done } from './context';
export { connection, cursorOf, fromCursor, pageSize } from './paging';
export { findKnownChild } from './child-reference';
export { findByKeyAlone, findReportingYear, yearAsked } from './references';
export { PartOf } from './part';
export {
  ask,
  askRate,
  type Asked,
  type AskedRate,
  type FigureSelect,
  type FigureSource,
  type RateSource,
  type YearDays,
} from './figures/figure';
export { childWithinReach, seenToday, withinReach, type Condition } from './figures/within-reach';
export { countedYear, standingOf, yearsOnRecord } from './figures/years-on-record';
export { sharedTypes } from './types/shared-types';
export type { Ask, ImportSession, ReferenceFinder, Subgraph } from './subgraph';
export type { ServiceNotices, WrittenNotices } from './notices/service-notices';
export { noticeFields } from './notices/notice-fields';
export { lineInWords, noticeTitle } from './notices/notice-words';
export { noticeKinds, type NoticeKind } from './notices/notice-kinds';
export { buildSubgraph, type BuiltSchema } from './build-schema';
export { clockFrom, type Clock } from './run/clock';
export { followRules, rebuildDuties, type Rebuilt } from './run/duties-by-rules';
export { executorOf } from './run/executor';
export { runSubgraph, type RunningSubgraph, type RunOptions } from './run/running-subgraph';
export { serveSubgraph, type KnownKeys } from './run/http-server';
export { dutyFields } from './worklists/duty-fields';
export { kindsFor } from './worklists/duty-list';
export { practice, type DutyLists } from './worklists/duty-statement';
export { dueUntil, passes } from './worklists/walking';
export { standing } from './worklists/duty-state';
export { ReviewConvention } from './worklists/duty-types';
export {
  iroAbsentOrLeaving,
  placementJustChanged,
  socialWorkerAbsentOrLeaving,
  type Risk,
} from './worklists/risk';
export { causeOf, riskCauses, type RiskCause } from './worklists/risk';
export { attentionField, type AttentionList } from './worklists/attention';
export { exemptionFields } from './worklists/exemption-acts';
export type { Heard } from './run/following';
export { auditFields } from './audit/audit-fields';
export { asSystem } from './acts/as-system';
export { grouped, recordIdsAmong, single } from './rows/grouped';
export { derivedRows, rowsOf, type RowOf, type Rows, type SqlFor } from './rows/rows-of';
export { readRows } from './rows/read-rows';
export {
  byId,
  byKey,
  hangingOn,
  hangingOnBy,
  ofChild,
  ofChildBy,
  oneOfChild,
  oneOfChildBy,
  type ById,
  type Many,
  type One,
  type Which,
} from './rows/relations';
export { Act, type Acting } from './acts/act';
export { ActInput, ChangeInput, CorrectionInput, Input } from './acts/act-input';
export { readBack } from './acts/read-back';
export { check } from './acts/check';
export { records, type Exactly, type NewRecord, type Said } from './acts/records';
export { dayInWords, inWords, typed } from './acts/checks';
export { correction, type CorrectionOf } from './acts/correction';
export { correctable, type CorrectableField } from './acts/correction-fields';
export { bring, childOf, from as bringFrom, type Bring } from './bring';
export { bringComparators } from './bring-comparators';
export { missingData, type MissingKind } from './missing-data';
export { requestContext } from './run/request-context';
export { saidError } from './run/said-errors';
export { secondWallsOf } from './run/second-wall';
