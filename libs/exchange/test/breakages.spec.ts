import { returnRules } from '../src/rules/return-rules';
import { brokenBy, onRecord, type Cells, type Told } from './one-child';

const e = (...rows: Cells[]): Told => ({ ssda903_episodes: rows });
const left = { DEC: '01/12/2025', REC: 'E4A' };
const first = { DEC: '01/09/2025', REC: 'X1' };
const next = { DECOM: '01/09/2025' };
const adopted = { DEC: '01/12/2025', REC: 'E11', PLACE: 'A4', LS: 'E1' };
const h = (cells: Cells): Told => ({ ssda903_header: [cells] });
const early = '15/06/2012';

type Break = readonly [number: string, told: Told, dob?: string, year?: number, last?: Told];

/** A break of each rule: its number, what is told, then the birth, the year and last year's return where they matter. */
const breaks: readonly Break[] = [
  ['210', { ...e({}), ...h({ UPN: 'UN4' }) }],
  ['231', { ...e({}), ssda903_uasc: [{}] }, '15/06/2019'],
  ['232', { ...e({}), ...h({ SEX: 'U' }) }],
  ['301', h({ DOB: '01/06/2026' }), '01/06/2026'],
  ['351', h({}), '01/01/1990'],
  ['442', { ...e({}), ...h({ UPN: '' }) }],
  ['607', { ...e(left), ...h({ SEX: 'F' }) }],
  ['620', h({ SEX: 'F', MOTHER: '1', MC_DOB: '01/06/2025' }), '01/01/2016'],
  ['621', h({ SEX: 'F', MOTHER: '1', MC_DOB: '01/06/2005' })],
  ['625', { ...e(left), ...h({ SEX: 'F', MOTHER: '1', MC_DOB: '01/02/2026' }) }],
  [
    '628',
    {
      ...e({ CHILD: 'B1' }),
      ssda903_header: [{ SEX: 'F', MOTHER: '0' }, { CHILD: 'B1' }],
      ssda903_oc3: [{}],
    },
    '15/06/2007',
  ],
  ['EPI', { ...e({ CHILD: 'B1' }), ssda903_header: [{}, { CHILD: 'B1' }] }],
  ['302', e({ DECOM: '01/06/2011' })],
  ['352', e({}), '01/06/2007'],
  ['353', e({ DECOM: '01/06/1991' }), '01/01/1991', 2006],
  ['358', e({ LS: 'J1' }), '15/06/2016'],
  ['359', e({ DECOM: '01/06/2024' }), '15/06/2007'],
  ['370', e({ PLACE: 'P2', DECOM: '01/06/2023', DEC: '01/09/2023', REC: 'E4A' }), '15/06/2009', 2024],
  ['371', e({ PLACE: 'K3', ...left })],
  ['372', e({ PLACE: 'R5' }), '15/06/2016'],
  ['373', e({ PLACE: 'S1' }), '15/06/2022'],
  ['374', e({ PLACE: 'P3' })],
  ['234', e({ ...first, REASON_PLACE_CHANGE: 'CUSTOD' }, { ...next, RNE: 'P' }), '15/06/2016'],
  ['386', e({ ...adopted }), '15/06/2007'],
  ['387', e({ ...left, REC: 'E5' })],
  ['389', e({ ...left, REC: 'E7' })],
  ['407', e({ ...left, REC: 'E45' }), '15/06/2007'],
  ['460', e({ ...left, REC: 'E17' })],
  ['361', e({ LS: 'L1', DEC: '05/06/2025', REC: 'E4A' })],
  ['362', e({ LS: 'L2', DEC: '23/06/2025', REC: 'E4A' })],
  ['363', e({ LS: 'L3', DEC: '09/06/2025', REC: 'E4A' })],
  ['364', e({ LS: 'J2', DEC: '23/06/2025', REC: 'E4A' })],
  ['365', e({ LS: 'V3', DEC: '19/06/2025', REC: 'E4A' })],
  ['366', e({ LS: 'V3', RNE: 'P', DEC: '05/06/2025', REC: 'E4A' })],
  ['367', e({ LS: 'V3', DEC: '01/09/2025', REC: 'E4A' })],
  [
    '375',
    e(
      first,
      { ...next, RNE: 'P', PLACE: 'T1', DEC: '14/10/2025', REC: 'X1' },
      { DECOM: '14/10/2025', RNE: 'P' },
    ),
  ],
  [
    '376',
    e(
      first,
      { ...next, RNE: 'P', PLACE: 'T3', DEC: '23/09/2025', REC: 'X1' },
      { DECOM: '23/09/2025', RNE: 'P' },
    ),
  ],
  [
    '379',
    e(
      first,
      { ...next, RNE: 'P', PLACE: 'T4', DEC: '09/09/2025', REC: 'X1' },
      { DECOM: '09/09/2025', RNE: 'P' },
    ),
  ],
  ['377', e(...['06', '07', '08'].map((month) => ({ PLACE: 'T3', DECOM: `02/${month}/2025` })))],
  [
    '426',
    e(
      { LS: 'V3', DEC: '05/06/2025', REC: 'E4A' },
      { DECOM: '01/08/2025', LS: 'V4', DEC: '05/08/2025', REC: 'E4A' },
    ),
  ],
  ['199', e({ ...adopted }, { DECOM: '01/02/2026' })],
  ['357', e({ RNE: 'P' })],
  [
    '383',
    e(
      first,
      { ...next, RNE: 'P', PLACE: 'T1', DEC: '05/09/2025', REC: 'X1' },
      { DECOM: '05/09/2025', RNE: 'P', PLACE: 'K2' },
    ),
  ],
  ['437', e({ ...left, REC: 'E2' }, { DECOM: '01/02/2026' })],
  ['214', e({ LS: 'V4' })],
  ['217t', e({ PLACE: 'P2', DECOM: '01/06/2023' }), '15/06/2006', 2024],
  ['336', e({ ...first, PLACE: 'K2' }, { ...next, RNE: 'P', PLACE: 'A4' })],
  ['382', e({ LS: 'V4', PLACE: 'T1' })],
  ['384', e({ LS: 'V4', PLACE: 'U4' })],
  ['390', e({ ...left, REC: 'E11' })],
  ['392b', e({ PL_POST: '' })],
  ['446', e({ LS: 'E1', DECOM: '01/11/2005' }), '15/06/2000', 2006],
  ['516', e({ ...left, REC: 'E45', PLACE: 'K2' })],
  ['527', e({ PLACE: 'R2', PLACE_PROVIDER: 'PR1' })],
  ['528', e({ PLACE: 'R2', PLACE_PROVIDER: 'PR2' })],
  ['529', e({ PLACE_PROVIDER: 'PR3' })],
  ['530', e({ PLACE: 'P1', PLACE_PROVIDER: 'PR4' })],
  ['531', e({ PLACE: 'P1', PLACE_PROVIDER: 'PR5' })],
  ['354', e({}, { DECOM: '01/06/2026' })],
  ['385', e({ DEC: '01/06/2026', REC: 'E4A' })],
  ['166', { ...e({}), ssda903_reviews: [{ REVIEW: '01/06/2026' }] }],
  ['104', { ...e({}), ssda903_uasc: [{ DUC: '01/06/2026' }] }],
  ['112', { ...e({}), ssda903_ad1: [{ DATE_INT: '01/06/2026' }] }],
  ['113', { ...e({}), ssda903_ad1: [{ DATE_MATCH: '01/06/2026' }] }],
  ['held before the year', { ...e({}), ssda903_reviews: [{ REVIEW: '01/03/2025' }, {}] }],
  ['218', e({ URN: '' })],
  ['222', e({ PLACE: 'P1', PLACE_PROVIDER: 'PR0' })],
  ['230', e({ PLACE: 'H5', DECOM: '01/06/2023', URN: '' }), '15/06/2006', 2024],
  ['304', { ...e({}), ssda903_uasc: [{ DUC: '01/02/2026' }] }, '15/06/2007'],
  ['INT21', { ...e({}), ssda903_uasc: [{ SEX: 'F' }] }],
  ['511', { ssda903_ad1: [{ SEX_ADOPTR: 'M1' }] }],
  ['514', { ssda903_ad1: [{ LS_ADOPTR: 'L0' }] }],
  ['517', { ssda903_ad1: [{ LS_ADOPTR: 'L3', SEX_ADOPTR: 'MM' }] }],
  ['518', { ssda903_ad1: [{ LS_ADOPTR: 'L4' }] }],
  ['519', { ssda903_ad1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: 'F1' }] }],
  ['520', { ssda903_ad1: [{ SEX_ADOPTR: 'FF' }] }],
  ['524', { ssda903_ad1: [{ LS_ADOPTR: 'L12' }] }],
  ['333', { ssda903_ad1: [{ DATE_INT: '01/09/2025' }] }],
  ['334', { ...e({}), ssda903_ad1: [{ DATE_INT: '01/05/2025' }] }],
  ['335', { ...e(adopted), ssda903_ad1: [{ FOSTER_CARE: '1' }] }],
  ['521', { ...e(adopted), ssda903_ad1: [{}] }],
  [
    '525',
    {
      ssda903_ad1: [{}],
      ssda903_placed_adoption: [{ DATE_PLACED_CEASED: '01/08/2025', REASON_PLACED_CEASED: 'RD1' }],
    },
  ],
  ['601', { ...e(adopted), ssda903_ad1: [] }],
  ['602', { ...e({}), ssda903_ad1: [{}] }],
  ['582', { ...e(adopted), ssda903_ad1: [{ DATE_MATCH: '01/12/2025' }] }],
  ['117', { ...e(left), ssda903_placed_adoption: [{ DATE_PLACED: '01/02/2026' }] }],
  [
    '118',
    { ...e({}), ssda903_placed_adoption: [{ DATE_PLACED_CEASED: '01/03/2025', DATE_PLACED: '01/02/2025' }] },
  ],
  ['119', { ssda903_placed_adoption: [{ REASON_PLACED_CEASED: 'RD1' }] }],
  ['184', { ssda903_placed_adoption: [{ DATE_PLACED: '01/06/2012' }] }],
  [
    '558',
    {
      ...e(adopted),
      ssda903_placed_adoption: [{ DATE_PLACED_CEASED: '01/08/2025', REASON_PLACED_CEASED: 'RD1' }],
    },
  ],
  ['579', { ssda903_placed_adoption: [{}, { DATE_PLACED: '01/09/2025' }] }],
  ['583', { ssda903_placed_adoption: [{}, { DATE_PLACED: '01/09/2025' }] }],
  ['1003', { ...e({}), ssda903_placed_adoption: [{ DATE_PLACED: '01/05/2025' }] }],
  ['557', { ...e({ ...left, LS: 'E1' }), ssda903_placed_adoption: [{}] }],
  ['182', { ssda903_oc2: [{ IMMUNISATIONS: '' }] }],
  ['185', { ...e({}), ssda903_oc2: [{ SDQ_SCORE: '9' }] }],
  ['198', { ...e({}), ssda903_oc2: [{ SDQ_REASON: 'SDQ2' }] }],
  ['544', { ssda903_oc2: [{ CONVICTED: '0', TEETH_CHECK: '' }] }],
  ['547', { ssda903_oc2: [{ HEALTH_CHECK: '1', TEETH_CHECK: '' }] }],
  ['134', { ssda903_ad1: [{}], ssda903_oc3: [{}] }],
  ['187', { ...e({ DECOM: '01/06/2024' }), ssda903_oc3: [{}] }],
  ['215', { ssda903_oc2: [{}], ssda903_oc3: [{}] }],
  ['1000', { ...e({ ...left, REC: 'E2' }), ssda903_oc3: [{}] }],
  ['1011', { ...e({ ...left, REC: 'E3' }), ssda903_oc3: [{}] }],
  [
    '1014',
    { ...e({ CHILD: 'B1' }), ssda903_header: [{}, { CHILD: 'B1' }], ssda903_oc3: [{}], ssda903_uasc: [{}] },
  ],
  ['1016', { ...e(left), ssda903_oc3: [{}] }, '15/06/2008'],
  [
    '574',
    {
      ssda903_missing: [{}, { MIS_START: '01/09/2025', MIS_END: '05/09/2025' }].map((row, at) => ({
        ...row,
        MIS_START: `0${at + 1}/09/2025`,
        MIS_END: `0${at + 4}/09/2025`,
      })),
    },
  ],
  [
    '575',
    {
      ...e({ ...first }, { ...next, RNE: 'P', PLACE: 'K2' }),
      ssda903_missing: [{ MIS_START: '15/08/2025', MIS_END: '' }],
    },
  ],
  ['577', { ...e(left), ssda903_missing: [{ MIS_END: '' }] }],
  ['578', { ...e(left), ssda903_missing: [{ MIS_START: '01/02/2026', MIS_END: '02/02/2026' }] }],
  ['581', { ...e({}), ssda903_missing: [{ MIS_START: '01/05/2025', MIS_END: '02/05/2025' }] }],
  ['586', { ssda903_missing: [{ MIS_START: early, MIS_END: '02/09/2025' }] }],
  [
    '570',
    {
      ...e({}),
      ssda903_missing: [
        { MIS_START: '01/06/2026', MIS_END: '' },
        {},
        { MIS_START: '01/10/2025', MIS_END: '03/10/2025' },
        { MIS_START: '01/11/2025', MIS_END: '03/11/2025' },
      ],
    },
  ],
  [
    '571',
    {
      ...e({}),
      ssda903_missing: [
        { MIS_START: '01/03/2025', MIS_END: '03/03/2025' },
        {},
        { MIS_START: '05/11/2025', MIS_END: '06/11/2025' },
      ],
    },
  ],
  [
    '580',
    {
      ...e({ DECOM: '01/06/2024', DEC: '15/12/2025', REC: 'E4A' }),
      ssda903_missing: [{ MIS_END: '15/12/2025' }],
    },
    '15/12/2007',
  ],
  ['630', { ...e({}), ssda903_prev_perm: [{ PREV_PERM: 'P1' }] }],
  ['632', { ssda903_prev_perm: [{ PREV_PERM: 'P1', DATE_PERM: '31/02/2014', LA_PERM: '372' }] }],
  ['633', { ssda903_prev_perm: [{ PREV_PERM: 'P1', DATE_PERM: '01/02/2014', LA_PERM: '100' }] }],
  ['634', { ...e({ DECOM: '01/06/2024' }), ssda903_prev_perm: [{}] }],
  ['635', { ssda903_prev_perm: [{ LA_PERM: '372' }] }],
  ['SW01b', { ssda903_sw_episodes: [{ SW_REASON: '' }] }],
  ['SW02', { ssda903_sw_episodes: [{ SW_ID: 'A12' }] }],
  ['SW06', { ssda903_sw_episodes: [{ SW_DECOM: '01/06/2026' }] }],
  ['SW07', { ssda903_sw_episodes: [{ SW_DECOM: '01/06/2023', SW_DEC: '01/07/2023' }] }],
  ['SW08', { ssda903_sw_episodes: [{}, { SW_DECOM: '01/08/2025' }] }],
  ['SW09', { ssda903_sw_episodes: [{ SW_DEC: '01/06/2025' }] }],
  [
    'SW10',
    { ssda903_sw_episodes: [{ SW_DEC: '01/07/2025' }, { SW_DECOM: '01/08/2025', SW_REASON: 'MANAGE' }] },
  ],
  ['SW11b', { ssda903_sw_episodes: [{ SW_DEC: '30/03/2026' }] }],
  ['SW12', { ...e({}), ssda903_sw_episodes: [] }],
  ['SW17', { ...e({}), ssda903_sw_episodes: [{ SW_DEC: '01/12/2025' }] }],
  ['703', { ssda903_dolo: [{ DOLO_START: '01/06/2027', DOLO_END: '' }] }, early, 2027],
  ['704', { ssda903_dolo: [{ DOLO_START: '01/03/2026', DOLO_END: '15/03/2026' }] }, early, 2027],
  ['705', { ssda903_dolo: [{ DOLO_END: '' }, { DOLO_START: '01/11/2026', DOLO_END: '' }] }, early, 2027],
  [
    '707',
    { ...e({ DEC: '01/05/2026', REC: 'E4A' }), ssda903_dolo: [{ DOLO_START: '01/04/2026', DOLO_END: '' }] },
    early,
    2027,
  ],
  ['708', { ssda903_dolo: [{ DOLO_START: early, DOLO_END: '01/10/2026' }] }, early, 2027],
  ['709', { ...e({}), ssda903_dolo: [{ DOLO_END: '01/10/2026' }] }, early, 2027],
  ['710', { ...e({ PLACE: 'K1' }), ssda903_dolo: [{ DOLO_END: '01/10/2026' }] }, early, 2027],
  ['202', h({}), early, 2026, h({ SEX: 'F' })],
  ['203', h({}), early, 2026, h({ DOB: '16/06/2012' })],
  ['204', h({}), early, 2026, h({ ETHNIC: 'WIRI' })],
  ['205A', { ...e({}), ssda903_uasc: [] }, early, 2026, { ...h({}), ssda903_uasc: [{}] }],
  [
    '205B',
    { ...e({}), ssda903_uasc: [{}] },
    early,
    2026,
    { ...h({}), ssda903_uasc: [{ DUC: '01/02/2025' }] },
  ],
  ['205C', { ...e({}), ssda903_uasc: [{ DUC: '01/02/2025' }] }, early, 2026, { ...h({}), ssda903_uasc: [] }],
  ['205D', { ...e({}), ssda903_uasc: [{}] }, early, 2026, { ...h({}), ssda903_uasc: [] }],
  ['207', h({ SEX: 'F', MOTHER: '0' }), early, 2026, h({ SEX: 'F', MOTHER: '1' })],
  ['208', h({}), early, 2026, h({ UPN: 'A123456789012' })],
  [
    '624',
    h({ SEX: 'F', MOTHER: '1', MC_DOB: '01/06/2025' }),
    early,
    2026,
    h({ SEX: 'F', MOTHER: '1', MC_DOB: '01/05/2024' }),
  ],
  ['626', h({ SEX: 'F', MOTHER: '1', MC_DOB: '01/02/2025' }), early, 2026, h({ SEX: 'F', MOTHER: '0' })],
  ['502', e({}), early, 2026, e({ DECOM: '01/06/2024' })],
  ...(['RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'URN'] as const).map(
    (column, at) =>
      [
        `503${'ABCDEF'[at]!}`,
        e({ DECOM: '01/06/2024' }),
        early,
        2026,
        e({
          DECOM: '01/06/2024',
          [column]: { RNE: 'B', LS: 'C1', CIN: 'N2', PLACE: 'U5', PLACE_PROVIDER: 'PR4', URN: 'SC999999' }[
            column
          ],
        }),
      ] as const,
  ),
  ['562', e({ DECOM: '01/06/2024' }), early, 2026, e({ DECOM: '01/07/2024' })],
  ['NoE', e({ DECOM: '01/06/2024' }), early, 2026, e({ CHILD: 'B1' })],
  [
    '559',
    { ssda903_placed_adoption: [{ DATE_PLACED: '01/02/2025' }] },
    early,
    2026,
    { ssda903_placed_adoption: [] },
  ],
  [
    '560',
    { ssda903_placed_adoption: [{}] },
    early,
    2026,
    { ssda903_placed_adoption: [{ DATE_PLACED: '01/02/2025' }] },
  ],
  [
    '561',
    { ssda903_placed_adoption: [{}] },
    early,
    2026,
    { ssda903_placed_adoption: [{ DATE_PLACED_CEASED: '01/08/2025' }] },
  ],
  [
    '584',
    { ssda903_placed_adoption: [{ DATE_PLACED: '01/06/2025' }] },
    early,
    2026,
    { ssda903_placed_adoption: [{ DATE_PLACED_CEASED: '01/08/2025' }] },
  ],
  [
    '576',
    { ssda903_missing: [{}] },
    early,
    2026,
    { ...h({}), ssda903_missing: [{ MIS_START: '30/03/2025', MIS_END: '' }] },
  ],
  [
    '706',
    { ssda903_dolo: [{ DOLO_START: '01/06/2026', DOLO_END: '' }] },
    early,
    2027,
    { ssda903_dolo: [{ DOLO_START: '01/02/2026', DOLO_END: '' }] },
  ],
  ['348', { ssda903_oc3: [{}] }, early, 2026, { ssda903_oc3: [{ IN_TOUCH: 'DIED' }] }],
  [
    '1001',
    { ...e({ ...left, DEC: '01/07/2025' }), ssda903_oc3: [{}] },
    '15/06/2008',
    2026,
    { ssda903_oc3: [] },
  ],
  [
    '1002',
    { ...e({ CHILD: 'B1' }), ssda903_header: [{}, { CHILD: 'B1' }], ssda903_oc3: [{}] },
    early,
    2026,
    { ...e({ CHILD: 'B1' }), ssda903_oc3: [] },
  ],
  [
    '1010',
    { ...e({ CHILD: 'B1' }), ssda903_header: [{}, { CHILD: 'B1' }], ssda903_oc3: [{}] },
    early,
    2026,
    { ...e({}), ssda903_oc3: [] },
  ],
];

describe('a single break', () => {
  it.each(breaks.map((each) => [each[0], each] as const))('of %s is found', async (number, each) => {
    const [, told, dob = early, year = 2026, last] = each;
    const lastYear = last === undefined ? undefined : () => Promise.resolve(onRecord(last, dob));
    expect(await brokenBy(told, dob, { year, lastYear })).toContain(number);
  });

  it('is tried of every rule', () => {
    const tried = new Set(breaks.map(([number]) => number));
    expect(returnRules.map(({ number }) => number).filter((number) => !tried.has(number))).toEqual([]);
  });
});
