/**
 * How a file of the extract becomes a table: the column's type in the database, and which of the file's
 * columns it is when the name differs.
 */
export interface FileToTable {
  readonly file: string;
  readonly table: string;
  /** What the rows are about: a review, a child or neither. */
  readonly about: 'REVIEW' | 'CHILD' | 'IRO';
  /** Columns with their database types; an `iro_id` is made of the file's `iro`. */
  readonly columns: Readonly<Record<string, string>>;
  /** What a blank means where the table has no null. */
  readonly blanks?: Readonly<Record<string, unknown>>;
  /**
   * A file that tells of some of these rows what this one has no column for: which of its columns names the
   * row.
   */
  readonly supplement?: { readonly file: string; readonly of: string };
}

/** Every file of this service but the reviews themselves. */
export const files: readonly FileToTable[] = [
  {
    file: 'review_sessions',
    table: 'review_session',
    about: 'REVIEW',
    columns: { held_on: 'date', adjourned: 'boolean' },
  },
  {
    file: 'postponements',
    table: 'postponement',
    about: 'REVIEW',
    columns: { postponed_on: 'date', planned_for: 'date', moved_to: 'date', reason: 'text' },
  },
  {
    file: 'participation_methods',
    table: 'participation_method',
    about: 'REVIEW',
    columns: { method: 'text', used: 'boolean' },
  },
  {
    file: 'review_records',
    table: 'review_record',
    about: 'REVIEW',
    columns: { decisions_issued_on: 'date', written_on: 'date', distributed_on: 'date' },
  },
  {
    file: 'review_decisions',
    table: 'review_decision',
    about: 'REVIEW',
    columns: { text: 'text', owner: 'text', due_by: 'date', done_on: 'date' },
  },
  {
    file: 'invitees',
    table: 'invitee',
    about: 'REVIEW',
    columns: { role: 'text', invited_on: 'date', attended: 'boolean', views_sent_on: 'date' },
  },
  { file: 'judgements', table: 'judgement', about: 'REVIEW', columns: { dimension: 'text', grade: 'text' } },
  {
    file: 'iro_visits',
    table: 'iro_visit',
    about: 'CHILD',
    columns: { iro_id: 'uuid', visited_on: 'date', alone: 'boolean', observed: 'boolean' },
    blanks: { observed: false },
  },
  {
    file: 'monitoring_discussions',
    table: 'monitoring_discussion',
    about: 'CHILD',
    blanks: { led_to_concern: false },
    columns: {
      iro_id: 'uuid',
      held_on: 'date',
      with_whom: 'text',
      desired_outcome: 'text',
      outcome: 'text',
      led_to_concern: 'boolean',
      midway_check: 'boolean',
    },
    supplement: { file: 'midway_checks', of: 'discussion' },
  },
  {
    file: 'private_talks',
    table: 'child_spoken_to',
    about: 'CHILD',
    columns: { iro_id: 'uuid', on_day: 'date', outcome: 'text', because: 'text' },
  },
  {
    file: 'feedback',
    table: 'child_feedback',
    about: 'CHILD',
    columns: { given_on: 'date', theme: 'text', what_was_done: 'text' },
  },
  {
    file: 'supervision',
    table: 'supervision',
    about: 'IRO',
    columns: { iro_id: 'uuid', held_on: 'date', kind: 'text' },
  },
];
