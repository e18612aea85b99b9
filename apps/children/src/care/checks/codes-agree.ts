import { ageOn, reportingYearOf, type CivilDate } from '@iro/calendar';
import {
  isValid,
  labelOf,
  legalStatuses,
  placementLocations,
  placementProviders,
  placementTypes,
  reasonsForPlacementChange,
  type CodeSet,
} from '@iro/codes';
import { BadInput, Refused, check } from '@iro/subgraph';

/** A placement as it is to be recorded. */
export interface PlacementCodes {
  readonly type: string;
  readonly provider?: string | null;
  readonly urn?: string | null;
  readonly homePostcode?: string | null;
  readonly placementPostcode?: string | null;
  readonly inOut?: string | null;
  readonly distance?: number | null;
}

/** Of which child, from which day and under which legal status. */
export interface WhoseAndWhen {
  readonly bornOn: CivilDate;
  readonly on: CivilDate;
  readonly status: string;
}

/** Placements for adoption. */
export const isForAdoption = (type: string): boolean => /^A[3-6]$/.test(type);
/** Temporary stays, inside the placement they interrupt. */
export const isTemporary = (type: string): boolean => type.startsWith('T');

/** The age from which a placement, or a legal status, is possible (373, 372, 374, 371, 358). */
const placementFromAge: Readonly<Record<string, number>> = { S1: 4, R5: 10, P3: 14, H5: 14, K3: 16 };
const statusFromAge: Readonly<Record<string, number>> = { J1: 10, J2: 10, J3: 10 };
const withoutUrn = /^(P1|P2|P3|H5|R1|R2|R5|T\d|Z\d+)$/;
const notByOtherPublic = /^(P1|A[3-6]|K1|K2|U[1-6])$/;
const urnShape = /^(SC\d{6}|\d{7}|X{7})$/;

const refuse = (reason: string, sentence: string): never => {
  throw new Refused(reason, sentence);
};

/** @throws BadInput for a code that is none, Refused for one that the day's collection year does not have */
export function checkCodeOn(
  field: string,
  code: string | null | undefined,
  set: CodeSet,
  on: CivilDate,
): void {
  check.code(field, code, set);
  if (code !== null && code !== undefined && !isValid(set, code, reportingYearOf(on).ending))
    refuse(
      'CODE_NOT_OF_THE_YEAR',
      `${labelOf(set, code)} (${code}) is no code of the return of that year. Choose the one that held then.`,
    );
}

/** Refuses a legal status that cannot be at that age or on that day. */
export function checkLegalStatus({ bornOn, on, status }: WhoseAndWhen): void {
  checkCodeOn('legalStatus', status, legalStatuses, on);
  if (ageOn(bornOn, on) < (statusFromAge[status] ?? 0))
    refuse(
      'TOO_YOUNG',
      'A child under 10 cannot be remanded, detained or sentenced. Check the day and the legal status.',
    );
  if (status === 'D1' && on > '2005-12-31')
    refuse('NO_FREEING_ORDER', 'There are no freeing orders after 2005. Use a placement order, E1.');
}

/**
 * Refuses a placement type that the legal status, or the age, does not allow; temporary stays and placements
 * for adoption are for acts of their own.
 */
export function checkTogether(type: string, { bornOn, on, status }: WhoseAndWhen): void {
  if (type === 'P1' && status === 'V2')
    refuse(
      'WITH_PARENTS_UNDER_SECTION_20',
      'A child accommodated under section 20 is not placed with parents: record the end ' +
        'of the period of care instead, or correct the legal status.',
    );
  if ((type === 'A5' || type === 'A6') && status !== 'E1' && status !== 'D1')
    refuse(
      'NO_PLACEMENT_ORDER',
      'A placement for adoption under a placement order needs one. Record the placement ' +
        'order first, or use A3 or A4 for a placement with consent.',
    );
  if (ageOn(bornOn, on) < (placementFromAge[type] ?? 0))
    refuse(
      'TOO_YOUNG',
      `The child is too young for such a placement: it is for those of ` +
        `${placementFromAge[type]} and over. Check the day and the type.`,
    );
}

/**
 * Refuses a placement whose codes contradict each other, the legal status or the child's age (ssda903: 213,
 * 222, 378, 392d, 408, 526, 529, 550).
 */
export function checkPlacement(placement: PlacementCodes, of: WhoseAndWhen): void {
  const { type, provider, urn, homePostcode, placementPostcode, inOut, distance } = placement;
  checkCodeOn('type', type, placementTypes, of.on);
  checkCodeOn('provider', provider, placementProviders, of.on);
  check.code('inOut', inOut, placementLocations);
  if (distance !== null && distance !== undefined && !(distance >= 0 && distance <= 1_000))
    throw new BadInput('distance is a number of miles, 0 to 1000.');
  checkTogether(type, of);
  const none = isTemporary(type) || type.startsWith('Z');
  if (none && provider)
    refuse('NO_PROVIDER', 'A temporary or other placement has no provider. Leave it out.');
  if (!none && !provider) refuse('PROVIDER_MISSING', 'Say who provides the placement: PR0 to PR5.');
  if (provider === 'PR0' && type !== 'P1')
    refuse('PROVIDER_CONTRADICTS', 'Parents provide only a placement with parents, P1. Choose PR1 to PR5.');
  if (provider === 'PR3' && notByOtherPublic.test(type))
    refuse(
      'PROVIDER_CONTRADICTS',
      'Such a placement is not provided by another public body. Choose another provider.',
    );
  if (urn && withoutUrn.test(type))
    refuse(
      'URN_NOT_FOR_THIS_TYPE',
      'Such a placement has no reference number of the inspectorate. Leave it out.',
    );
  if (urn && !urnShape.test(urn))
    throw new BadInput('urn is SC and six digits, seven digits, or XXXXXXX where another body inspects.');
  if (
    type !== 'P1' &&
    homePostcode &&
    placementPostcode &&
    squeezed(homePostcode) === squeezed(placementPostcode)
  )
    refuse(
      'SAME_POSTCODE',
      'Home and placement have the same postcode. Only a placement with parents may; correct one of them.',
    );
}

/** A postcode without blanks, in capitals; null for nothing. */
export const squeezed = (postcode: string | null | undefined): string | null =>
  postcode?.replaceAll(' ', '').toUpperCase() || null;

/** Refuses a reason for change that does not fit what changed. */
export function checkReasonForChange(reason: string, sameCarer: boolean, on: CivilDate): void {
  checkCodeOn('reasonForChange', reason, reasonsForPlacementChange, on);
  if (reason === 'PLACE' && !sameCarer)
    refuse(
      'REASON_CONTRADICTS',
      'A change in the status of the placement only (PLACE) is one with the ' +
        'same carer. Say so, or choose another reason.',
    );
}
