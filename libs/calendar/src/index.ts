export { type CivilDate, civilDate, isCivilDate } from './civil-date';
export { addDays, addMonths, addYears, dayOfWeek, daysBetween } from './days';
export { ageOn, birthday } from './age-on';
export { covers, type Period } from './period';
export {
  monthsOf,
  reportingYear,
  reportingYearNamed,
  type ReportingYear,
  reportingYearOf,
} from './reporting-year';
export { inForceOn, type InForce } from './in-force';
export { type Holidays, isHoliday } from './holidays';
export { englandHolidays } from './england-holidays';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';
export { applyLimit, days, hours, type Limit, limitInWords, months, weeks, workingDays } from './limit';
export { addWorkingHours24, civilDateOf, endOfDay, startOfDay } from './moment';
