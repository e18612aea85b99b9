import { codeSet } from '../code-set';

/** Why a duty does not apply to a child. */
export const exemptionReasons = codeSet('exemption reason', {
  REFUSED: 'Refused by the child or young person',
  CARER_REFUSED: 'Refused by the carer or parent',
  TOO_YOUNG: 'Too young',
  NOT_REQUIRED: 'Not required in law',
  NOT_APPROPRIATE: 'Not appropriate for the child',
  ABROAD: 'The child is abroad',
  OTHER: 'Another reason',
});
