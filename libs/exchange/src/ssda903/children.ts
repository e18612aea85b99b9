import {
  categoriesOfNeed,
  ethnicities,
  flags,
  legalStatuses,
  missingKinds,
  participationCodes,
  placementProviders,
  placementTypes,
  previousPermanences,
  reasonEpisodeCeased,
  reasonForNewEpisode,
  reasonsForPlacementChange,
  reasonsForSocialWorkerChange,
  returnSexes,
} from '@iro/codes';
import { code, date, text } from '../layout';
import { childOfHeader, childOfReturn, dob, returnFile } from './return-layout';

const upn = {
  test: /^([A-HJ-NP-RT-Z][0-9]{12}|[A-HJ-NP-RT-Z][0-9]{11}[A-Z]|UN[1-5])$/i,
  says: 'a UPN (a letter but I, O and S, then twelve digits), or UN1-UN5',
};
const urn = { test: /^(SC[0-9]{6}|[0-9]{7}|X{7})$/i, says: 'SC and six digits, seven digits, or XXXXXXX' };
/** Parts of the day may be unknown: zz/05/2010, zz/zz/2011, zz/zz/zzzz. */
const partlyKnownDay = {
  test: /^(\d{2}|[zZ]{2})\/(\d{2}|[zZ]{2})\/(\d{4}|[zZ]{4})$/,
  says: 'dd/mm/yyyy, with zz for an unknown day or month and zzzz for an unknown year',
};

/** Header: who the children are. */
export const header = returnFile(
  'ssda903_header',
  'One row per child.',
  {
    CHILD: childOfHeader,
    SEX: code.required(returnSexes, 'Sex; 1 and 2 up to 2024, letters after.'),
    DOB: dob,
    ETHNIC: code.required(ethnicities, 'Ethnic origin.'),
    UPN: text('Unique pupil number or the reason there is none; blank where the return asks for none.', {
      pattern: upn,
      capitals: true,
    }),
    MOTHER: code(flags, 'Whether a girl is a mother; blank for boys.'),
    MC_DOB: date("Date of birth of the mother's child; blank when she is none."),
  },
  ['CHILD'],
);

/** Episodes of care. */
export const episodes = returnFile(
  'ssda903_episodes',
  'Every episode open at any time in the year.',
  {
    CHILD: childOfReturn,
    DECOM: date.required('The day the episode began.'),
    RNE: code.required(reasonForNewEpisode, 'Why it began.'),
    LS: code.required(legalStatuses, 'Legal status.'),
    CIN: code.required(categoriesOfNeed, 'Category of need.'),
    PLACE: code.required(placementTypes, 'Type of placement.'),
    PLACE_PROVIDER: code(placementProviders, 'Provider; blank for temporary and other placements.'),
    DEC: date('The day it ceased; blank while it is open.'),
    REC: code(reasonEpisodeCeased, 'Why it ceased; blank while it is open.'),
    REASON_PLACE_CHANGE: code(
      reasonsForPlacementChange,
      'Why the placement changed at its end; blank otherwise.',
    ),
    HOME_POST: text('Postcode of home; blank when not known or unaccompanied.', { capitals: true }),
    PL_POST: text('Postcode of the placement; blank when not known.', { capitals: true }),
    URN: text("The provision's reference number; blank where none applies.", {
      pattern: urn,
      capitals: true,
    }),
  },
  ['CHILD', 'DECOM'],
);

/** Reviews of the year. */
export const returnReviews = returnFile(
  'ssda903_reviews',
  'One row per review in the year.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    REVIEW: date.required('The day of the review.'),
    REVIEW_CODE: code.required(participationCodes, "The child's part in it."),
  },
  ['CHILD', 'REVIEW'],
);

/** Unaccompanied asylum-seeking children. */
export const uasc = returnFile(
  'ssda903_uasc',
  'Children unaccompanied and seeking asylum at any time in the year.',
  {
    CHILD: childOfReturn,
    SEX: code.required(returnSexes, 'Sex.'),
    DOB: dob,
    DUC: date('The day the status ceased; blank while it lasts.'),
  },
  ['CHILD'],
);

/** Permanence before this period of care. */
export const prevPerm = returnFile(
  'ssda903_prev_perm',
  'Earlier permanence of children who started in the year.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    PREV_PERM: code.required(previousPermanences, 'The earlier arrangement.'),
    LA_PERM: text('The authority that arranged it; blank when none.', {
      pattern: {
        test: /^(\d{3}|WAL|SCO|NIR|NUK)$/i,
        says: 'a three-digit authority number, 999, WAL, SCO, NIR or NUK',
      },
      capitals: true,
    }),
    DATE_PERM: text('The day of the order, parts of which may be unknown; kept as written.', {
      pattern: partlyKnownDay,
    }),
  },
  ['CHILD'],
);

/** Missing and away without authorisation. */
export const missing = returnFile(
  'ssda903_missing',
  'Each time a child was missing or away.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    MISSING: code.required(missingKinds, 'Missing or away.'),
    MIS_START: date.required('The day it began.'),
    MIS_END: date('The day it ended; blank while it lasts.', { notBefore: 'MIS_START' }),
  },
  ['CHILD', 'MIS_START'],
);

/** Social workers, from 2024. */
export const swEpisodes = returnFile(
  'ssda903_sw_episodes',
  'Spells with a social worker; from the collection of 2024.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    SW_ID: text.required('The social worker.'),
    SW_DECOM: date.required('First day.'),
    SW_DEC: date('Last day; blank while it lasts.', { notBefore: 'SW_DECOM' }),
    SW_REASON: code(reasonsForSocialWorkerChange, 'Why the worker changed; blank for a first.'),
  },
  ['CHILD', 'SW_DECOM', 'SW_ID'],
  2024,
);

/** Deprivation of liberty orders, from 2027. */
export const dolo = returnFile(
  'ssda903_dolo',
  'Deprivation of liberty orders; from the collection of 2027.',
  {
    CHILD: childOfReturn,
    DOB: dob,
    DOLO_START: date.required('First day.'),
    DOLO_END: date('Last day; blank while it lasts.', { notBefore: 'DOLO_START' }),
  },
  ['CHILD', 'DOLO_START'],
  2027,
);
