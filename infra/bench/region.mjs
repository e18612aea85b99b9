/**
 * A region of children with ten years of history, made by the server itself: as many as asked for, the same
 * every time. What each database holds is what its service would hold of them; the merged copy holds all of
 * it.
 */
const id = (kind, of) => `md5('${kind}' || ${of})::uuid`;
const iros = (children) => Math.ceil(children / 60);
const born = '(current_date - 6000 + (i % 3000))';
const started = '(current_date - 3650 - (i % 300))';

/** What the children service owns. */
const children = (n) => [
  `
    INSERT INTO council_service (id, name)
    SELECT ${id('service', 's')}, 'Service ' || s
    FROM generate_series(1, 10) s
  `,
  `
    INSERT INTO team (id, name, service_id)
    SELECT ${id('team', 't')}, 'Team ' || t, ${id('service', '(1 + t % 10)')}
    FROM generate_series(0, 99) t
  `,
  `
    INSERT INTO iro (id, name, employment, fte, in_post_from)
    SELECT ${id('iro', 'o')}, 'IRO ' || o, 'PERMANENT', 1, current_date - 4000
    FROM generate_series(0, ${iros(n)} - 1) o
  `,
  `
    INSERT INTO child (id, date_of_birth, sex, ethnicity)
    SELECT ${id('child', 'i')}, ${born}, CASE i % 2 WHEN 0 THEN 'F' ELSE 'M' END, 'WBRI'
    FROM generate_series(1, ${n}) i
  `,
  `
    INSERT INTO child_identity (id, child_id, local_id, forename, surname)
    SELECT ${id('identity', 'i')}, ${id('child', 'i')}, 'BN' || lpad(i::text, 6, '0'), 'Forename' || i,
      'Surname' || i
    FROM generate_series(1, ${n}) i
  `,
  `
    INSERT INTO period_of_care (id, child_id, started_on, start_known, category_of_need, short_breaks)
    SELECT ${id('period', 'i')}, ${id('child', 'i')}, ${started}, true, 'N1', false
    FROM generate_series(1, ${n}) i
  `,
  `
    INSERT INTO legal_status (id, child_id, status, from_on, start_known, to_on)
    SELECT ${id('legal', "i || '-' || k")}, ${id('child', 'i')}, CASE k WHEN 0 THEN 'C1' ELSE 'C2' END,
      ${started} + k * 200, true, CASE k WHEN 0 THEN ${started} + 200 END
    FROM generate_series(1, ${n}) i, generate_series(0, 1) k
  `,
  `
    INSERT INTO placement (id, child_id, type, provider, from_on, start_known, to_on, temporary, in_out)
    SELECT ${id('placement', "i || '-' || k")}, ${id('child', 'i')}, 'U4', 'PR1', ${started} + k * 900,
      true, CASE WHEN k < 2 THEN ${started} + (k + 1) * 900 END, false, 'IN'
    FROM generate_series(1, ${n}) i, generate_series(0, 2) k
  `,
  `
    INSERT INTO iro_allocation (id, child_id, iro_id, from_on)
    SELECT ${id('allocation', 'i')}, ${id('child', 'i')}, ${id('iro', `(i % ${iros(n)})`)}, ${started}
    FROM generate_series(1, ${n}) i
  `,
  `
    INSERT INTO case_allocation (id, child_id, team_id, from_on)
    SELECT ${id('case', 'i')}, ${id('child', 'i')}, ${id('team', '(i % 100)')}, ${started}
    FROM generate_series(1, ${n}) i
  `,
];

/** What every service knows of a child. */
const known = (n) => [
  `
    INSERT INTO known_child (
        child_id, version, date_of_birth, sex, ethnicity, looked_after, iro_id, team_id, service_id
      )
    SELECT ${id('child', 'i')}, i, ${born}, CASE i % 2 WHEN 0 THEN 'F' ELSE 'M' END, 'WBRI', true,
      ${id('iro', `(i % ${iros(n)})`)}, ${id('team', '(i % 100)')},
      ${id('service', '(1 + (i % 100) % 10)')}
    FROM generate_series(1, ${n}) i
  `,
  `
    INSERT INTO known_spell (child_id, kind, value, from_on, detail)
    SELECT ${id('child', 'i')}, 'PERIOD_OF_CARE', 'N1', ${started}, '{"startKnown": true}'
    FROM generate_series(1, ${n}) i
  `,
  `
    INSERT INTO known_spell (child_id, kind, value, from_on, to_on, detail)
    SELECT ${id('child', 'i')}, 'PLACEMENT', 'U4', ${started} + k * 900,
      CASE WHEN k < 2 THEN ${started} + (k + 1) * 900 END, '{"inOut": "IN"}'
    FROM generate_series(1, ${n}) i, generate_series(0, 2) k
  `,
];

