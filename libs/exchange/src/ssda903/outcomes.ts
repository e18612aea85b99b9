import {
  accommodations,
  activities,
  flags,
  inTouchCodes,
  legalStatusesOfAdopters,
  numbersOfAdopters,
  reasonsPlacedForAdoptionCeased,
  sdqReasons,
  sexesOfAdopters,
} from '@iro/codes';
import { code, date, integer } from '../layout';
import { childOfReturn, dob, returnFile } from './return-layout';

/** Health and convictions of children looked after for twelve months. */
export const oc2 = returnFile(
  'ssda903_oc2',
  'Children looked after continuously for twelve months at 31 March.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    SDQ_SCORE: integer('Strengths and difficulties total; blank when none is held.', { between: [0, 40] }),
    SDQ_REASON: code(sdqReasons, 'Why none is held; blank when one is.'),
    CONVICTED: code(flags, 'Convicted or cautioned in the year; blank under ten.'),
    HEALTH_CHECK: code(flags, 'Development checks up to date; blank at five and over.'),
    IMMUNISATIONS: code(flags, 'Immunisations up to date; blank when not known.'),
    TEETH_CHECK: code(flags, 'Teeth checked by a dentist; blank when not known.'),
    HEALTH_ASSESSMENT: code(flags, 'Annual health assessment had; blank when not known.'),
    SUBSTANCE_MISUSE: code(flags, 'Substance misuse problem identified; blank when not known.'),
    INTERVENTION_RECEIVED: code(flags, 'Intervention received; blank when there is no problem.'),
    INTERVENTION_OFFERED: code(flags, 'Intervention offered and refused; blank when one was received.'),
  },
  ['CHILD'],
);

/** Care leavers by birthday. */
export const oc3 = returnFile(
  'ssda903_oc3',
  'Care leavers with a 17th to 21st birthday in the year.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    IN_TOUCH: code.required(inTouchCodes, 'Whether in touch.'),
    ACTIV: code.required(activities, 'Main activity.'),
    ACCOM: code.required(accommodations, 'Accommodation.'),
  },
  ['CHILD'],
);

/** Adoptions. */
export const ad1 = returnFile(
  'ssda903_ad1',
  'Children adopted in the year.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    DATE_INT: date.required('The day the child was placed.'),
    DATE_MATCH: date.required('The day of the match.'),
    FOSTER_CARE: code.required(flags, 'Adopted by the current foster carer.'),
    NB_ADOPTR: code.required(numbersOfAdopters, 'Number of adopters.'),
    SEX_ADOPTR: code.required(sexesOfAdopters, 'Sex of the adopters.'),
    LS_ADOPTR: code.required(legalStatusesOfAdopters, 'Legal status of the adopters.'),
  },
  ['CHILD'],
);

/** Decisions to place for adoption. */
export const placedAdoption = returnFile(
  'ssda903_placed_adoption',
  'Decisions that a child should be placed for adoption.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    DATE_PLACED: date.required('The day of the decision.'),
    DATE_PLACED_CEASED: date('The day it was reversed; blank while it holds.', { notBefore: 'DATE_PLACED' }),
    REASON_PLACED_CEASED: code(reasonsPlacedForAdoptionCeased, 'Why it was reversed; blank while it holds.'),
  },
  ['CHILD', 'DATE_PLACED'],
);
