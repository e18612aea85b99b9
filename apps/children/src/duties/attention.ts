import { attentionField, type AttentionList } from '@iro/subgraph';
import { leaverSpells } from '../leavers-as-on';
import { onTheRoll } from '../measures/roll';
import { holdsOn } from '../organisation-as-on';
import { shared } from '../types/shared';

const now = '$1::date';
const looked = onTheRoll(now);

/** Children's homes, secure homes, residential care and schools. */
const residential = "('K1', 'K2', 'R1', 'R2', 'R3', 'S1')";

/** So long without being seen far from home, in days: the ordinary interval of visits. */
const unseen = 42;

const lists: readonly AttentionList[] = [
  {
    kind: 'CHILD_WITHOUT_IRO', title: 'Looked after, and no IRO in post is responsible', part: 'CORE',
    text: `SELECT r.child_id, coalesce((SELECT max(coalesce(i.in_post_to, a.to_on)) FROM iro_allocation a JOIN iro i ON i.id = a.iro_id WHERE a.child_id = r.child_id AND coalesce(i.in_post_to, a.to_on) <= ${now}), r.since) AS since,
        'No IRO in post is responsible for the child.' AS sentence
      FROM ${looked} r WHERE NOT EXISTS (SELECT 1 FROM iro_allocation a JOIN iro i ON i.id = a.iro_id WHERE a.child_id = r.child_id AND ${holdsOn('a', now)} AND (i.in_post_to IS NULL OR i.in_post_to > ${now}))`,
  },
  {
    kind: 'CHILD_WITHOUT_SOCIAL_WORKER', title: 'Looked after, and no social worker in post holds the case', part: 'CORE',
    text: `SELECT r.child_id, NULL::date AS since, 'No social worker in post holds the case.' AS sentence FROM ${looked} r
      WHERE NOT EXISTS (SELECT 1 FROM case_allocation a JOIN social_worker w ON w.id = a.social_worker_id WHERE a.child_id = r.child_id AND ${holdsOn('a', now)} AND (w.to_on IS NULL OR w.to_on > ${now}))`,
  },
  {
    kind: 'LEAVER_WITHOUT_ADVISER', title: 'A care leaver, or nearly one, without a personal adviser', part: 'LEAVING_CARE',
    text: `SELECT DISTINCT ON (l.child_id) l.child_id, coalesce((SELECT max(a.to_on) FROM personal_adviser a WHERE a.child_id = l.child_id AND a.to_on <= ${now}), l.from_on) AS since, 'The young person has no personal adviser.' AS sentence
      FROM ${leaverSpells(now)} l WHERE l.status <> 'QUALIFYING' AND ${holdsOn('l', now)} AND l.adviser_id IS NULL ORDER BY l.child_id, l.from_on DESC`,
  },
  {
    kind: 'CARE_ORDER_AT_HOME', title: 'Under a care order and living with a parent', part: 'LEGAL',
    text: `SELECT s.child_id, greatest(s.from_on, p.from_on) AS since, 'The child lives with a parent under a care order: is the order still needed?' AS sentence
      FROM legal_status s JOIN placement p ON p.child_id = s.child_id AND NOT p.temporary AND p.type = 'P1' AND ${holdsOn('p', now)} WHERE s.status = 'C2' AND ${holdsOn('s', now)}`,
  },
  {
    kind: 'FAR_AWAY_AND_NOT_SEEN', title: 'In residential care out of the area and not seen by the social worker for six weeks', part: 'PLACEMENT',
    text: `SELECT p.child_id, coalesce(v.seen_on, p.from_on) AS since, 'The child is in residential care out of the area and has not been seen by the social worker for six weeks.' AS sentence
      FROM placement p LEFT JOIN LATERAL (SELECT max(v.visited_on) AS seen_on FROM social_worker_visit v WHERE v.child_id = p.child_id AND v.seen AND v.visited_on >= p.from_on) v ON true
      WHERE NOT p.temporary AND p.type IN ${residential} AND p.in_out = 'OUT' AND ${holdsOn('p', now)} AND coalesce(v.seen_on, p.from_on) <= ${now} - ${unseen}`,
  },
];

/** Children who need a person to look, by what this service knows. */
export const ChildrenAttention = attentionField('childrenAttention', 'care, placement and who is responsible', shared.AttentionConnection, lists);
