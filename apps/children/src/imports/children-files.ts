import { bringFrom as from, childOf } from '@iro/subgraph';
import { after } from './day-after';

const yes = (flag: string | null): boolean | null => (flag === null ? null : flag === '1');

/** What a folder holds of children besides their periods of care. */
export const aboutChildren = [
  from({
    file: 'allocations',
    table: 'iro_allocation',
    columns: { child_id: 'uuid', iro_id: 'uuid', from_on: 'date', to_on: 'date' },
    row: ({ child, iro, from: first, to }, s) => ({
      child_id: childOf(s, child),
      iro_id: s.idOf('iros', iro),
      from_on: first,
      to_on: after(to),
    }),
  }),
  from({
    file: 'social_worker_allocations',
    table: 'case_allocation',
    columns: { child_id: 'uuid', social_worker_id: 'uuid', team_id: 'uuid', from_on: 'date', to_on: 'date' },
    row: ({ child, social_worker, team, from: first, to }, s) => ({
      child_id: childOf(s, child),
      social_worker_id: social_worker === null ? null : s.idOf('social_workers', social_worker),
      team_id: s.idOf('teams', team),
      from_on: first,
      to_on: after(to),
    }),
  }),
  from({
    file: 'siblings',
    table: 'family_member',
    columns: { child_id: 'uuid', family_group: 'text' },
    row: ({ child, family_group }, s) => ({ child_id: childOf(s, child), family_group }),
  }),
  from({
    file: 'proceedings_children',
    table: 'care_proceedings_child',
    columns: { child_id: 'uuid', proceedings_id: 'uuid' },
    row: ({ child, proceedings }, s) => ({
      child_id: childOf(s, child),
      proceedings_id: s.idOf('proceedings', proceedings),
    }),
  }),
  from({
    file: 'care_leavers',
    table: 'care_leaver',
    columns: {
      child_id: 'uuid',
      status: 'text',
      from_on: 'date',
      to_on: 'date',
      adviser: 'text',
      adviser_id: 'uuid',
      adviser_from: 'date',
      in_touch: 'text',
      accommodation: 'text',
      activity: 'text',
      as_at: 'date',
    },
    row: (
      { child, status, from: first, to, adviser, adviser_from, in_touch, accommodation, activity, as_at },
      s,
    ) => ({
      child_id: childOf(s, child),
      status,
      from_on: first,
      to_on: after(to),
      adviser,
      adviser_id: adviser === null ? null : s.idOf('advisers', adviser),
      adviser_from,
      in_touch,
      accommodation,
      activity,
      as_at,
    }),
  }),
  from({
    file: 'social_worker_visits',
    table: 'social_worker_visit',
    columns: { child_id: 'uuid', visited_on: 'date', seen: 'boolean', seen_alone: 'boolean' },
    row: ({ child, visited_on, seen, seen_alone }, s) => ({
      child_id: childOf(s, child),
      visited_on,
      seen,
      seen_alone,
    }),
  }),
  from({
    file: 'ssda903_missing',
    table: 'missing_episode',
    columns: { child_id: 'uuid', kind: 'text', started_on: 'date', ended_on: 'date' },
    sourceId: ({ CHILD, MIS_START }) => `${CHILD}|${MIS_START}`,
    row: ({ CHILD, MISSING, MIS_START, MIS_END }, s) => ({
      child_id: childOf(s, CHILD),
      kind: MISSING,
      started_on: MIS_START,
      ended_on: MIS_END,
    }),
  }),
  from({
    file: 'ssda903_uasc',
    table: 'unaccompanied_status',
    columns: { child_id: 'uuid', ceased_on: 'date' },
    sourceId: ({ CHILD }) => CHILD,
    row: ({ CHILD, DUC }, s) => ({ child_id: childOf(s, CHILD), ceased_on: DUC }),
  }),
  from({
    file: 'ssda903_ad1',
    table: 'adoption',
    columns: {
      child_id: 'uuid',
      decided_on: 'date',
      matched_on: 'date',
      by_foster_carer: 'boolean',
      adopters: 'text',
    },
    sourceId: ({ CHILD }) => CHILD,
    row: ({ CHILD, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR }, s) => ({
      child_id: childOf(s, CHILD),
      decided_on: DATE_INT,
      matched_on: DATE_MATCH,
      by_foster_carer: yes(FOSTER_CARE),
      adopters: [NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR].filter((each) => each !== null).join(' '),
    }),
  }),
  from({
    file: 'ssda903_placed_adoption',
    table: 'adoption_decision',
    columns: { child_id: 'uuid', decided_on: 'date', reversed_on: 'date', reason: 'text' },
    sourceId: ({ CHILD, DATE_PLACED }) => `${CHILD}|${DATE_PLACED ?? ''}`,
    row: ({ CHILD, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED }, s) => ({
      child_id: childOf(s, CHILD),
      decided_on: DATE_PLACED,
      reversed_on: DATE_PLACED_CEASED,
      reason: REASON_PLACED_CEASED,
    }),
  }),
  from({
    file: 'ssda903_prev_perm',
    table: 'previous_permanence',
    columns: { child_id: 'uuid', kind: 'text', authority: 'text', ordered_on: 'text' },
    sourceId: ({ CHILD }, { ending }) => `${ending} ${CHILD}`,
    row: ({ CHILD, PREV_PERM, LA_PERM, DATE_PERM }, s) => ({
      child_id: childOf(s, CHILD),
      kind: PREV_PERM,
      authority: LA_PERM,
      ordered_on: DATE_PERM,
    }),
  }),
];
