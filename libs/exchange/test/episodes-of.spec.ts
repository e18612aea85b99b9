import fc from 'fast-check';
import { episodesOf, periodsOfCare, type Episode, type PeriodWithoutEpisodes } from '../src';

const day = (n: number) =>
  new Date(Date.UTC(2015, 3, 1) + n * 86_400_000).toISOString().slice(0, 10) as Episode['DECOM'];
const placement = (
  from: number,
  to: number | null,
  said: Partial<PeriodWithoutEpisodes['placements'][number]> = {},
): PeriodWithoutEpisodes['placements'][number] => ({
  type: 'U4',
  provider: 'PR1',
  urn: null,
  homePostcode: null,
  placementPostcode: null,
  from: day(from),
  startKnown: true,
  to: to === null ? null : day(to),
  reasonForChange: null,
  sameCarerAsBefore: false,
  temporaryStays: [],
  ...said,
});
const period = (said: Partial<PeriodWithoutEpisodes>): PeriodWithoutEpisodes => ({
  child: 'A1',
  startedOn: day(0),
  startKnown: true,
  categoryOfNeed: 'N1',
  ceasedOn: null,
  reasonCeased: null,
  legalStatuses: [{ status: 'C2', from: day(0), startKnown: true, to: null }],
  placements: [placement(0, null)],
  ...said,
});
const told = (of: PeriodWithoutEpisodes) =>
  episodesOf(of)?.map(({ RNE, LS, PLACE, DECOM, DEC, REC }) => [RNE, LS, PLACE, DECOM, DEC, REC]);

describe('episodes of a period of care', () => {
  it('begins one with the legal status, going to hospital and coming back', () => {
    expect(
      told(
        period({
          legalStatuses: [
            { status: 'C1', from: day(0), startKnown: true, to: day(31) },
            { status: 'C2', from: day(31), startKnown: true, to: null },
          ],
          placements: [placement(0, null, { temporaryStays: [{ type: 'T1', from: day(33), to: day(38) }] })],
        }),
      ),
    ).toEqual([
      ['S', 'C1', 'U4', day(0), day(31), 'X1'],
      ['L', 'C2', 'U4', day(31), day(33), 'X1'],
      ['P', 'C2', 'T1', day(33), day(38), 'X1'],
      ['P', 'C2', 'U4', day(38), null, null],
    ]);
  });

  it('tells a move with the carer from one without, each with and without a change of legal status', () => {
    const moved = (sameCarerAsBefore: boolean, status: Episode['LS']) =>
      told(
        period({
          legalStatuses:
            status === 'C2'
              ? [{ status: 'C2', from: day(0), startKnown: true, to: null }]
              : [
                  { status: 'C2', from: day(0), startKnown: true, to: day(9) },
                  { status, from: day(9), startKnown: true, to: null },
                ],
          placements: [placement(0, 9), placement(9, null, { type: 'A5', sameCarerAsBefore })],
        }),
      )?.at(-1)?.[0];
    expect([moved(false, 'C2'), moved(true, 'C2'), moved(false, 'E1'), moved(true, 'E1')]).toEqual([
      'P',
      'T',
      'B',
      'U',
    ]);
  });

  it('ends the last with the reason why care ended, and gives the reason for a move to the one that it ends', () => {
    const episodes = episodesOf(
      period({
        ceasedOn: day(20),
        reasonCeased: 'E4A',
        legalStatuses: [{ status: 'C2', from: day(0), startKnown: true, to: day(20) }],
        placements: [placement(0, 9, { reasonForChange: 'CREQB' }), placement(9, 20, { type: 'K2' })],
      }),
    );
    expect(episodes?.map(({ REC, REASON_PLACE_CHANGE, DEC }) => [REC, REASON_PLACE_CHANGE, DEC])).toEqual([
      ['X1', 'CREQB', day(9)],
      ['E4A', null, day(20)],
    ]);
  });

  it('has none where the record has a gap', () => {
    expect(episodesOf(period({ placements: [placement(0, 5), placement(8, null)] }))).toBeNull();
    expect(episodesOf(period({ legalStatuses: [] }))).toBeNull();
  });

  /** Spells one after the other, some days long each; the last is open unless the period ended. */
  const lengths = fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 5 });
  const histories = fc
    .record({
      startKnown: fc.boolean(),
      placementKnown: fc.boolean(),
      statusKnown: fc.boolean(),
      ended: fc.option(fc.constantFrom('E4A', 'E11', 'E8')),
      placements: fc.array(
        fc.record({
          days: fc.integer({ min: 2, max: 60 }),
          type: fc.constantFrom('U4', 'K2', 'A5'),
          sameCarer: fc.boolean(),
          reason: fc.option(fc.constantFrom('CARPL', 'CREQB')),
          stays: fc.array(
            fc.record({
              after: fc.integer({ min: 0, max: 20 }),
              days: fc.integer({ min: 1, max: 10 }),
              type: fc.constantFrom('T1', 'T4'),
            }),
            { maxLength: 3 },
          ),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      statuses: lengths,
    })
    .map((made): PeriodWithoutEpisodes => {
      const length = made.placements.reduce((sum, each) => sum + each.days, 0);
      const end = made.ended === null ? null : day(length);
      let at = 0;
      const placements = made.placements.map(({ days, type, sameCarer, reason, stays }, index) => {
        const [from, to] = [at, at + days];
        at = to;
        const last = index === made.placements.length - 1;
        let inside = from + 1;
        const temporaryStays = stays.flatMap((stay) => {
          const [begins, until] = [inside + stay.after, inside + stay.after + stay.days];
          if (begins >= to) return [];
          inside = until;
          return [
            {
              type: stay.type as Episode['PLACE'],
              from: day(begins),
              to: until < to ? day(until) : last ? end : day(to),
            },
          ];
        });
        const leftFromStay = temporaryStays.at(-1)?.to === day(to);
        const startKnown = index > 0 || made.startKnown || made.placementKnown;
        return placement(from, null, {
          type: type as Episode['PLACE'],
          placementPostcode: `ZZ${index} 9ZZ`,
          startKnown,
          to: last ? end : day(to),
          reasonForChange: last || leftFromStay ? null : (reason as Episode['REASON_PLACE_CHANGE']),
          sameCarerAsBefore: startKnown ? (index > 0 || !made.startKnown) && sameCarer : null,
          temporaryStays,
        });
      });
      const placed = made.startKnown || made.placementKnown;
      let from = 0;
      const legalStatuses = made.statuses.flatMap((days, index) => {
        if (from >= length) return [];
        const begins = from;
        from = index === made.statuses.length - 1 ? length : Math.min(length, from + days);
        return [
          {
            status: (['C1', 'C2', 'E1'] as const)[index % 3]!,
            from: day(begins),
            startKnown: index > 0 || made.startKnown || !placed || made.statusKnown,
            to: from >= length ? end : day(from),
          },
        ];
      });
      return {
        child: 'A1',
        startedOn: day(0),
        startKnown: made.startKnown,
        categoryOfNeed: 'N1',
        ceasedOn: end,
        reasonCeased: made.ended as Episode['REC'],
        legalStatuses,
        placements,
      };
    });

  it('gives the period of care back when read as episodes again, without gap or overlap', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const episodes = episodesOf(history);
        expect(periodsOfCare(episodes ?? [])).toEqual([{ ...history, episodes }]);
        episodes
          ?.slice(1)
          .forEach((each, index) =>
            expect([each.DECOM, episodes[index]?.REC]).toEqual([episodes[index]?.DEC, 'X1']),
          );
      }),
      { numRuns: 500 },
    );
  });
});
