/** Postcode areas outside England altogether. */
const areas = new Set([
  ...['CF', 'LD', 'LL', 'NP', 'SA'],
  ...['AB', 'DD', 'DG', 'EH', 'FK', 'G', 'HS', 'IV', 'KA', 'KW', 'KY', 'ML', 'PA', 'PH', 'ZE'],
  ...['BT', 'JE', 'GY', 'IM'],
]);
/** Districts outside England, or on both sides of a border, of areas that are English for the rest. */
const districts = new Set([
  ...['CH5', 'CH6', 'CH7', 'CH8', 'HR3', 'HR5', 'SY10', 'SY15', 'SY16', 'SY17', 'SY18', 'SY19', 'SY20'],
  ...['SY21', 'SY22', 'SY23', 'SY24', 'SY25'],
]);
/** Of the Scottish borders only Berwick and what lies around it is English. */
const english = new Set(['TD15']);

/**
 * Whether a postcode is outside England, or in a district that lies on both sides of a border: the Department
 * asks for a reference number of provision in England alone.
 *
 * @example outsideEngland('CF10 1AA') -> true; 'ZZ1 1AA' -> false; 'SY21 7AA' -> true
 */
export function outsideEngland(postcode: string): boolean {
  const compact = postcode.replace(/\s/g, '').toUpperCase();
  const district = compact.slice(0, -3);
  const area = /^[A-Z]+/.exec(district)?.[0] ?? '';
  return areas.has(area) || districts.has(district) || (area === 'TD' && !english.has(district));
}
