import type { Role } from '@iro/access';
import { asActor, systemReach } from '@iro/journal';
import { keepDuties } from '../src/worklists/duties/compliance-duties';
import { openComplianceAtWork, type ComplianceAtWork } from './compliance-at-work';

const days = 'edges { cursor node { kind openedOn dueBy metOn state } }';

describe('a day worked out from a birthday', () => {
  let at: ComplianceAtWork;
  /** Sixteen on 14 June 2015, in care since 2010. Three and four on 17 September. */
  let older: string;
  let younger: string;
  let four: string;
  let ten: string;
  beforeAll(async () => {
    at = await openComplianceAtWork('2016-03-31');
    ({ child: older } = await at.inCare('1999-06-14', '2010-01-01'));
    ({ child: younger } = await at.inCare('2012-09-17', '2014-05-02'));
    ({ child: four } = await at.inCare('2011-09-17', '2014-05-02'));
    ({ child: ten } = await at.inCare('2004-09-17', '2014-05-02'));
    await asActor(at.source, systemReach, (manager) => keepDuties(manager, [older, younger, four, ten]));
  }, 60_000);
  afterAll(() => at.close());

  const kinds = ['PATHWAY_ASSESSMENT', 'SDQ', 'INITIAL_PEP'];
  const all = async (role: Role, filter: object = {}): Promise<any[]> => {
    const { data, errors } = await at.ask(
      role,
      `query($filter: DutyFilter) { complianceDuties(first: 500, filter: $filter) { ${days} } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    return data.complianceDuties.edges;
  };
  const found = async (role: Role, filter: object = {}): Promise<string[]> =>
    (await all(role, { kinds, ...filter })).map(({ node }) => `${node.kind} ${node.openedOn}`).sort();

  it('is read by an IRO manager, who reads the day of birth', async () => {
    expect(await found('IRO_MANAGER')).toEqual(
      expect.arrayContaining(['INITIAL_PEP 2015-09-17', 'PATHWAY_ASSESSMENT 2015-06-14', 'SDQ 2015-09-17']),
    );
    expect(
      await at.ofChild(
        'IRO_MANAGER',
        older,
        `complianceDuties(filter: { kinds: ["PATHWAY_ASSESSMENT"] }) { ${days} }`,
      ),
    ).toMatchObject({
      complianceDuties: {
        edges: [{ node: { openedOn: '2015-06-14', dueBy: '2015-09-14', state: 'OVERDUE' } }],
      },
    });
  });

  it('is not found by an analyst, who finds the same kinds where they began on another day', async () => {
    expect(await found('DATA_ANALYST')).toEqual([
      'INITIAL_PEP 2014-05-02',
      'SDQ 2011-04-01',
      'SDQ 2015-04-01',
    ]);
    const text = JSON.stringify(
      (await all('DATA_ANALYST')).map(({ cursor, node }) => [
        Buffer.from(cursor, 'base64url').toString(),
        node,
      ]),
    );
    expect(text.match(/\d{4}-(06-14|09-14|09-17)/g)).toBeNull();
    expect(text).toContain('2014-05-02');
    expect(
      await at.ofChild(
        'DATA_ANALYST',
        older,
        `complianceDuties(filter: { kinds: ["PATHWAY_ASSESSMENT"] }) { ${days} }`,
      ),
    ).toEqual({ complianceDuties: { edges: [] } });
  });

  it('cannot be found out by days due, states or a page', async () => {
    for (const filter of [
      { dueFrom: '2015-09-14', dueTo: '2015-09-14' },
      { states: ['OVERDUE'], dueFrom: '2015-09-01', dueTo: '2015-12-01' },
      { kinds: ['PATHWAY_ASSESSMENT'], states: ['OVERDUE', 'MET', 'ENDED', 'EXEMPT'] },
    ]) {
      expect((await all('IRO_MANAGER', filter)).length).toBeGreaterThan(0);
      expect(await found('DATA_ANALYST', filter)).toEqual([]);
    }
  });

  it('counts in the year for everybody, in its month, without the day in a cohort or its cursors', async () => {
    const asked = `
      query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on ReportingYear {
            initialPepsInTime {
              met
              of
              byMonth {
                month
                of
              }
              cohort(missing: true) {
                edges {
                  cursor
                  node {
                    id
                  }
                  on
                }
              }
            }
          }
        }
      }
    `;
    const year = async (role: Role): Promise<any> =>
      (await at.ask(role, asked, { of: [{ __typename: 'ReportingYear', ending: 2016 }] })).data._entities[0]
        .initialPepsInTime;
    const [manager, analyst] = [await year('IRO_MANAGER'), await year('DATA_ANALYST')];
    expect(manager.cohort.edges).toMatchObject([{ node: { id: younger }, on: '2015-09-17' }]);
    expect(analyst.cohort.edges).toMatchObject([{ node: { id: younger }, on: null }]);
    expect(Buffer.from(analyst.cohort.edges[0].cursor, 'base64url').toString()).not.toContain('2015-09');
    expect([analyst.of, analyst.byMonth]).toEqual([manager.of, manager.byMonth]);
  });
});
