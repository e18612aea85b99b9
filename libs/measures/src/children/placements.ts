import type { MeasureDefinition } from '../definition';
import { activity, persons, personsAtEnd, report, roll } from './child-figure';

/** One reading of what a placement is, in every figure of placements. */
const sameCarer =
  'A change of status with the same carer (RNE T or U) is no new placement, and a temporary stay is none.';

/** Where they live, and who comes to see them. */
export const placementMeasures = {
  sameLongTermPlacement: personsAtEnd(
    'sameLongTermPlacement',
    'F33',
    'Same placement for two years',
    'Of children looked after on 31 March, under 16 and continuously looked after for two ' +
      'and a half years, those in the same placement for two years, or placed for adoption ' +
      `with this and the placement before together two years. ${sameCarer} A placement whose beginning is not ` +
      'known counts from the first day told. The Department’s release of 2020 to 2024 asks for the same carer, ' +
      'which may be longer than the same placement.',
    `${report}, 10.1; NI 063`,
  ),
  threeOrMorePlacements: personsAtEnd(
    'threeOrMorePlacements',
    'F34',
    'Three or more placements',
    `${roll}: those with three or more placements in the year. One open on 1 April counts, and of a child who ` +
      `moved on 1 April itself the one moved to. ${sameCarer} All periods of care in the year count.`,
    `${report}, 10.2; NI 062`,
  ),
  unplannedMoves: persons(
    'unplannedMoves',
    'UNPLANNED',
    'Unplanned moves',
    'Of placements that began in the year within a period of care and of ' +
      `which it is known, those that were not planned. ${sameCarer}`,
    'Practice decision of this service',
  ),
  placedOutOfArea: personsAtEnd(
    'placedOutOfArea',
    'OUT_OF_AREA',
    'Placed out of area',
    `${roll} and of whom it is known: those placed outside the council’s area. What was told of a placement ` +
      'holds on through a change of status with the same carer.',
    `${report}, 6.5`,
  ),
  socialWorkerVisitsInTime: activity(
    'socialWorkerVisitsInTime',
    'SW_VISITS',
    'Social workers’ visits in time',
    'Of statutory visits by social workers that fell due in the year, those made in ' +
      'time, the child being seen. One overtaken by a move or the end of care, exempt, ' +
      'or still running, is left out; so is what was due before the first visit known ' +
      'of, where a placement’s start is not known.',
    'Care Planning, Placement and Case Review (England) Regulations 2010, regs 28 and 48',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
