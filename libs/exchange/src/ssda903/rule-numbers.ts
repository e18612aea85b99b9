/**
 * The Department's numbers of what is checked cell by cell: a value that a column cannot have, a blank, a day
 * before another, a child the header does not tell of, a second row.
 */
interface Numbers {
  /** The child is in the header. */
  readonly inHeader?: string;
  /** One row a child. */
  readonly once?: string;
  /** The column's code, day or form, and that it is filled. */
  readonly form: Readonly<Record<string, string>>;
  /** The column's day is not before another's. */
  readonly order?: Readonly<Record<string, string>>;
}

const flags = [
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
] as const;

const numbers: Readonly<Record<string, Numbers>> = {
  ssda903_header: {
    once: 'INT32',
    form: { SEX: '101', DOB: '102', ETHNIC: '103', UPN: '168', MOTHER: '165', MC_DOB: '171' },
  },
  ssda903_episodes: {
    inHeader: 'INT03',
    form: {
      DECOM: '141',
      RNE: '143',
      LS: '144',
      CIN: '145',
      PLACE: '146',
      PLACE_PROVIDER: '178',
      DEC: '147',
      REC: '149',
      REASON_PLACE_CHANGE: '1009',
    },
  },
  ssda903_reviews: { inHeader: 'INT08', form: { REVIEW: '166', REVIEW_CODE: '167' } },
  ssda903_uasc: { inHeader: 'INT09', once: 'INT36', form: { DUC: '104' } },
  ssda903_oc2: {
    inHeader: 'INT05',
    once: 'INT33',
    form: {
      SDQ_SCORE: '180',
      SDQ_REASON: '196',
      ...Object.fromEntries(flags.map((flag) => [flag, '181'])),
    },
  },
  ssda903_oc3: {
    inHeader: 'INT06',
    once: 'INT34',
    form: { IN_TOUCH: '131', ACTIV: '132', ACCOM: '133' },
  },
  ssda903_ad1: {
    inHeader: 'INT01',
    once: 'INT31',
    form: {
      DATE_INT: '112',
      DATE_MATCH: '113',
      FOSTER_CARE: '114',
      NB_ADOPTR: '175',
      SEX_ADOPTR: '176',
      LS_ADOPTR: '177',
    },
  },
  ssda903_placed_adoption: {
    inHeader: 'INT02',
    form: { DATE_PLACED: '115', DATE_PLACED_CEASED: '116', REASON_PLACED_CEASED: '120' },
    order: { DATE_PLACED_CEASED: '522' },
  },
  ssda903_prev_perm: {
    inHeader: 'INT07',
    once: 'INT35',
    form: { PREV_PERM: '631', LA_PERM: '633', DATE_PERM: '632' },
  },
  ssda903_missing: {
    inHeader: 'INT04',
    form: { MISSING: '1006', MIS_START: '1004', MIS_END: '1005' },
    order: { MIS_END: '567' },
  },
  ssda903_sw_episodes: {
    form: { SW_ID: 'SW01a', SW_DECOM: 'SW04', SW_DEC: 'SW05', SW_REASON: 'SW13' },
  },
  ssda903_dolo: {
    form: { DOLO_START: '700', DOLO_END: '701' },
    order: { DOLO_END: '702' },
  },
};

/** Which blanks have a number of their own: all items of leaving care, or of an adoption, or none. */
const whole: Readonly<Record<string, string>> = { ssda903_oc3: '153', ssda903_ad1: '151' };

const numbered = (rule: string, number: string | undefined): string =>
  number === undefined ? rule : `${rule} (${number})`;

/** What is required of a column's value, under the Department's number where it has one. */
export const formRule = (rule: string, file: string, column: string): string =>
  numbered(rule, numbers[file]?.form[column]);

/** That a column is filled. */
export const filledRule = (file: string, column: string): string =>
  numbered('filled', whole[file] ?? numbers[file]?.form[column]);

/** That a column's day is not before another's. */
export const orderRule = (rule: string, file: string, column: string): string =>
  numbered(rule, numbers[file]?.order?.[column]);

/** That a value stands in the file it refers to. */
export const referenceRule = (file: string, column: string): string =>
  numbered('in the folder', column === 'CHILD' ? numbers[file]?.inHeader : undefined);

/** That a row stands once. */
export const onceRule = (file: string, unique: readonly string[]): string =>
  numbered(
    'once in the file',
    unique.length === 1 && unique[0] === 'CHILD' ? numbers[file]?.once : undefined,
  );

/** Every number that is checked cell by cell. */
export const cellRuleNumbers: ReadonlySet<string> = new Set([
  ...Object.values(numbers).flatMap(({ inHeader, once, form, order }) => [
    ...(inHeader === undefined ? [] : [inHeader]),
    ...(once === undefined ? [] : [once]),
    ...Object.values(form),
    ...Object.values(order ?? {}),
  ]),
  ...Object.values(whole),
]);
