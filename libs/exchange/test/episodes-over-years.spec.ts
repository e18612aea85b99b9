import { civilDate } from '@iro/calendar';
import { episodesOverYears, periodsOfCare, type Episode } from '../src';

const episode = (
  DECOM: string,
  RNE: Episode['RNE'],
  DEC: string | null,
  over: Partial<Episode> = {},
): Episode => ({
  CHILD: 'C',
  DECOM: civilDate(DECOM),
  RNE,
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U4',
  PLACE_PROVIDER: 'PR1',
  DEC: DEC === null ? null : civilDate(DEC),
  REC: DEC === null ? null : 'X1',
  REASON_PLACE_CHANGE: null,
  HOME_POST: null,
  PL_POST: null,
  URN: null,
  ...over,
});
const days = (told: Parameters<typeof episodesOverYears>[0]): string[] =>
  episodesOverYears(told).map(
    ({ year, episode: { DECOM, DEC, RNE, REC } }) => `${year} ${DECOM} ${DEC ?? '-'} ${RNE} ${REC ?? '-'}`,
  );

describe('episodes of several years', () => {
  const y2015 = {
    year: 2015,
    episodes: [episode('2014-05-01', 'S', '2015-01-10'), episode('2015-01-10', 'L', null, { LS: 'E1' })],
  };

  it('are those of the year that told last of the same days', () => {
    const y2016 = {
      year: 2016,
      episodes: [episode('2015-01-10', 'L', '2015-09-01'), episode('2015-09-01', 'P', null)],
    };
    const right = [
      '2015 2014-05-01 2015-01-10 S X1',
      '2016 2015-01-10 2015-09-01 L X1',
      '2016 2015-09-01 - P -',
    ];
    expect(days([y2015, y2016])).toEqual(right);
    expect(days([y2016, y2015])).toEqual(right);
  });

  it('are an earlier year’s where the later one tells nothing of the child', () => {
    expect(days([y2015, { year: 2016, episodes: [] }])).toEqual(days([y2015]));
  });

  it.each([
    ['a day later', '2015-01-11'],
    ['a day earlier', '2015-01-09'],
  ])('meet where the later year moves what was open %s', (_, day) => {
    expect(days([y2015, { year: 2016, episodes: [episode(day, 'L', null)] }])).toEqual([
      `2015 2014-05-01 ${day} S X1`,
      `2016 ${day} - L -`,
    ]);
  });

  it('begin earlier where the later year says so, and nothing of the earlier is left', () => {
    expect(days([y2015, { year: 2016, episodes: [episode('2014-04-20', 'S', null)] }])).toEqual([
      '2016 2014-04-20 - S -',
    ]);
  });

  it('end on an unknown day for an unknown reason where care begins again and nobody told that it ended', () => {
    const told = [y2015, { year: 2017, episodes: [episode('2016-06-01', 'S', null)] }];
    expect(days(told)).toEqual([
      '2015 2014-05-01 2015-01-10 S X1',
      '2015 2015-01-10 2016-06-01 L -',
      '2017 2016-06-01 - S -',
    ]);
    expect(
      periodsOfCare(episodesOverYears(told).map(({ episode: each }) => each)).map(
        ({ startedOn, ceasedOn, reasonCeased }) => [startedOn, ceasedOn, reasonCeased],
      ),
    ).toEqual([
      ['2014-05-01', '2016-06-01', null],
      ['2016-06-01', null, null],
    ]);
  });

  it('go on over a year that was never sent', () => {
    expect(days([y2015, { year: 2017, episodes: [episode('2015-12-01', 'P', null)] }])).toEqual([
      '2015 2014-05-01 2015-12-01 S X1',
      '2017 2015-12-01 - P -',
    ]);
  });

  it('keep a period that ended before', () => {
    const ended = { year: 2015, episodes: [episode('2014-05-01', 'S', '2015-01-10', { REC: 'E4A' })] };
    expect(days([ended, { year: 2016, episodes: [episode('2015-06-01', 'S', null)] }])).toEqual([
      '2015 2014-05-01 2015-01-10 S E4A',
      '2016 2015-06-01 - S -',
    ]);
  });
});
