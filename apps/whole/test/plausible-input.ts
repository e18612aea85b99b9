import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** Nobody's id, and no record's. */
export const nobody = '00000000-0000-4000-8000-000000000000';

/**
 * What a field of an input may plausibly hold, by its name, or by input and name where a name has several
 * meanings. Only what is checked before anything is looked for has to be right; days are on or before the day
 * the tests stand at, unless they speak of what is to come.
 */
const values: Readonly<Record<string, unknown>> = {
  reviewBy: '2016-05-01',
  until: '2016-05-01',
  plannedFor: '2016-04-20',
  dueBy: '2016-05-01',
  toOn: '2016-06-01',
  expires: '2016-06-01',
  dateOfBirth: '2008-02-29',
  sex: 'F',
  role: 'TEAM_MANAGER',
  employment: 'PERMANENT',
  fte: 1,
  legalStatus: 'C1',
  categoryOfNeed: 'N1',
  type: 'U6',
  provider: 'PR1',
  inTouch: 'YES',
  accommodation: 'B1',
  activity: 'F1',
  urn: '123456',
  localId: 'SWEEP1',
  ending: 2016,
  toEnding: 2017,
  reasonForChange: 'CARPL',
  dimension: 'HEALTH',
  grade: 'GOOD',
  code: 'PN1',
  section: 'REVIEWS',
  state: 'ON_TRACK',
  route: 'RETURN_HOME',
  givenBy: 'CHILD',
  theme: 'SCHOOL',
  form: 'WRITTEN',
  words: 'Some words.',
  chairing: 'IRO',
  aspect: 'CHAIRING',
  score: 3,
  fedBackTo: 'CARER',
  raisedTo: 'SERVICE_MANAGER',
  unit: 'DAYS',
  count: 5,
  place: 'PLACEMENT',
  addressee: 'SOCIAL_WORKER',
  hours: 1,
  notPutRight: true,
  grounds: ['CASE_NOT_REVIEWED'],
  toldOn: '2016-03-01',
  invite: ['TEACHER'],
  'AllocateIroInput.from': '2016-04-01',
  'BeginLeaverStatusInput.status': 'ELIGIBLE',
  'ChangeLegalStatusInput.status': 'C1',
  'RelateChildrenInput.kind': 'SIBLING_OF',
  'RecordMissingInput.kind': 'M',
  'RecordSignificantEventInput.kind': 'CONTACT',
  'RecordTemporaryStayInput.type': 'T1',
  'EndPeriodOfCareInput.reason': 'E4A',
  'ReverseAdoptionDecisionInput.reason': 'RD1',
  'PlanReviewInput.kind': 'SUBSEQUENT',
  'PostponeReviewInput.reason': 'OTHER',
  'AdjournReviewInput.reason': 'OTHER',
  'CancelReviewInput.reason': 'OTHER',
  'RequestReviewPaperInput.kind': 'PEP',
  'RecordSupervisionInput.kind': 'SCHEDULED',
  'InviteToReviewInput.roles': ['PARENT'],
  'DistributeReviewRecordInput.roles': ['PARENT'],
  'RecordChildSpokenToInput.outcome': 'SPOKEN_TO',
  'PlanObservationInput.kind': 'FILE_AUDIT',
  'RecordOtherActivityInput.kind': 'COURT',
  'RecordObservationInput.kind': 'FILE_AUDIT',
  'RecordPlacementForAdoptionInput.placement': { type: 'A4', provider: 'PR1' },
  'RecordIroVisitInput.observed': false,
  'RecordSubstanceMisuseInput.problem': false,
  'RaiseAttentionItemInput.kind': 'PLACEMENT_ENDING',
  withWhom: 'SOCIAL_WORKER',
  'RecordConferenceInput.kind': 'INITIAL',
  'OpenDisputeInput.themes': ['PEP_MISSED'],
  'CorrectDisputeThemesInput.themes': ['PEP_MISSED'],
  'RaiseConcernInput.reasons': [],
  'CorrectConcernReasonsInput.reasons': [],
  'ProtocolStageInput.role': 'TEAM_MANAGER',
  'RecordAbsenceCoverInput.kind': 'IRO',
  'ConcludeCareProceedingsInput.outcome': 'CARE_ORDER',
  'RecordSdqNotHeldInput.reason': 'SDQ1',
  'RecordObservationInput.iroId': nobody,
  'CompleteReviewInput.kind': 'SUBSEQUENT',
  'AssignPersonalAdviserInput.name': 'An adviser',
  'ExemptFromChildrenDutyInput.kind': 'SOCIAL_WORKER_VISIT',
  'ExemptFromReviewDutyInput.kind': 'IRO_VISIT',
  'ExemptFromDisputeDutyInput.kind': 'CONCERN_SENT',
  'ExemptFromComplianceDutyInput.kind': 'DENTAL',
  'ExemptFromChildrenDutyInput.reason': 'NOT_REQUIRED',
  'ExemptFromReviewDutyInput.reason': 'NOT_REQUIRED',
  'ExemptFromDisputeDutyInput.reason': 'NOT_REQUIRED',
  'ExemptFromComplianceDutyInput.reason': 'NOT_REQUIRED',
};

/** Inputs that need more than the schema says they must have. */
const also: Readonly<Record<string, readonly string[]>> = {
  CompleteReviewInput: ['childId', 'kind', 'startedOn'],
  CorrectChildInput: ['forename'],
  AssignPersonalAdviserInput: ['name'],
  GiveOwnViewsInput: ['words'],
};

const scalars: Readonly<Record<string, unknown>> = {
  ID: nobody,
  String: 'Some words',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2016-03-29',
  DateTime: '2016-03-29T09:00:00Z',
};

function plausible(type: GraphQLInputType, input: string, field: string): unknown {
  const given = values[`${input}.${field}`] ?? values[field];
  if (given !== undefined) return given;
  const inner = getNullableType(type);
  if (isListType(inner)) return [plausible(inner.ofType as GraphQLInputType, input, field)];
  if (isInputObjectType(inner)) return plausibleInput(inner);
  const named = getNamedType(inner);
  return isEnumType(named) ? named.getValues()[0]?.name : scalars[named.name];
}

/** What an act needs as a minimum: every required field. */
export function plausibleInput(type: GraphQLInputObjectType): Record<string, unknown> {
  const needed = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || also[type.name]?.includes(field.name) === true,
  );
  return Object.fromEntries(needed.map(({ name, type: of }) => [name, plausible(of, type.name, name)]));
}
