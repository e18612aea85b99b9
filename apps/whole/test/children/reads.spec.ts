import { demonstrationDatabases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

const record = `
  id localId forename surname upn dateOfBirth birthMonth sex ethnicity iro { name caseload band } team {
  name service { name } managers { name } } socialWorker { name } periodOfCare { startedOn placements {
  type } legalStatuses { status label } } periodsOfCare { startedOn } placement { type label inOut
  homePostcode } placements { type } legalStatus { label } missingEpisodes { startedOn } siblings { id }
  careProceedings { issuedOn children { id } } careLeaver { status } iroAllocations { fromOn iro { name
  } advice { code } } caseAllocations { team { name manager { name spanOfControl } } socialWorker { name
  absences { fromOn } } } socialWorkerVisits { visitedOn } visitAgreements { agreedOn } leaverStatuses {
  status } proposedLeaverStatus { status } leaverContacts { contactedOn } personalAdvisers { fromOn }
  childrenDuties { edges { node { kind state } } }`;

describe('the children service on the demonstration year', () => {
  let service: ChildrenUnderTest;
  let iros: { id: string; name: string; caseload: number; inPostTo: string | null }[];
  beforeAll(async () => {
    service = await childrenUnderTest(await demonstrationDatabases());
    iros = (
      await service.ask(
        'IRO_MANAGER',
        '{ independentReviewingOfficers { id name inPostTo caseload(on: "2016-03-31") } }',
      )
    ).data.independentReviewingOfficers;
  });
  afterAll(() => service.close());

  const page = (first: number): string =>
    `{ children(first: ${first}, filter: { lookedAfter: true }) { edges { node { ${record} } } } }`;

  it('gives a child whole', async () => {
    const { data, errors } = await service.ask('IRO_MANAGER', page(50));
    expect(errors).toEqual([]);
    for (const { node } of data.children.edges) {
      expect(node).toMatchObject({
        localId: expect.any(String),
        forename: expect.any(String),
        birthMonth: node.dateOfBirth.slice(0, 7),
        iro: { name: expect.any(String) },
        team: { service: { name: expect.any(String) } },
      });
      expect(node.periodOfCare).not.toBeNull();
      expect(node.placement).not.toBeNull();
      expect(node.legalStatus.label.length).toBeGreaterThan(3);
      expect(node.childrenDuties.edges.length).toBeGreaterThan(0);
    }
  });

  it('sends as many statements for two hundred children as for fifty', async () => {
    const [few, many] = [
      await service.ask('IRO_MANAGER', page(50)),
      await service.ask('IRO_MANAGER', page(200)),
    ];
    expect(many.statements).toBe(few.statements);
  });

  it('pages through every looked-after child once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await service.ask(
        'IRO_MANAGER',
        'query($after: String) { children(first: 100, after: $after, filter: { lookedAfter: true ' +
          '}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...data.children.edges.map((edge: any) => edge.node.id));
      after = data.children.pageInfo.hasNextPage ? data.children.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(432);
    expect(seen).toHaveLength(432);
  });

  it('adds the caseloads up to the children looked after', () => {
    expect(iros.reduce((sum, { caseload }) => sum + caseload, 0)).toBe(432);
  });

  it('shows an IRO their own children only, and answers alike for a hidden child and none', async () => {
    const [mine, other] = iros.filter(({ caseload }) => caseload > 0);
    const { data } = await service.ask(
      'IRO',
      `
        query ($other: ID!) {
          children(first: 500) {
            edges {
              node {
                iro {
                  id
                }
              }
            }
          }
          independentReviewingOfficer(id: $other) {
            children {
              edges {
                node {
                  id
                }
              }
            }
          }
        }
      `,
      { other: other?.id },
      { iro: mine?.id ?? null },
    );
    expect(new Set(data.children.edges.map((edge: any) => edge.node.iro.id))).toEqual(new Set([mine?.id]));
    expect(data.independentReviewingOfficer.children.edges).toEqual([]);
    const hidden = (
      await service.ask(
        'IRO_MANAGER',
        'query($other: ID!) { independentReviewingOfficer(id: $other) { ' +
          'children(first: 1) { edges { node { id localId } } } } }',
        { other: other?.id },
      )
    ).data.independentReviewingOfficer.children.edges[0].node;
    const answer = await service.ask(
      'IRO',
      'query($id: ID!, $local: String!) { child(id: $id) { id } none: child(id: ' +
        '"nonsense") { id } childByLocalId(localId: $local) { id } }',
      { id: hidden.id, local: hidden.localId },
      { iro: mine?.id ?? null },
    );
    expect(answer.data).toEqual({ child: null, none: null, childByLocalId: null });
  });

  it('gives a data analyst no name, birth day or postcode', async () => {
    const { data, errors } = await service.ask('DATA_ANALYST', page(20));
    expect(errors).toEqual([]);
    for (const { node } of data.children.edges) {
      expect(node).toMatchObject({
        localId: null,
        forename: null,
        surname: null,
        upn: null,
        dateOfBirth: null,
        birthMonth: expect.any(String),
      });
      expect(node.placement.homePostcode).toBeNull();
    }
  });

  it('says who is asking and what they may do', async () => {
    const { data } = await service.ask('IRO', '{ viewer { role may { act allowed } } }');
    expect(data.viewer).toMatchObject({
      role: 'IRO',
      may: expect.arrayContaining([
        { act: 'ALLOCATE_IRO', allowed: false },
        { act: 'COMPLETE_REVIEW', allowed: true },
      ]),
    });
  });

  it('reconciles the year with itself, and refuses a year that is none', async () => {
    const { data, errors } = await service.ask(
      'IRO_MANAGER',
      '{ reportingYear(ending: 2016) { childrenReconciliation { says left right holds } } }',
    );
    expect(errors).toEqual([]);
    expect(data.reportingYear.childrenReconciliation.filter((identity: any) => !identity.holds)).toEqual([]);
    expect(
      (await service.ask('IRO_MANAGER', '{ reportingYear(ending: 1066) { ending } }')).errors[0].extensions
        .code,
    ).toBe('BAD_USER_INPUT');
  });

  it('counts the year as the report did', async () => {
    const { data, errors } = await service.ask(
      'IRO_MANAGER',
      `
        {
          reportingYear(ending: 2016) {
            lookedAfterAtStart {
              value
            }
            admissions {
              value
            }
            discharges {
              value
            }
            lookedAfterAtEnd {
              value
            }
            monthsOfNetFall {
              value
            }
            ratePer10000 {
              value
              sum
              of
            }
            admissionsByAge(bands: REPORT) {
              items {
                count
              }
            }
            irosInPost {
              value
            }
            averageCaseload(per: PERSON) {
              value
              sum
              of
            }
            posts {
              value
            }
            permanenceExits {
              items {
                key
                count
              }
            }
            sameLongTermPlacement {
              met
              of
            }
            threeOrMorePlacements {
              met
              of
            }
            careLeavers {
              value
            }
            suitableAccommodation {
              met
              of
            }
            inEducationEmploymentOrTraining {
              met
              of
            }
            careProceedings {
              value
            }
          }
        }
      `,
    );
    expect(errors).toEqual([]);
    expect(data.reportingYear).toMatchObject({
      lookedAfterAtStart: { value: 416 },
      admissions: { value: 208 },
      discharges: { value: 192 },
      lookedAfterAtEnd: { value: 432 },
      monthsOfNetFall: { value: 3 },
      ratePer10000: { value: 76.6, sum: 432, of: 56400 },
      irosInPost: { value: 7 },
      averageCaseload: { value: 61.7, sum: 432, of: 7 },
      sameLongTermPlacement: { met: 96, of: 132 },
      threeOrMorePlacements: { met: 51, of: 432 },
      careLeavers: { value: 197 },
      suitableAccommodation: { met: 166, of: 172 },
      inEducationEmploymentOrTraining: { met: 117, of: 172 },
      careProceedings: { value: 123 },
    });
    expect(data.reportingYear.admissionsByAge.items.map((item: any) => item.count)).toEqual([
      64, 32, 40, 52, 20,
    ]);
  });
});
