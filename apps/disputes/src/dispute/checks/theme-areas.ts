/** The officers who see a concern or dispute only when it is about their own field, and the field. */
export const areaOfRole = { HEALTH_OFFICER: 'HEALTH', VIRTUAL_SCHOOL_OFFICER: 'EDUCATION' } as const;

export type ThemeArea = (typeof areaOfRole)[keyof typeof areaOfRole];

/** Themes and reasons that belong to one field; all others belong to none. */
const areas: Readonly<Record<string, ThemeArea>> = {
  HEALTH_ASSESSMENT_DELAY: 'HEALTH',
  THERAPEUTIC_RESOURCE_DELAY: 'HEALTH',
  PEP_MISSED: 'EDUCATION',
  PEP_NOT_ON_FILE: 'EDUCATION',
};

/**
 * The fields that some themes or reasons touch, as stored beside them for the row policies.
 *
 * @example themeAreas(['PEP_MISSED', 'ADOPTION_DELAY']) -> ['EDUCATION']
 */
export function themeAreas(codes: readonly string[]): ThemeArea[] {
  return [...new Set(codes.flatMap((code) => areas[code] ?? []))].sort();
}
