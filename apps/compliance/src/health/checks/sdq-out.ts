import { Refused, type Columns } from '@iro/subgraph';

/** @throws Refused when a questionnaire is not out any more, or never was sent */
export function refuseUnlessOut(sdq: Columns): void {
  if (sdq['returned_on'] !== null)
    throw new Refused(
      'ALREADY_RETURNED',
      'This questionnaire has come back. Correct the record if that is wrong.',
    );
  if (sdq['withdrawn_on'] !== null)
    throw new Refused(
      'NO_LONGER_NEEDED',
      'This questionnaire ceased to be needed. Correct the record if that is wrong, or send another.',
    );
}
