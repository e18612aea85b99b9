import type { Row, Tables } from './tables';

const header = (child: string): Row => ({
  CHILD: child,
  SEX: '1',
  DOB: '19/06/2005',
  ETHNIC: 'WBRI',
  UPN: 'UN5',
  MOTHER: '',
  MC_DOB: '',
});
const episode = (child: string, from: string, to: string): Row => ({
  CHILD: child,
  DECOM: from,
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  PLACE_PROVIDER: 'PR1',
  DEC: to,
  REC: to === '' ? '' : 'E4A',
  REASON_PLACE_CHANGE: '',
  HOME_POST: 'ZZ19 0AA',
  PL_POST: 'ZZ1 1AA',
  URN: 'SC999111',
});

/**
 * A folder of 2014 and one of 2016, with none between: one child goes on, one is told of in the first alone,
 * one leaves on the last day of June, and one enters on the first of January.
 */
export function twoYears(): readonly [Tables, Tables] {
  return [
    {
      Header: [header('ZY0001'), header('ZY0002')],
      Episodes: [episode('ZY0001', '01/09/2013', ''), episode('ZY0002', '01/10/2013', '')],
    },
    {
      Header: [header('ZY0001'), header('ZY0003'), header('ZY0004')],
      Episodes: [
        episode('ZY0001', '01/09/2013', ''),
        episode('ZY0003', '10/04/2015', '30/06/2015'),
        episode('ZY0004', '01/01/2016', ''),
      ],
    },
  ];
}

/** What is right of them: the child of whom nothing more was told is still counted. */
export const countable = {
  vanished: 'ZY0002',
  lookedAfterAtEnd: 3,
  // April and May with the one who leaves on 30 June and is not looked after any more that day.
  atEndByMonth: [3, 3, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3],
};
