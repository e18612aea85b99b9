import { Refused } from '@iro/subgraph';
import type { SdqEntity } from '../tables/sdq.entity';

/** @throws Refused when a questionnaire is not out any more, or never was sent */
export function refuseUnlessOut(sdq: SdqEntity): void {
  if (sdq.returnedOn !== null)
    throw new Refused(
      'ALREADY_RETURNED',
      'This questionnaire has come back. Correct the record if that is wrong.',
    );
  if (sdq.withdrawnOn !== null)
    throw new Refused(
      'NO_LONGER_NEEDED',
      'This questionnaire ceased to be needed. Correct the record if that is wrong, or send another.',
    );
}
