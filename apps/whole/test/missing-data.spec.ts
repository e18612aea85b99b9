import { civilDate } from '@iro/calendar';
import { rmSync } from 'node:fs';
import { openCouncilUnderTest } from './council-under-test';
import { freshDatabases } from '@iro/testkit';
import { importCommand } from '@iro/whole';
import { aReturn } from './a-return';

const what = `edges { node { what on figures child { localId } } } pageInfo { hasNextPage endCursor }`;
const listed = (page: any): string[] =>
  page.edges.map(({ node }: any) => [node.child.localId, node.what, node.on].filter(Boolean).join(' '));

it(
  'what SSDA903 alone cannot tell is listed, child by child, with the ' +
    'figures that need it, for those who keep the records',
  async () => {
    const databases = await freshDatabases();
    const folder = aReturn(
      { ANN: '2004-02-01', BEN: '2005-06-07' },
      [
        { child: 'ANN', from: '2015-01-10', rne: 'L', place: 'U4' },
        { child: 'BEN', from: '2015-05-05', rne: 'S', place: 'U6' },
      ],
      {
        'reviews.csv': ['CHILD,DOB,REVIEW,REVIEW_CODE', 'BEN,07/06/2005,01/06/2015,PN1'],
        'oc2.csv': [
          'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,' +
            'HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
          'ANN,01/02/2004,12,,0,,1,0,1,0,,',
        ],
      },
    );
    await importCommand(
      folder,
      { urls: databases, release: () => Promise.resolve() },
      civilDate('2016-04-01'),
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true });
    const council = await openCouncilUnderTest(databases);
    try {
      const { data, errors } = await council.ask(
        'IRO_MANAGER',
        `
        { missingData(first: 100) { ${what} } missingReviewData { ${what} } missingHealthData { ${what}
        } reportingYear(ending: 2016) { reviewsInTime { of } sameLongTermPlacement { of } } }`,
      );
      expect(errors).toBeUndefined();
      expect(listed(data?.['missingData']).sort()).toEqual([
        'ANN IN_OR_OUT_OF_AREA 2015-01-10',
        'ANN IRO',
        'ANN PERIOD_START 2015-01-10',
        'ANN PLACEMENT_START 2015-01-10',
        'BEN IN_OR_OUT_OF_AREA 2015-05-05',
        'BEN IRO',
        'BEN MOVE_PLANNED 2015-05-05',
        'BEN PROTECTION_PLAN_AT_START 2015-05-05',
      ]);
      expect(listed(data?.['missingReviewData'])).toEqual([
        'BEN REVIEW_KIND 2015-06-01',
        'BEN REVIEW_START 2015-06-01',
      ]);
      expect(listed(data?.['missingHealthData'])).toEqual([
        'ANN HEALTH_ASSESSMENT_DAY 2016-03-31',
        'ANN SDQ_SENDING 2016-03-31',
      ]);
      expect(data?.['reportingYear'].sameLongTermPlacement.of).toBe(0);
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page: any = (
          await council.ask(
            'RETURNS_OFFICER',
            `query($after: String) { missingData(first: 3, after: $after) { ${what} } }`,
            { after },
          )
        ).data?.['missingData'];
        seen.push(...listed(page));
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(seen).toEqual(listed(data?.['missingData']));
      expect((await council.ask('DATA_ANALYST', '{ missingData { edges { cursor } } }')).data).toEqual({
        missingData: null,
      });
    } finally {
      await council.close();
    }
  },
);
