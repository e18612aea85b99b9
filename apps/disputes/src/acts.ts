import { AdoptProtocol } from './acts/adopt-protocol';
import { CloseConcern } from './acts/close-concern';
import { CloseSystemicIssue } from './acts/close-systemic-issue';
import { CorrectConcern, CorrectConcernFeedback } from './acts/correct-concern';
import { CorrectConcernReasons } from './acts/correct-concern-reasons';
import { CorrectConference } from './acts/correct-conference';
import { CorrectCafcassReferral, CorrectDispute } from './acts/correct-dispute';
import { CorrectDisputeThemes } from './acts/correct-dispute-themes';
import { CorrectGoodPractice } from './acts/correct-good-practice';
import { CorrectProtocol } from './acts/correct-protocol';
import { CorrectStageEntry } from './acts/correct-stage-entry';
import { CorrectSystemicIssue } from './acts/correct-systemic-issue';
import { CoverStage } from './acts/cover-stage';
import { EscalateDispute } from './acts/escalate-dispute';
import { JudgeResponse } from './acts/judge-response';
import { OpenDispute } from './acts/open-dispute';
import { RaiseConcern } from './acts/raise-concern';
import { RaiseSystemicIssue } from './acts/raise-systemic-issue';
import { RecordConcernFeedback } from './acts/record-concern-feedback';
import { RecordConference } from './acts/record-conference';
import { RecordGoodPractice } from './acts/record-good-practice';
import { RecordSystemicResponse } from './acts/record-systemic-response';
import { ReferToCafcass } from './acts/refer-to-cafcass';
import { ResolveDispute } from './acts/resolve-dispute';
import { RespondToDispute } from './acts/respond-to-dispute';
import { SendConcern } from './acts/send-concern';
import { WithdrawDispute } from './acts/withdraw-dispute';

/**
 * Everything that can be done about concerns, disputes, good practice, conferences, issues with the service,
 * and the protocol.
 */
export const acts: readonly (new () => object)[] = [
  RaiseConcern,
  SendConcern,
  RecordConcernFeedback,
  CloseConcern,
  CorrectConcern,
  CorrectConcernReasons,
  CorrectConcernFeedback,
  OpenDispute,
  RespondToDispute,
  JudgeResponse,
  EscalateDispute,
  CoverStage,
  ReferToCafcass,
  WithdrawDispute,
  ResolveDispute,
  CorrectDispute,
  CorrectDisputeThemes,
  CorrectStageEntry,
  CorrectCafcassReferral,
  RecordGoodPractice,
  CorrectGoodPractice,
  RaiseSystemicIssue,
  RecordSystemicResponse,
  CloseSystemicIssue,
  CorrectSystemicIssue,
  RecordConference,
  CorrectConference,
  AdoptProtocol,
  CorrectProtocol,
];