const duty = (kind, subject, due, met, n, times) => `
  INSERT INTO duty (child_id, kind, subject, convention, opened_on, due_by, met_on, source, rule_from)
  SELECT ${id('child', 'i')}, '${kind}', ${subject}, 'COMPLETION_DATE', ${due} - 180, ${due}, ${met},
    'reg 33', '2011-04-01'
  FROM generate_series(1, ${n}) i${times}
`;

const reviews = (n) => [
  `
    INSERT INTO review (id, child_id, iro_id, kind, started_on, completed_on, participation, chaired_by)
    SELECT ${id('review', "i || '-' || k")}, ${id('child', 'i')}, ${id('iro', `(i % ${iros(n)})`)},
      'SUBSEQUENT', current_date - (i % 150) - k * 180, current_date - (i % 150) - k * 180, 'PN1', 'IRO'
    FROM generate_series(1, ${n}) i, generate_series(0, 9) k
  `,
  `
    INSERT INTO review (id, child_id, iro_id, kind, planned_for)
    SELECT ${id('planned', 'i')}, ${id('child', 'i')}, ${id('iro', `(i % ${iros(n)})`)}, 'SUBSEQUENT',
      current_date + 20 + (i % 140)
    FROM generate_series(1, ${n}) i
  `,
  duty(
    'SUBSEQUENT_REVIEW',
    id('review', "i || '-' || k"),
    'current_date - (i % 150) - k * 180 + 5',
    'current_date - (i % 150) - k * 180',
    n,
    ', generate_series(0, 2) k',
  ),
  duty('SUBSEQUENT_REVIEW', 'NULL', 'current_date + 30 + (i % 150)', 'NULL', n, ''),
];

const disputes = (n) => [
  `
    INSERT INTO dispute (id, child_id, iro_id, raised_on, resolved_on, outcome_achieved, impact)
    SELECT ${id('dispute', 'i')}, ${id('child', 'i')}, ${id('iro', `(i % ${iros(n)})`)},
      current_date - (i % 300) - 1, CASE WHEN i % 2 = 0 THEN current_date - (i % 300) END,
      CASE WHEN i % 2 = 0 THEN true END, CASE WHEN i % 2 = 0 THEN 'Settled' END
    FROM generate_series(1, ${n}) i
    WHERE i % 3 = 0
  `,
  `
    INSERT INTO dispute_theme (id, child_id, dispute_id, theme)
    SELECT ${id('theme', 'i')}, ${id('child', 'i')}, ${id('dispute', 'i')}, 'MISSED_PEP'
    FROM generate_series(1, ${n}) i
    WHERE i % 3 = 0
  `,
];

const compliance = (n) => [
  `
    INSERT INTO health_assessment (id, child_id, kind, assessed_on, outcome)
    SELECT ${id('health', "i || '-' || k")}, ${id('child', 'i')},
      CASE k WHEN 9 THEN 'INITIAL' ELSE 'REVIEW' END, current_date - (i % 360) - k * 360, 'DONE'
    FROM generate_series(1, ${n}) i, generate_series(0, 9) k
  `,
  `
    INSERT INTO personal_education_plan (id, child_id, begun_on, on_file_on, ended_on)
    SELECT
      ${id('pep', "i || '-' || k")}, ${id('child', 'i')}, current_date - (i % 100) - k * 120,
      current_date - (i % 100) - k * 120 + 5,
      CASE WHEN k > 0 THEN current_date - (i % 100) - k * 120 + 120 END
    FROM generate_series(1, ${n}) i, generate_series(0, 9) k
  `,
];

const own = { children, reviews, disputes, compliance };

/** The statements that fill a service's database. */
export const ofService = (service, n) => [...known(n), ...own[service](n)];

/** The statements that fill the merged copy. */
export const merged = (n) => [...known(n), ...Object.values(own).flatMap((some) => some(n))];

/** Ids as the region has them: the children of an IRO, by number. */
export const iroCount = iros;
export const idIn = (kind, number) => `SELECT md5('${kind}' || ${Number(number)})::uuid AS id`;
