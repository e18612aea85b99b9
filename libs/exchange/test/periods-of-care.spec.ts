import fc from 'fast-check';
import { periodsOfCare, type Episode } from '../src';

const day = (n: number) =>
  new Date(Date.UTC(2015, 3, 1) + n * 86_400_000).toISOString().slice(0, 10) as Episode['DECOM'];
const episode = (
  from: number,
  to: number | null,
  RNE: Episode['RNE'],
  said: Partial<Episode> = {},
): Episode => ({
  CHILD: 'A1',
  DECOM: day(from),
  RNE,
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U4',
  PLACE_PROVIDER: 'PR1',
  DEC: to === null ? null : day(to),
  REC: to === null ? null : 'X1',
  REASON_PLACE_CHANGE: null,
  HOME_POST: null,
  PL_POST: null,
  URN: null,
  ...said,
});

describe('periods of care', () => {
  it('knows the start only of a first episode with S', () => {
    expect(periodsOfCare([episode(0, null, 'S')])[0]?.startKnown).toBe(true);
    const cut = periodsOfCare([episode(0, null, 'L')])[0];
    expect([cut?.startKnown, cut?.placements[0]?.startKnown, cut?.legalStatuses[0]?.startKnown]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('begins again after care ended', () => {
    const periods = periodsOfCare([episode(0, 5, 'S', { REC: 'E4A' }), episode(9, null, 'S')]);
    expect(
      periods.map(({ startedOn, ceasedOn, reasonCeased }) => [startedOn, ceasedOn, reasonCeased]),
    ).toEqual([
      [day(0), day(5), 'E4A'],
      [day(9), null, null],
    ]);
  });

  it('keeps the placement when only the legal status changes', () => {
    const [period] = periodsOfCare([episode(0, 5, 'S', { LS: 'C1' }), episode(5, null, 'L')]);
    expect(period?.placements).toHaveLength(1);
    expect(period?.legalStatuses.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['C1', day(0), day(5)],
      ['C2', day(5), null],
    ]);
  });

  it('begins a placement for P with another carer and for T with the same', () => {
    const [period] = periodsOfCare([
      episode(0, 5, 'S'),
      episode(5, 8, 'P', { PLACE: 'K2' }),
      episode(8, null, 'T', { PLACE: 'U1' }),
    ]);
    expect(period?.placements.map(({ type, sameCarerAsBefore }) => [type, sameCarerAsBefore])).toEqual([
      ['U4', false],
      ['K2', false],
      ['U1', true],
    ]);
  });

  it('puts a temporary stay inside the placement it interrupts', () => {
    const away = { PLACE: 'T1', PLACE_PROVIDER: null } as const;
    const [period] = periodsOfCare([episode(0, 5, 'S'), episode(5, 8, 'P', away), episode(8, null, 'P')]);
    expect(period?.placements).toHaveLength(1);
    expect(period?.placements[0]).toMatchObject({
      from: day(0),
      to: null,
      temporaryStays: [{ type: 'T1', from: day(5), to: day(8) }],
    });
  });

  it('begins a placement when the child does not come back from a temporary stay', () => {
    const [period] = periodsOfCare([
      episode(0, 5, 'S'),
      episode(5, 8, 'P', { PLACE: 'T1', PLACE_PROVIDER: null }),
      episode(8, null, 'P', { PLACE: 'K2' }),
    ]);
    expect(period?.placements.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['U4', day(0), day(8)],
      ['K2', day(8), null],
    ]);
  });

  const history = fc
    .array(
      fc.record({
        length: fc.integer({ min: 1, max: 40 }),
        rne: fc.constantFrom('L', 'P', 'T', 'B', 'U'),
        place: fc.constantFrom('U4', 'K2', 'T1', 'A5'),
        ls: fc.constantFrom('C1', 'C2', 'E1'),
        ends: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((steps) => {
      let at = 0;
      let fresh = false;
      return steps.map((step, index) => {
        const from = at;
        at += step.length;
        const made = episode(from, at, (fresh ? 'S' : step.rne) as Episode['RNE'], {
          PLACE: step.place as Episode['PLACE'],
          LS: step.ls as Episode['LS'],
          REC: step.ends ? 'E8' : 'X1',
        });
        fresh = step.ends;
        return index === steps.length - 1 && !step.ends ? { ...made, DEC: null, REC: null } : made;
      });
    });

  it('covers each period without gap or overlap, by placements and by legal statuses, and loses no episode', () => {
    fc.assert(
      fc.property(history, (episodes) => {
        const periods = periodsOfCare(episodes);
        expect(periods.flatMap((period) => period.episodes)).toEqual(episodes);
        for (const period of periods) {
          for (const spells of [period.placements, period.legalStatuses]) {
            expect(spells[0]?.from).toBe(period.startedOn);
            expect(spells.at(-1)?.to).toBe(period.ceasedOn);
            spells.slice(1).forEach((spell, index) => expect(spell.from).toBe(spells[index]?.to));
          }
          for (const { from, to, temporaryStays } of period.placements) {
            for (const stay of temporaryStays)
              expect(stay.from >= from && (to === null || (stay.to !== null && stay.to <= to))).toBe(true);
          }
        }
      }),
    );
  });
});
