import { councilOfEdges } from './council-of-edges';
import { differencesOf } from './one-council';

const [first, last] = (process.env['ORACLE_COUNCILS'] ?? '1-10').split('-').map(Number) as [number, number];
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('every figure of a small council full of edges', () => {
  it.each(seeds)('is what the definitions say, worked out one by one: council %d', async (seed) => {
    expect(await differencesOf(councilOfEdges(seed))).toEqual([]);
  });
});
