import { careUnderTest, type CareUnderTest } from './care-under-test';

describe('a new day', () => {
  let care: CareUnderTest;
  let child: string;
  beforeAll(async () => {
    care = await careUnderTest('2016-03-01');
    child = (await care.inCare('N1', '2005-05-05', '2016-02-01')).id;
    await care.inCare('N2', '2006-05-05', '2016-02-01');
    // An import may tell of ends and beginnings that are still to come.
    await care.sql(
      "UPDATE period_of_care SET ceased_on = '2016-03-08', reason_ceased = 'E4A' WHERE child_id = $1",
      [child],
    );
    await care.sql(
      `
        INSERT INTO iro_allocation (id, child_id, iro_id, from_on, to_on)
        VALUES (gen_random_uuid(), $1, $2, '2016-03-05', '2016-03-08')
      `,
      [child, care.ids.iro],
    );
  });
  afterAll(() => care.close());
  const known = async (): Promise<any> =>
    (await care.sql('SELECT looked_after, iro_id, version FROM known_child WHERE child_id = $1', [child]))[0];
  const lines = async (): Promise<any[]> =>
    care.sql(
      `
        SELECT child_id, actor, role, sentence, on_day::text AS on_day
        FROM journal
        WHERE act = 'NEW_DAY'
        ORDER BY at
      `,
    );

  it('brings what is known up to it, by the journal, for the children of whom something begins or ends', async () => {
    await care.goTo('2016-03-04');
    expect(await lines()).toEqual([]);
    expect(await known()).toMatchObject({ looked_after: true, iro_id: null });
    await care.goTo('2016-03-05');
    expect(await known()).toMatchObject({ looked_after: true, iro_id: care.ids.iro });
    expect(await lines()).toEqual([
      { child_id: child, actor: 'clock', role: 'SYSTEM', sentence: null, on_day: '2016-03-05' },
    ]);
    await care.goTo('2016-03-20');
    expect(await known()).toMatchObject({ looked_after: false, iro_id: null });
    expect(await lines()).toHaveLength(2);
  });

  it('is heard of by the other services through the feed', async () => {
    const page = await care.feed(0);
    expect(page.snapshots.find((each) => each.child.child_id === child)?.child).toMatchObject({
      looked_after: false,
      iro_id: null,
    });
    expect(page.head).toBeGreaterThan(2);
  });

  it('comes once, also when the service starts again, and is caught up with after a pause', async () => {
    const before = await known();
    await care.settle();
    await care.restart();
    expect(await known()).toEqual(before);
    await care.sql("UPDATE known_day SET day = '2016-03-01'");
    await care.restart();
    expect(Number((await known()).version)).toBeGreaterThan(Number(before.version));
    expect(await care.sql('SELECT day::text AS day FROM known_day')).toEqual([{ day: '2016-03-20' }]);
  });

  it('may be an earlier one: a clock set back is followed', async () => {
    await care.goTo('2016-03-06');
    expect(await known()).toMatchObject({ looked_after: true, iro_id: care.ids.iro });
  });
});
