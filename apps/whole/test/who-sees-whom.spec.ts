import { reads, roles } from '@iro/access';
import { buildSubgraph } from '@iro/subgraph';
import { subgraphs } from '@iro/whole';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, demonstrationDatabases, freshDatabases } from '@iro/testkit';

const wholeChild = `
  id localId forename surname dateOfBirth placement { type } iro { id } lastReviews(n: 2) { completedOn
  participation { code } } openDisputes { id } latestHealthAssessment { assessedOn }
  personalEducationPlan { onFileOn }`;

describe('who sees whom', () => {
  let council: CouncilUnderTest;
  let mine: { iro: string; child: string; localId: string };
  let theirs: { iro: string; child: string; localId: string; review: string; dispute: string };

  beforeAll(async () => {
    council = await openCouncilUnderTest(await demonstrationDatabases());
    const answer = await council.ask(
      'IRO_MANAGER',
      `
        {
          reportingYear(ending: 2016) {
            distinctDisputes {
              cohort(first: 200) {
                edges {
                  node {
                    id
                    localId
                    iro {
                      id
                    }
                    lastReviews(n: 1) {
                      id
                    }
                    openDisputes {
                      id
                    }
                    disputes {
                      id
                    }
                  }
                }
              }
            }
          }
        }
      `,
    );
    const children = answer.data?.['reportingYear'].distinctDisputes.cohort.edges
      .map((edge: any) => edge.node)
      .filter(
        (child: any) =>
          child !== null && child.iro !== null && child.lastReviews.length > 0 && child.disputes.length > 0,
      );
    const [first] = children;
    const other = children.find((child: any) => child.iro.id !== first.iro.id);
    mine = { iro: first.iro.id, child: first.id, localId: first.localId };
    theirs = {
      iro: other.iro.id,
      child: other.id,
      localId: other.localId,
      review: other.lastReviews[0].id,
      dispute: other.disputes[0].id,
    };
  });
  afterAll(() => council.close());

  it('answers nobody without a token', async () => {
    expect(await council.ask(null, '{ reportingYear(ending: 2016) { ending } }')).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('gives an IRO their own child whole', async () => {
    const { data, errors } = await council.ask(
      'IRO',
      `query($id: ID!) { child(id: $id) { ${wholeChild} } }`,
      { id: mine.child },
      { iro: mine.iro },
    );
    expect(errors).toBeUndefined();
    expect(data?.['child']).toMatchObject({ id: mine.child, localId: mine.localId, iro: { id: mine.iro } });
  });

  it('has no other IRO’s child: by id, local id, review, dispute, in lists or cohorts', async () => {
    const { data, errors } = await council.ask(
      'IRO',
      `
        query ($id: ID!, $local: String!, $review: ID!, $dispute: ID!, $iro: ID!) {
          child(id: $id) {
            id
          }
          childByLocalId(localId: $local) {
            id
          }
          review(id: $review) {
            id
          }
          dispute(id: $dispute) {
            id
          }
          children(first: 500) {
            edges {
              node {
                id
                iro {
                  id
                }
              }
            }
          }
          independentReviewingOfficer(id: $iro) {
            children(first: 500) {
              edges {
                node {
                  id
                }
              }
            }
            disputes(first: 500) {
              edges {
                node {
                  id
                }
              }
            }
            reviews(first: 500) {
              edges {
                node {
                  id
                  child {
                    id
                  }
                }
              }
            }
          }
          reportingYear(ending: 2016) {
            lookedAfterAtEnd {
              value
              scope
              cohort(first: 500) {
                edges {
                  node {
                    id
                  }
                }
              }
            }
            reviewsInTime {
              of
              target
              comparators {
                value
              }
              cohort(first: 500) {
                edges {
                  node {
                    id
                  }
                }
              }
            }
            concerns {
              cohort(first: 500) {
                edges {
                  node {
                    id
                  }
                }
              }
            }
            pepsInPlace {
              cohort(first: 500) {
                edges {
                  node {
                    id
                  }
                }
              }
            }
          }
          reviewDuties(first: 500) {
            edges {
              node {
                child {
                  id
                }
              }
            }
          }
          childrenDuties(first: 500) {
            edges {
              node {
                child {
                  id
                }
              }
            }
          }
        }
      `,
      {
        id: theirs.child,
        local: theirs.localId,
        review: theirs.review,
        dispute: theirs.dispute,
        iro: theirs.iro,
      },
      { iro: mine.iro },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ child: null, childByLocalId: null, review: null, dispute: null });
    expect(data?.['children'].edges.length).toBeGreaterThan(40);
    expect(data?.['reportingYear'].lookedAfterAtEnd.scope).toBe('CASELOAD');
    expect(data?.['reportingYear'].lookedAfterAtEnd.value).toBeLessThan(70);
    expect(data?.['reportingYear'].reviewsInTime.comparators).toEqual([]);
    expect(JSON.stringify(data)).not.toContain(theirs.child);
  });

  it('gives a data analyst no name, birth day, local id or postcode, and no planted name in free text', async () => {
    const databases = await freshDatabases('DEMONSTRATION');
    const planted = 'PLANTED-NAME';
    for (const { app } of Object.values(databases)) {
      await asSuperuser(async (client) => {
        const texts = await client.query<{ table: string; column: string }>(
          `
            SELECT table_name AS table, column_name AS column
            FROM information_schema.columns
            WHERE table_schema = 'public'
              AND data_type = 'text'
              AND column_name IN (
                  'forename', 'surname', 'desired_outcome', 'outcome', 'impact', 'key_actions', 'text',
                  'owner', 'with_whom', 'what_was_done', 'carer', 'addressee', 'home_postcode',
                  'placement_postcode', 'upn'
                )
          `,
        );
        for (const { table, column } of texts.rows)
          await client.query(`UPDATE ${table} SET ${column} = $1`, [planted]);
      }, databaseName(app));
    }
    const open = await openCouncilUnderTest(databases);
    try {
      const { data, errors } = await open.ask(
        'DATA_ANALYST',
        `
          {
            children(first: 200) {
              edges {
                node {
                  id
                  localId
                  forename
                  surname
                  dateOfBirth
                  birthMonth
                  upn
                  placement {
                    type
                    carer
                    homePostcode
                    placementPostcode
                  }
                  reviews(first: 50) {
                    edges {
                      node {
                        id
                        decisions {
                          text
                          owner
                        }
                      }
                    }
                  }
                  disputes {
                    id
                    desiredOutcome
                    outcomeAchieved
                    impact
                    stageEntries {
                      addressee
                    }
                  }
                  concerns(first: 20) {
                    edges {
                      node {
                        id
                        keyActions
                        outcome
                        impact
                      }
                    }
                  }
                }
              }
            }
          }
        `,
      );
      expect(errors).toBeUndefined();
      const children = data?.['children'].edges.map((edge: any) => edge.node);
      expect(children).toHaveLength(200);
      for (const child of children)
        expect(child).toMatchObject({
          localId: null,
          forename: null,
          surname: null,
          dateOfBirth: null,
          upn: null,
        });
      expect(children.some((child: any) => child.birthMonth !== null)).toBe(true);
      expect(JSON.stringify(data).includes(planted)).toBe(false);
    } finally {
      await open.close();
    }
  });

  it('refuses the same way whether the hidden child exists or not', async () => {
    const send = (childId: string) =>
      council.ask(
        'IRO',
        'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }',
        { input: { childId, raisedOn: '2016-03-30', reasons: [], keyActions: 'See to it.' } },
        { iro: mine.iro },
      );
    const [hidden, absent] = [await send(theirs.child), await send('00000000-0000-4000-8000-000000000000')];
    expect(hidden).toEqual(absent);
    expect(hidden.errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('names a part of the record, and so the roles that read it, for every field', () => {
    for (const subgraph of Object.values(subgraphs)) {
      const unnamed = [...buildSubgraph(subgraph).partOf]
        .filter(([coordinate, part]) => part === undefined && !/^(Query|Mutation)\./.test(coordinate))
        .map(([coordinate]) => coordinate);
      expect(unnamed).toEqual([]);
    }
    for (const role of roles) expect(reads[role].length).toBeGreaterThan(0);
  });
});

describe('the second wall: the database, asked directly', () => {
  it('has row policies forced on every table that concerns a child', async () => {
    for (const { app } of Object.values(await demonstrationDatabases())) {
      const open = await asSuperuser(
        (client) =>
          client.query<{ table: string }>(
            `
              SELECT c.relname AS table
              FROM pg_class c
              JOIN pg_attribute a
                ON a.attrelid = c.oid AND a.attname = 'child_id' AND NOT a.attisdropped
              WHERE c.relkind = 'r'
                AND c.relnamespace = 'public'::regnamespace
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            `,
          ),
        databaseName(app),
      );
      expect(open.rows).toEqual([]);
    }
  });
});
