/**
 * A share in percent, rounded once, half up, to one place; null when nothing was counted.
 *
 * @example percent(1005, 1206) -> 83.3; percent(0, 0) -> null
 */
export function percent(met: number, of: number): number | null {
  return of === 0 ? null : Math.floor((met * 1000) / of + 0.5) / 10;
}

/**
 * A quotient to one place, half up; null when divided by nothing. @example quotient(432, 56400, 10000) ->
 * 76.6
 */
export function quotient(sum: number, of: number, per = 1): number | null {
  return of === 0 ? null : Math.floor((sum * per * 10) / of + 0.5) / 10;
}
