import { freshDatabases } from '@iro/testkit';
import { openCouncilUnderTest, type CouncilUnderTest } from '../council-under-test';
import { councilOfCases } from './cases';
import { compared, importFolders } from './one-council';

/**
 * One child for each way in which a figure once went wrong, all in one council, each under the name of the
 * right answer. What the oracle says of the council as a whole is asked as well.
 */
describe('what figures once got wrong', () => {
  const { tables, right } = councilOfCases();
  let council: CouncilUnderTest;
  beforeAll(async () => {
    const databases = await freshDatabases();
    await importFolders([{ tables, ending: 2016 }], databases);
    council = await openCouncilUnderTest(databases);
  });
  afterAll(() => council.close());

  it.each(right)('$says', async ({ child, figure, answer }) => {
    const page = '{ edges { node { localId } } }';
    const { data } = await council.ask(
      'IRO_MANAGER',
      `{ reportingYear(ending: 2016) { figure: ${figure} { met: cohort(first: 500) ${page} missing: cohort(missing: true, first: 500) ${page} } } }`,
    );
    const isIn = (edges: readonly { node: { localId: string } }[]): boolean =>
      edges.some(({ node }) => node.localId === child);
    const { met, missing } = data?.['reportingYear'].figure;
    expect(isIn(met.edges) ? true : isIn(missing.edges) ? false : null).toBe(answer);
  });

  it('and every other figure of them is what the definitions say', async () => {
    expect(await compared(council, tables, 2016)).toEqual([]);
  });
});
