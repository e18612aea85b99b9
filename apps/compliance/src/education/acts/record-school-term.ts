import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { keepDutiesByTerms } from '../../worklists/duties/compliance-duties';
import { schoolTermById } from '../loaders/education-loaders';
import { SchoolTermEntity } from '../tables/school-term.entity';
import { SchoolTerm } from '../types/school-term.type';

@Input('A term of the authority’s schools.')
export class RecordSchoolTermInput extends ActInput {
  @Input.text('Its name, such as Autumn 2015.') name: string;
  @Input.day('Its first day.') fromOn: string;
  @Input.day('Its last day.') toOn: string;
}

/**
 * Records a term. Reviews of education plans fall due by terms, so those of all children are worked out again
 * in the same act.
 */
export class RecordSchoolTerm {
  @Act(
    'RECORD_SCHOOL_TERM',
    () => SchoolTerm,
    'Records a term of the authority’s schools. Reviews of education plans then fall due by it.',
  )
  async recordSchoolTerm(input: RecordSchoolTermInput, context: Acting): Promise<SchoolTerm> {
    const name = check.said('name', input.name);
    const { fromOn, toOn } = input;
    check.order(fromOn, toOn, 'A term cannot end before it begins.');
    return context.record(null, schoolTermById, async (manager) => {
      await manager.query('LOCK TABLE school_term IN SHARE ROW EXCLUSIVE MODE');
      const same = await manager.query<unknown[]>(
        'SELECT 1 FROM school_term WHERE from_on <= $2 AND to_on >= $1',
        [fromOn, toOn],
      );
      if (same.length > 0)
        throw new Refused(
          'TERMS_OVERLAP',
          'Another term on record has some of these days. Correct that one, or check the days.',
        );
      const id = await records.insert(manager, SchoolTermEntity, { name, fromOn, toOn });
      await keepDutiesByTerms(manager, context.reach);
      return {
        id,
        before: null,
        after: { name, fromOn, toOn },
        on: fromOn,
        sentence: 'A school term was recorded.',
      };
    });
  }
}
