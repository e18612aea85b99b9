import { commentarySections } from '@iro/codes';
import { byId, hangingOn, hangingOnBy, rowsOf } from '@iro/subgraph';
import { CommentaryEntity } from '../tables/commentary.entity';
import { PriorityProgressEntity } from '../tables/priority-progress.entity';
import { PriorityEntity } from '../tables/priority.entity';

const sections = commentarySections.codes.map(({ code }) => `'${code}'`).join(', ');

/** The words of a year, by the March it ends in, in the order of the report's sections. */
export const commentary = hangingOn(CommentaryEntity, 'ending', {
  order: `array_position(ARRAY[${sections}], t.section), t.id`,
});
export const commentaryById = byId(CommentaryEntity);

const priority = rowsOf(PriorityEntity).derive<{ carriedTo: number | null }>({
  carriedTo: '(SELECT c.ending FROM priority c WHERE c.carried_from_id = t.id)',
});

/** What the service means to do in a year, by the March it ends in. */
export const priorities = hangingOnBy(priority, 'ending', 'WHERE t.ending = ANY($1) ORDER BY t.words, t.id');
export const priorityById = byId(priority);

export const priorityProgress = hangingOn(PriorityProgressEntity, 'priorityId', {
  order: 't.on_day DESC, t.id',
});
export const priorityProgressById = byId(PriorityProgressEntity);
