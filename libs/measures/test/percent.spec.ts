import { percent, quotient } from '@iro/measures';

describe('percentages, from the annual report', () => {
  it.each([
    [1005, 1206, 83.3],
    [1120, 1180, 94.9],
    [432, 432, 100],
    [0, 12, 0],
    [51, 432, 11.8],
    [1, 8, 12.5],
    [1, 16, 6.3],
  ])('%i of %i is %f', (met, of, expected) => expect(percent(met, of)).toBe(expected));
  it('gives none when nothing was counted', () => expect(percent(0, 0)).toBeNull());
  it('gives a rate per 10,000', () => expect(quotient(432, 56_400, 10_000)).toBe(76.6));
  it('gives an average caseload', () => expect(quotient(432, 7)).toBe(61.7));
});
