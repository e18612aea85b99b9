import { councilOfEdges } from './council-of-edges';
import { differencesOf } from './one-council';

/** Tests that every figure of each council from a number to another is what the oracle says. */
export function figuresAgree(first: number, last: number): void {
  const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  describe('every figure of a small council full of edges', () => {
    it.each(seeds)('is what the definitions say, worked out one by one: council %d', async (seed) => {
      expect(await differencesOf(councilOfEdges(seed))).toEqual([]);
    });
  });
}
