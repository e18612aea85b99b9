export {
  codeSet,
  codesIn,
  enumOf,
  findCode,
  isValid,
  labelOf,
  type Code,
  type CodeOf,
  type CodeSet,
  type Labelled,
} from './code-set';
export {
  categoriesOfNeed,
  legalStatuses,
  missingKinds,
  placementProviders,
  placementTypes,
  reasonEpisodeCeased,
  reasonForNewEpisode,
  reasonsForPlacementChange,
  reasonsForSocialWorkerChange,
  reasonsPlacedForAdoptionCeased,
} from './ssda903/episode-codes';
export {
  ethnicities,
  flags,
  participationCodes,
  participationReadings,
  reasonsWithoutUpn,
  returnSexes,
  sdqBands,
  sdqReasons,
  sexes,
  type ParticipationReading,
} from './ssda903/person-codes';
export {
  accommodations,
  activities,
  inTouchCodes,
  isInEducationEmploymentOrTraining,
  isSuitableAccommodation,
} from './ssda903/leaver-codes';
export {
  authoritiesBeyondEngland,
  legalStatusesOfAdopters,
  numbersOfAdopters,
  permanenceExits,
  permanenceRoutes,
  previousPermanences,
  sexesOfAdopters,
} from './ssda903/adoption-codes';
export {
  earlyReviewReasons,
  inviteeRoles,
  judgementDimensions,
  judgementGrades,
  latenessReasons,
  participationMethods,
  reviewCancelReasons,
  reviewChairs,
  reviewKinds,
  reviewPaperKinds,
  supervisionKinds,
} from './local/review-codes';
export { attentionAddressees, attentionKinds, substanceInterventions } from './local/compliance-codes';
export { exemptionReasons } from './local/exemption-codes';
export {
  chairingWishes,
  commentarySections,
  feedbackGivers,
  feedbackThemes,
  observationAspects,
  observationKinds,
  otherActivities,
  permanencePlanRoutes,
  priorityStates,
  privateTalkOutcomes,
  viewForms,
  visitPlaces,
} from './local/iro-work-codes';
export {
  cafcassGrounds,
  concernReasons,
  conferenceKinds,
  disputeAddressees,
  disputeThemes,
  praisedPeople,
  protocolLimitUnits,
} from './local/dispute-codes';
export { comparatorKinds, coverKinds, employments, managerRoles } from './local/organisation-codes';
export {
  ageBandOf,
  ageBands,
  careLeaverStatuses,
  healthAssessmentKinds,
  healthOutcomes,
  placementLocations,
  planKinds,
  relationshipKinds,
  schoolGrades,
  significantEventKinds,
  type AgeBand,
} from './local/child-codes';
