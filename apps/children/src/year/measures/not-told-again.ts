/**
 * True of a period of care, `p`, that was open when a year's folder told of it last, and of which the folder
 * of a later year says nothing: whether the child is still looked after nobody has said. Nothing that a
 * person recorded here is one.
 *
 * @param later SQL of the later year
 */
export const notToldAgain = (p: string, later: string): string =>
  `NOT ${p}.by_act AND ${p}.ceased_on IS NULL AND ${p}.imported_year < ${later}`;
