/**
 * The two questions, each as a document for the endpoint and as one statement of SQL that gives the same
 * JSON.
 */

export const record = {
  name: '(a) a child’s whole record',
  mark: 0.2,
  document: `query Record($id: ID!) { child(id: $id) { id localId forename surname dateOfBirth sex
    placement { type provider fromOn inOut } legalStatus { status fromOn } iro { id name } team { id name }
    lastReviews(n: 3) { id kind completedOn participation { code } } openDisputes { id raisedOn themes { code } }
    latestHealthAssessment { kind assessedOn outcome } personalEducationPlan { begunOn onFileOn } } }`,
  /** `$1` the child, `$2` today. */
  sql: `
    SELECT jsonb_build_object(
        'child',
        (
            SELECT jsonb_build_object(
                'id', c.id, 'localId', n.local_id, 'forename', n.forename, 'surname', n.surname,
                'dateOfBirth', c.date_of_birth, 'sex', c.sex, 'placement',
                (
                    SELECT jsonb_build_object(
                        'type', p.type, 'provider', p.provider, 'fromOn', p.from_on, 'inOut', p.in_out
                      )
                    FROM placement p
                    WHERE p.child_id = c.id
                      AND NOT p.temporary
                      AND p.from_on <= $2
                      AND (p.to_on IS NULL OR p.to_on > $2)
                    ORDER BY p.from_on DESC
                    LIMIT 1
                  ),
                'legalStatus',
                (
                    SELECT jsonb_build_object('status', s.status, 'fromOn', s.from_on)
                    FROM legal_status s
                    WHERE s.child_id = c.id AND s.from_on <= $2 AND (s.to_on IS NULL OR s.to_on > $2)
                    ORDER BY s.from_on DESC
                    LIMIT 1
                  ),
                'iro',
                (
                    SELECT jsonb_build_object('id', o.id, 'name', o.name)
                    FROM iro_allocation a
                    JOIN iro o ON o.id = a.iro_id
                    WHERE a.child_id = c.id AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)
                    ORDER BY a.from_on DESC
                    LIMIT 1
                  ),
                'team',
                (
                    SELECT jsonb_build_object('id', t.id, 'name', t.name)
                    FROM case_allocation a
                    JOIN team t ON t.id = a.team_id
                    WHERE a.child_id = c.id AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)
                    ORDER BY a.from_on DESC
                    LIMIT 1
                  ),
                'lastReviews',
                (
                    SELECT coalesce(
                        jsonb_agg(
                            jsonb_build_object(
                              'id', r.id, 'kind', r.kind, 'completedOn', r.completed_on,
                              'participation', jsonb_build_object('code', r.participation)
                            )
                            ORDER BY r.completed_on DESC
                          ),
                        '[]'
                      )
                    FROM (
                        SELECT *
                        FROM review r
                        WHERE r.child_id = c.id AND r.completed_on IS NOT NULL AND NOT r.cancelled
                        ORDER BY r.completed_on DESC, r.id DESC
                        LIMIT 3
                      ) r
                  ),
                'openDisputes',
                (
                    SELECT coalesce(
                        jsonb_agg(
                            jsonb_build_object(
                              'id', d.id, 'raisedOn', d.raised_on, 'themes',
                              (
                                  SELECT coalesce(
                                      jsonb_agg(jsonb_build_object('code', t.theme) ORDER BY t.theme),
                                      '[]'
                                    )
                                  FROM dispute_theme t
                                  WHERE t.dispute_id = d.id
                                )
                            )
                            ORDER BY d.raised_on DESC, d.id
                          ),
                        '[]'
                      )
                    FROM dispute d
                    WHERE d.child_id = c.id AND d.resolved_on IS NULL AND d.withdrawn_on IS NULL
                  ),
                'latestHealthAssessment',
                (
                    SELECT jsonb_build_object(
                        'kind', h.kind, 'assessedOn', h.assessed_on, 'outcome', h.outcome
                      )
                    FROM health_assessment h
                    WHERE h.child_id = c.id
                    ORDER BY h.assessed_on DESC, h.id
                    LIMIT 1
                  ),
                'personalEducationPlan',
                (
                    SELECT jsonb_build_object('begunOn', p.begun_on, 'onFileOn', p.on_file_on)
                    FROM personal_education_plan p
                    WHERE p.child_id = c.id
                      AND p.begun_on <= $2
                      AND (p.ended_on IS NULL OR p.ended_on > $2)
                    ORDER BY p.begun_on DESC, p.id
                    LIMIT 1
                  )
              )
            FROM child c
            LEFT JOIN child_identity n ON n.child_id = c.id
            WHERE c.id = $1
          )
      ) AS data
  `,
};

