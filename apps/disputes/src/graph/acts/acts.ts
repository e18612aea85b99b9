import { AdoptProtocol } from '../../protocol/acts/adopt-protocol';
import { CloseConcern } from '../../concerns/acts/close-concern';
import { CloseSystemicIssue } from '../../practice/acts/close-systemic-issue';
import { CorrectConcern, CorrectConcernFeedback } from '../../concerns/acts/correct-concern';
import { CorrectConcernReasons } from '../../concerns/acts/correct-concern-reasons';
import { CorrectConference } from '../../conferences/acts/correct-conference';
import { CorrectCafcassReferral, CorrectDispute } from '../../dispute/acts/correct-dispute';
import { CorrectDisputeThemes } from '../../dispute/acts/correct-dispute-themes';
import { CorrectGoodPractice } from '../../practice/acts/correct-good-practice';
import { CorrectProtocol } from '../../protocol/acts/correct-protocol';
import { CorrectStageEntry } from '../../dispute/acts/correct-stage-entry';
import { CorrectSystemicIssue } from '../../practice/acts/correct-systemic-issue';
import { CoverStage } from '../../dispute/acts/cover-stage';
import { EscalateDispute } from '../../dispute/acts/escalate-dispute';
import { JudgeResponse } from '../../dispute/acts/judge-response';
import { OpenDispute } from '../../dispute/acts/open-dispute';
import { RaiseConcern } from '../../concerns/acts/raise-concern';
import { RaiseSystemicIssue } from '../../practice/acts/raise-systemic-issue';
import { RecordConcernFeedback } from '../../concerns/acts/record-concern-feedback';
import { RecordConference } from '../../conferences/acts/record-conference';
import { RecordGoodPractice } from '../../practice/acts/record-good-practice';
import { RecordSystemicResponse } from '../../practice/acts/record-systemic-response';
import { ReferToCafcass } from '../../conferences/acts/refer-to-cafcass';
import { ResolveDispute } from '../../dispute/acts/resolve-dispute';
import { RespondToDispute } from '../../dispute/acts/respond-to-dispute';
import { SendConcern } from '../../concerns/acts/send-concern';
import { WithdrawDispute } from '../../dispute/acts/withdraw-dispute';

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
