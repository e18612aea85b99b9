import { mergeRows, type Merge } from '@iro/database';
import type { ImportSession } from '@iro/subgraph';
import { loadComparators } from './load-comparators';
import { checkStagesHavePlaces, loadProtocols } from './load-protocols';
import { readFolder, type FolderRow } from './read-folder';
import { themeAreas } from '../dispute/checks/theme-areas';

const blankIsNull = (value: unknown): unknown => value ?? null;
/** A moment of the extract is England's local time; PostgreSQL reads it with the zone's name. */
const inEngland = (local: unknown): string | null =>
  typeof local === 'string' && local !== '' ? `${local} Europe/London` : null;

const everyRow = { id: 'uuid', child_id: 'uuid', theme_areas: 'text[]' };

/** Takes in protocols, concerns, disputes, their stages and good practice. */
export async function load(session: ImportSession): Promise<void> {
  const { idOf, manager, ending, until } = session;
  await loadProtocols(session);
  const folder = await readFolder(session);
  const optional = (kind: string, value: unknown): string | null =>
    typeof value === 'string' && value !== '' ? idOf(kind, value) : null;
  const head = (
    file: string,
    row: FolderRow,
    child: string,
    areas: readonly string[],
  ): Record<string, unknown> => ({
    source_id: row['source_id'],
    id: idOf(file, String(row['source_id'])),
    child_id: idOf('child', child),
    theme_areas: areas,
  });

  async function* concerns(): AsyncIterable<object> {
    for await (const row of session.rows('concerns'))
      yield {
        ...head(
          'concerns',
          row,
          String(row['child']),
          themeAreas(folder.reasons.get(String(row['source_id'])) ?? []),
        ),
        review_id: optional('reviews', row['review']),
        review_session_on: folder.sessionOf(row),
        iro_id: optional('iros', row['iro']),
        raised_on: row['raised_on'],
        sent_on: blankIsNull(row['sent_on']),
        feedback_on: blankIsNull(row['feedback_on']),
        closed_on: blankIsNull(row['closed_on']),
        outcome: blankIsNull(row['outcome']),
        impact: blankIsNull(row['impact']),
      };
  }
  async function* concernReasons(): AsyncIterable<object> {
    for await (const row of session.rows('concern_reasons'))
      yield {
        ...head(
          'concern_reasons',
          row,
          folder.childOfConcern(String(row['concern'])),
          themeAreas([String(row['reason'])]),
        ),
        concern_id: idOf('concerns', String(row['concern'])),
        reason: row['reason'],
      };
  }
  async function* disputes(): AsyncIterable<object> {
    for await (const row of session.rows('disputes'))
      yield {
        ...head(
          'disputes',
          row,
          String(row['child']),
          themeAreas(folder.themes.get(String(row['source_id'])) ?? []),
        ),
        concern_id: optional('concerns', row['concern']),
        iro_id: optional('iros', row['iro']),
        team_id: optional('teams', row['team']),
        service_id: optional('services', folder.services.get(String(row['team']))),
        raised_on: row['raised_on'],
        desired_outcome: blankIsNull(row['desired_outcome']),
        resolved_on: blankIsNull(row['resolved_on']),
        outcome_achieved: blankIsNull(row['outcome_achieved']),
        impact: blankIsNull(row['impact']),
        withdrawn_on: blankIsNull(row['withdrawn_on']),
      };
  }
  async function* themes(): AsyncIterable<object> {
    for await (const row of session.rows('dispute_themes'))
      yield {
        ...head(
          'dispute_themes',
          row,
          folder.childOfDispute(String(row['dispute'])),
          themeAreas([String(row['theme'])]),
        ),
        dispute_id: idOf('disputes', String(row['dispute'])),
        theme: row['theme'],
      };
  }
  async function* stages(): AsyncIterable<object> {
    for await (const row of session.rows('dispute_stages'))
      yield {
        ...head(
          'dispute_stages',
          row,
          folder.childOfDispute(String(row['dispute'])),
          themeAreas(folder.themes.get(String(row['dispute'])) ?? []),
        ),
        dispute_id: idOf('disputes', String(row['dispute'])),
        stage: String(row['stage']),
        raised_at: inEngland(row['raised_at']),
        responded_at: inEngland(row['responded_at']),
        adequate: blankIsNull(row['adequate']),
        addressee: blankIsNull(row['addressee']),
      };
  }
  async function* goodPractice(): AsyncIterable<object> {
    for await (const row of session.rows('good_practice'))
      yield {
        ...head('good_practice', row, String(row['child']), []),
        iro_id: idOf('iros', String(row['iro'])),
        noted_on: row['noted_on'],
        text: row['text'],
      };
  }

  const merges: readonly Omit<Merge, 'ending'>[] = [
    {
      table: 'concern',
      rows: concerns(),
      columns: {
        ...everyRow,
        review_id: 'uuid',
        review_session_on: 'date',
        iro_id: 'uuid',
        raised_on: 'date',
        sent_on: 'date',
        feedback_on: 'date',
        closed_on: 'date',
        outcome: 'text',
        impact: 'text',
      },
    },
    {
      table: 'concern_reason',
      rows: concernReasons(),
      columns: { ...everyRow, concern_id: 'uuid', reason: 'text' },
    },
    {
      table: 'dispute',
      rows: disputes(),
      columns: {
        ...everyRow,
        concern_id: 'uuid',
        iro_id: 'uuid',
        team_id: 'uuid',
        service_id: 'uuid',
        raised_on: 'date',
        desired_outcome: 'text',
        resolved_on: 'date',
        outcome_achieved: 'boolean',
        impact: 'text',
        withdrawn_on: 'date',
      },
    },
    { table: 'dispute_theme', rows: themes(), columns: { ...everyRow, dispute_id: 'uuid', theme: 'text' } },
    {
      table: 'stage_entry',
      rows: stages(),
      columns: {
        ...everyRow,
        dispute_id: 'uuid',
        stage: 'text',
        raised_at: 'timestamptz',
        responded_at: 'timestamptz',
        adequate: 'boolean',
        addressee: 'text',
      },
    },
    {
      table: 'good_practice',
      rows: goodPractice(),
      columns: { ...everyRow, iro_id: 'uuid', noted_on: 'date', text: 'text' },
    },
  ];
  for (const merge of merges) await mergeRows(manager, { ...merge, ending, partOfYear: until !== undefined });
  await checkStagesHavePlaces(session);
  await loadComparators(session);
}