export const worklist = {
  name: '(b) an IRO’s worklist of 60',
  mark: 0.3,
  document: `
    query Worklist($id: ID!) {
      independentReviewingOfficer(id: $id) {
        id
        name
        children(first: 60) {
          edges {
            node {
              id
              localId
              forename
              surname
              nextReview {
                kind
                dueBy
                plannedFor
              }
              openDisputes {
                id
                raisedOn
              }
              latestHealthAssessment {
                assessedOn
                outcome
              }
            }
          }
        }
      }
    }
  `,
  /** `$1` the IRO. */
  sql: `
    SELECT jsonb_build_object(
        'independentReviewingOfficer',
        (
            SELECT jsonb_build_object(
                'id', o.id, 'name', o.name, 'children',
                jsonb_build_object(
                    'edges',
                    (
                        SELECT coalesce(
                            jsonb_agg(
                                jsonb_build_object(
                                  'node',
                                  jsonb_build_object(
                                      'id', k.child_id, 'localId', n.local_id, 'forename', n.forename,
                                      'surname', n.surname, 'nextReview',
                                      (
                                          SELECT jsonb_build_object(
                                              'kind', d.kind, 'dueBy', d.due_by, 'plannedFor',
                                              (
                                                  SELECT min(r.planned_for)
                                                  FROM review r
                                                  WHERE r.child_id = k.child_id
                                                    AND r.completed_on IS NULL
                                                    AND NOT r.cancelled
                                                    AND r.planned_for >= d.opened_on
                                                )
                                            )
                                          FROM duty d
                                          WHERE d.child_id = k.child_id
                                            AND d.kind IN (
                                                'FIRST_REVIEW', 'SECOND_REVIEW', 'SUBSEQUENT_REVIEW',
                                                'ADOPTION_REVIEW', 'DISRUPTION_REVIEW'
                                              )
                                            AND d.convention = 'COMPLETION_DATE'
                                            AND d.met_on IS NULL
                                            AND d.closed_on IS NULL
                                          ORDER BY d.due_by, d.id
                                          LIMIT 1
                                        ),
                                      'openDisputes',
                                      (
                                          SELECT coalesce(
                                              jsonb_agg(
                                                  jsonb_build_object(
                                                    'id', d.id, 'raisedOn', d.raised_on
                                                  )
                                                  ORDER BY d.raised_on DESC, d.id
                                                ),
                                              '[]'
                                            )
                                          FROM dispute d
                                          WHERE d.child_id = k.child_id
                                            AND d.resolved_on IS NULL
                                            AND d.withdrawn_on IS NULL
                                        ),
                                      'latestHealthAssessment',
                                      (
                                          SELECT jsonb_build_object(
                                              'assessedOn', h.assessed_on, 'outcome', h.outcome
                                            )
                                          FROM health_assessment h
                                          WHERE h.child_id = k.child_id
                                          ORDER BY h.assessed_on DESC, h.id
                                          LIMIT 1
                                        )
                                    )
                                )
                                ORDER BY k.child_id
                              ),
                            '[]'
                          )
                        FROM (
                            SELECT child_id
                            FROM known_child
                            WHERE iro_id = o.id
                            ORDER BY child_id
                            LIMIT 60
                          ) k
                        LEFT JOIN child_identity n ON n.child_id = k.child_id
                      )
                  )
              )
            FROM iro o
            WHERE o.id = $1
          )
      ) AS data
  `,
};
